// SPDX-License-Identifier: GPL-2.0-or-later
// network: transitivity, how often two contacts of one are tied themselves (direction ignored).
// Formulas: global = 3·triangles / two-paths; local[v] = triangles at v / (k(k−1)/2); mean_local over nodes
// of degree 2 or more, mean_local_zero over all (the others count 0); barrat[v] = Σ over closed pairs (w_vj +
// w_vk)/2 / (s_v(k_v−1)/2). Triads: how often each of the sixteen kinds occurs (Holland & Leinhardt 1970).
// Range 0 … 1. Undefined: global and mean_local without two-paths; local below degree 2; triads when n < 3.
// Cost O(m^1.5). Source: Watts & Strogatz 1998; Barrat et al. 2004; Davis & Leinhardt 1972.
// Tested against: igraph (transitivity, triad_census) and sna (triad.census).
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Transitivity {
  std::optional<double> global, mean_local, mean_local_zero;
  std::vector<std::optional<double>> local, barrat;
  double triangles = 0, two_paths = 0;
};

[[nodiscard]] Transitivity compute_transitivity(const Graph& graph);

// 003, 012, 102, 021D, 021U, 021C, 111D, 111U, 030T, 030C, 201, 120D, 120U, 120C, 210, 300; a tie without
// direction is a mutual one. Empty when n < 3.
[[nodiscard]] std::optional<std::array<double, 16>> count_triads(const Graph& graph);

extern const std::array<const char*, 16> triad_names;

}  // namespace tukiranka::network
