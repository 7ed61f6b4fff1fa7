// SPDX-License-Identifier: GPL-2.0-or-later
// network: continuous coreness (Borgatti & Everett; direction and weights ignored).
// c ≥ 0 with Σc² = 1 that makes the correlation over pairs of the ties with c_i·c_j largest, by exact ascent
// along one coordinate at a time, from the square roots of the degrees and from each of the twenty nodes of
// highest degree. Range of r −1 … 1. Undefined: no tie, or every pair tied. Often (always in a star) the
// optimum is a limit: one hub outgrows all bounds; then r stands to about 1e-4 and coreness says who the hub
// is. Cost O(starts·sweeps·(n + m)). Source: Borgatti & Everett 2000. Tested against scipy's optimiser.
#pragma once

#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct ContinuousCore {
  std::vector<double> coreness;
  std::optional<double> r;
};

[[nodiscard]] ContinuousCore compute_coreness(const Graph& graph);

}  // namespace tukiranka::network
