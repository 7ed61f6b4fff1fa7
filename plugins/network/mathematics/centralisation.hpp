// SPDX-License-Identifier: GPL-2.0-or-later
// network: centralisation, how far the network hangs on one node (Freeman).
// Formula: Σ_v (max C − C_v) over the largest value it can take with n nodes: (n−1)² for in- and outdegree,
// 2(n−1)(n−2) for both together, (n−1)(n−2) for degree without direction, (n−1)²(n−2) for betweenness (half
// of it without direction), (n−1)(n−2)/(2n−3) for normalised closeness. Without loops. Range 0 (all alike) …
// 1 (a star). Undefined when n < 3; closeness also when the network is not connected; in- and outdegree
// without direction. Cost O(nm). Source: Freeman 1979. Tested against: igraph (centr_degree, centr_betw,
// centr_clo) and closed forms.
#pragma once

#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Centralisation {
  std::optional<double> degree_in, degree_out, degree_all, degree_weak, betweenness, betweenness_weak,
      closeness_weak;
};

[[nodiscard]] Centralisation compute_centralisation(const Graph& graph);

// Σ (max − value) / largest; empty when `largest` is not positive.
[[nodiscard]] std::optional<double> centralise(const std::vector<double>& values, double largest);

// Betweenness of each node with direction ignored, each pair counted once.
[[nodiscard]] std::vector<double> compute_betweenness_weak(const Graph& graph);

}  // namespace tukiranka::network
