// SPDX-License-Identifier: GPL-2.0-or-later
// network: core and periphery (Borgatti & Everett; direction and weights ignored).
// Discrete: r = correlation over pairs of the ties with the ideal pattern in which a pair is tied when at
// least one of the two is in the core; the core is the one with the largest r, exact up to 24 nodes, above by
// seeded exchange from the nodes of highest degree and from random starts. Among equals the smaller core,
// then the one of higher degrees. Range −1 … 1. Undefined: no tie, or every pair tied. Cost O(2ⁿ) exact, else
// O(starts·n²). Source: Borgatti & Everett 2000. Tested against enumeration in R.
#pragma once

#include <optional>
#include <vector>

#include <tukiranka/random.hpp>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct DiscreteCore {
  std::vector<bool> core;
  std::optional<double> r;
  bool is_exact = false;
};

constexpr int largest_exact_core = 24;

[[nodiscard]] DiscreteCore find_core(const Graph& graph, sdk::Random& random);
// The seeded search whatever the size; find_core uses it above `largest_exact_core`.
[[nodiscard]] DiscreteCore search_core(const Graph& graph, sdk::Random& random);

}  // namespace tukiranka::network
