// SPDX-License-Identifier: GPL-2.0-or-later
// network: two-mode networks, people (first) and what they take part in (second).
// density = m / (first·second). Projection of a mode: pairs with something in common; count = how many they
// share, newman = Σ over the shared of 1/(k − 1), k its degree, so a large meeting binds each pair less.
// clustering = 4·squares / paths of three ties (Robins & Alexander). Range 0 … 1. Undefined: density with an
// empty mode; clustering without such paths. Cost O(Σ k²). Source: Borgatti & Everett 1997; Newman 2001;
// Robins & Alexander 2004. Tested against: networkx (bipartite).
#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace tukiranka::network {

struct SharedPair {
  int a = 0, b = 0;
  double count = 0, newman = 0;
};

struct TwoMode {
  std::size_t m = 0;
  std::optional<double> density, clustering;
  std::vector<int> degree_first, degree_second;
  std::vector<SharedPair> projection_first, projection_second;
};

// `ties` are pairs of (first, second), each once.
[[nodiscard]] TwoMode compute_two_mode(std::pair<int, int> sizes, std::vector<std::pair<int, int>> ties);

}  // namespace tukiranka::network
