// SPDX-License-Identifier: GPL-2.0-or-later
// network: structural holes, how far a node's contacts are tied among themselves.
// p_ij = (w_ij + w_ji) / Σ_k (w_ik + w_ki). Constraint of i = Σ over contacts j of (p_ij + Σ_q p_iq p_qj)²,
// q among the contacts of i. Effective size of i = Σ over contacts j of (1 − Σ_q p_iq m_jq), m_jq = (w_jq +
// w_qj) / max_k (w_jk + w_kj); without direction or weights that is k − 2·(ties among contacts)/k. Constraint
// is small for a broker, 1 and more for who hangs on one or two contacts (up to 9/8); effective size 1 … k.
// Undefined: without contacts. Cost O(Σ_i Σ_j k_j) over contacts. Source: Burt 1992; Borgatti 1997. Tested
// against: igraph (constraint) and networkx (effective_size).
#pragma once

#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

enum class TieValue { binary, weighted };

// `is_weak`: direction ignored, a mutual tie is one tie.
[[nodiscard]] std::vector<std::optional<double>> compute_constraint(const Graph& graph, TieValue value,
                                                                    bool is_weak = false);
// Of arcs without weights, both directions counted.
[[nodiscard]] std::vector<std::optional<double>> compute_effective_size(const Graph& graph);

}  // namespace tukiranka::network
