// SPDX-License-Identifier: GPL-2.0-or-later
// network: mixing, whether ties stay within groups. E external and I internal ties:
// ei = (E − I) / (E + I), −1 all within … 1 all across; of a group over the ties that touch it, of a node
// over its own (in and out). ei_expected: the same of all possible ties, which is also its mean over shuffled
// labels. Nominal assortativity r = (Σ e_gg − Σ a_g b_g) / (1 − Σ a_g b_g), e the shares of ties between
// groups, a and b their margins; modularity Q = Σ (e_gg − a_g b_g) of the given groups; degree assortativity:
// correlation of the degrees at both ends. Undefined: without ties; with one group (nothing is outside);
// assortativity when all ties lie in one group, or all degrees are equal. Cost O(n + m). Source: Krackhardt &
// Stern 1988; Newman 2003. Tested against: igraph (assortativity_nominal, assortativity_degree, modularity)
// and by hand.
#pragma once

#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Mixing {
  std::optional<double> ei, ei_weak, ei_expected;
  std::vector<std::optional<double>> ei_by_group, ei_nodes;
  std::optional<double> assortativity, assortativity_weak, assortativity_degree_weak;
  std::optional<double> modularity, modularity_weak;
};

// `groups` has n entries, 0 … (groups − 1).
[[nodiscard]] Mixing compute_mixing(const Graph& graph, const std::vector<int>& groups);

[[nodiscard]] std::optional<double> compute_ei(const Graph& graph, const std::vector<int>& groups);
[[nodiscard]] std::optional<double> compute_assortativity(const Graph& graph, const std::vector<int>& groups);
[[nodiscard]] std::optional<double> compute_modularity(const Graph& graph, const std::vector<int>& groups);
// The network with its direction ignored, as a graph of its own.
[[nodiscard]] Graph ignore_direction(const Graph& graph);

}  // namespace tukiranka::network
