// SPDX-License-Identifier: GPL-2.0-or-later
// network: key-person risk, what the loss of one person costs the others (direction ignored).
// Formulas: loss_v = C − C(without v), C Krackhardt's connectedness; expected = mean over v, worst = max over
// v. parted_v = share of the other pairs that v alone joined (never negative, where C can rise when an
// isolate leaves). Cut points: nodes whose loss leaves more components than it takes away; bridges: ties
// whose loss does. Removal: the one and three nodes of highest betweenness, ranked once or anew after each
// (adaptive); ties go to the higher degree, then to the earlier id. Undefined when n < 3, and above 3,000
// nodes. Cost O(n(n + m)); efficiency after each loss O(n²m), up to 300 nodes. Source: Freeman 1979; Albert,
// Jeong & Barabási 2000; Borgatti 2006. Tested against: igraph (articulation points, bridges, induced
// subgraphs) and closed forms.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

constexpr int largest_for_losses = 3000;  // nodes

struct RemainingNetwork {
  std::size_t components = 0, isolates = 0;
  std::optional<double> giant_share, connectedness, global_efficiency, density, mean_distance;
};

struct KeyPersonRisk {
  std::optional<double> expected, worst;  // loss of connectedness
  std::optional<double> parted_expected, parted_worst;
  std::vector<int> cut_points;
  std::vector<std::pair<int, int>> bridges;
  std::vector<std::size_t> components;                           // after the loss of each node
  std::vector<std::optional<double>> connectedness, efficiency;  // likewise
  std::vector<double> parted;                                    // likewise
  RemainingNetwork base, top1, top3, top3_adaptive;
};

[[nodiscard]] KeyPersonRisk compute_key_person_risk(const Graph& graph);

}  // namespace tukiranka::network
