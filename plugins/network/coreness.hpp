// SPDX-License-Identifier: GPL-2.0-or-later
// network: continuous coreness (Borgatti & Everett; direction and weights ignored).
// c ≥ 0 with Σc² = 1 that makes the correlation over pairs of the ties with c_i·c_j largest, by exact ascent
// along one coordinate at a time from the square roots of the degrees. Range of r −1 … 1. Undefined: no tie,
// or every pair tied. In a star the optimum is a limit that is never reached; the ascent stops where a sweep
// gains less than 1e-13. Cost O(n + m) a sweep. Source: Borgatti & Everett 2000. Tested against scipy's
// optimiser.
#pragma once

#include <optional>
#include <vector>

#include "plugins/network/graph.hpp"

namespace tukiranka::network {

struct ContinuousCore {
  std::vector<double> coreness;
  std::optional<double> r;
};

[[nodiscard]] ContinuousCore compute_coreness(const Graph& graph);

}  // namespace tukiranka::network
