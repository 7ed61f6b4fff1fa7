// SPDX-License-Identifier: GPL-2.0-or-later
// network: Krackhardt's measures of an informal organisation against a perfect hierarchy (an out-tree).
// hierarchy = 1 − mutual / (mutual + one-way) among pairs joined by directed paths: 1 when nobody who can be
// reached can reach back. graph_efficiency = 1 − (m − Σ(s−1)) / Σ(s(s−1) − (s−1)) over weak component sizes
// s: 1 when no tie is superfluous. least_upper_boundedness = 1 − violations / Σ(s−1)(s−2)/2: a pair violates
// when no node reaches both, or none of those that do reaches all the others of them (so sna reads the
// definition; a lattice would ask for one that all the others reach). Range 0 … 1. Undefined: hierarchy
// without any path; efficiency when n < 2 or every component is a single node; least upper boundedness
// without a component of three, and above 2,000 nodes (its cost). Cost O(n³/64) time, n²/8 bytes. Source:
// Krackhardt 1994. Tested against: sna (hierarchy, efficiency, lubness).
#pragma once

#include <optional>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Krackhardt {
  std::optional<double> hierarchy, graph_efficiency, least_upper_boundedness;
};

[[nodiscard]] Krackhardt compute_krackhardt(const Graph& graph);

}  // namespace tukiranka::network
