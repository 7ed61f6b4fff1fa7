// SPDX-License-Identifier: GPL-2.0-or-later
// network: components, the parts within which everyone can reach everyone: weak (direction ignored) and
// strong. Sizes come in descending order. Krackhardt's connectedness is Σ s(s−1) / (n(n−1)) over weak
// component sizes s: the share of pairs that can reach each other when direction is ignored. Undefined when n
// < 2. Cost O(n + m); no library, since removals call this for every node. Source: Krackhardt 1994. Tested
// against: igraph (components) and sna (connectedness).
#pragma once

#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Components {
  std::vector<int> membership;     // of each node; −1 when it is left out
  std::vector<std::size_t> sizes;  // descending
};

// `without` (may be empty) marks nodes that are taken away.
[[nodiscard]] Components find_weak_components(const Graph& graph, const std::vector<bool>& without = {});
[[nodiscard]] std::vector<std::size_t> find_strong_component_sizes(const Graph& graph);
[[nodiscard]] std::optional<double> compute_connectedness(const Components& components);

}  // namespace tukiranka::network
