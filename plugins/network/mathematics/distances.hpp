// SPDX-License-Identifier: GPL-2.0-or-later
// network: how far apart nodes are, in steps.
// Formulas: mean distance and diameter over pairs that can reach each other; global efficiency = mean of 1/d
// over all ordered pairs (0 where there is no way); average local efficiency = mean over nodes of the
// efficiency among their neighbours. Weights are not used. Undefined: distances when no pair is joined;
// efficiencies when n < 2; all above 20,000 nodes. Cost O(nm). Source: Latora & Marchiori 2001. Tested
// against: igraph (mean_distance, diameter, global_efficiency, average_local_efficiency).
#pragma once

#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

constexpr int largest_for_paths = 20000;  // nodes; above, what needs all shortest ways is left undefined

struct Distances {
  std::optional<double> mean_distance, diameter, global_efficiency, average_local_efficiency;
};

enum class Direction { followed, ignored };

[[nodiscard]] Distances compute_distances(const Graph& graph, Direction direction);

// Global efficiency and mean distance alone, of the nodes that are left (direction ignored).
[[nodiscard]] Distances compute_distances_without(const Graph& graph, const std::vector<bool>& without);

}  // namespace tukiranka::network
