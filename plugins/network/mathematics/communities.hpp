// SPDX-License-Identifier: GPL-2.0-or-later
// network: communities, groups that the ties themselves suggest (Leiden, direction ignored).
// Modularity Q = Σ_c (e_cc − a_c²), e_cc the share of tie ends within c, a_c of those that touch it. The best
// of `runs` seeded runs; runs[] shows how far they agree: their modularities, and the mean adjusted Rand
// index with the best. Range of Q −0.5 … 1. Undefined without ties. Cost O(m) a round. Source: Traag, Waltman
// & van Eck 2019; Newman & Girvan 2004; Hubert & Arabie 1985. Tested against: igraph (modularity; the
// published optimum of karate).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Communities {
  std::vector<int> membership;  // numbered in the order of first nodes
  std::optional<double> modularity;
  int count = 0;
  std::vector<double> run_modularities;
  std::vector<int> run_counts;
  std::optional<double> agreement;  // mean adjusted Rand index of the other runs with the best
};

struct CommunityOptions {
  std::uint64_t seed = 1;
  int runs = 50;
  bool weighted = false;
};

[[nodiscard]] Communities find_communities(const Graph& graph, const CommunityOptions& options);

[[nodiscard]] double compute_adjusted_rand(const std::vector<int>& a, const std::vector<int>& b);

}  // namespace tukiranka::network
