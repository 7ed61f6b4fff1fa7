// SPDX-License-Identifier: GPL-2.0-or-later
// network: reciprocity, how many ties are answered.
// Formulas: arcs = 2M / m, the share of arcs that are answered; ratio = M / (M + A), the share of tied pairs
// that are mutual; weighted = Σ_{i≠j} min(w_ij, w_ji) / Σ w_ij. M, A, N: mutual, asymmetric and null pairs.
// Range 0 … 1. Undefined without direction, and without ties. Cost O(m log degree).
// Source: Wasserman & Faust 1994, 13; Squartini et al. 2013 (weighted). Tested against: igraph (reciprocity,
// dyad_census) and sna (grecip).
#pragma once

#include <cstddef>
#include <optional>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Reciprocity {
  std::optional<double> arcs, ratio, weighted;
  std::size_t mutual = 0, asymmetric = 0, null = 0;
};

[[nodiscard]] Reciprocity compute_reciprocity(const Graph& graph);

}  // namespace tukiranka::network
