// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/communities.hpp"
#include <algorithm>
#include <map>

#include "plugins/network/mathematics/igraph_session.hpp"

namespace tukiranka::network {
namespace {

std::vector<int> renumber(const std::vector<int>& membership) {
  std::map<int, int> numbers;
  std::vector<int> result;
  for (const int community : membership)
    result.push_back(numbers.try_emplace(community, static_cast<int>(numbers.size())).first->second);
  return result;
}

struct Run {
  std::vector<int> membership;
  double modularity = 0;
};

// igraph's own generator is seeded under the session's lock, once a run.
std::vector<Run> run_leiden(const Graph& graph, const CommunityOptions& options) {
  const IgraphSession session(graph, IgraphSession::Ties::weak);
  std::vector<double> weights = list_weights(graph, IgraphSession::Ties::weak, Weighing::strength);
  if (!options.weighted) std::fill(weights.begin(), weights.end(), 1);
  std::vector<double> strengths(static_cast<std::size_t>(graph.n), 0);
  double total = 0;
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.weak.begin_of(v); arc != graph.weak.end_of(v); ++arc) {
      strengths[static_cast<std::size_t>(v)] += options.weighted ? arc->weight : 1;
      total += options.weighted ? arc->weight : 1;
    }
  const IgraphVector tie_weights(weights), node_weights(strengths);
  std::vector<Run> runs;
  for (int i = 0; i < options.runs; ++i) {
    IgraphSession::check(
        igraph_rng_seed(igraph_rng_default(),
                        static_cast<igraph_uint_t>(options.seed * 1000003U + static_cast<unsigned>(i))));
    IgraphIntVector membership;
    igraph_integer_t count = 0;
    igraph_real_t quality = 0, modularity = 0;
    IgraphSession::check(igraph_community_leiden(session.graph(), tie_weights.get(), node_weights.get(),
                                                 1 / total, 0.01, false, -1, membership.get(), &count,
                                                 &quality));
    IgraphSession::check(
        igraph_modularity(session.graph(), membership.get(), tie_weights.get(), 1, false, &modularity));
    runs.push_back({renumber(membership.values()), modularity});
  }
  return runs;
}

double pairs_of(double count) {
  return count * (count - 1) / 2;
}

}  // namespace

double compute_adjusted_rand(const std::vector<int>& a, const std::vector<int>& b) {
  std::map<std::pair<int, int>, double> cells;
  std::map<int, double> rows, columns;
  for (std::size_t i = 0; i < a.size(); ++i) {
    cells[{a[i], b[i]}] += 1;
    rows[a[i]] += 1;
    columns[b[i]] += 1;
  }
  double both = 0, left = 0, right = 0;
  for (const auto& [cell, count] : cells) both += pairs_of(count);
  for (const auto& [row, count] : rows) left += pairs_of(count);
  for (const auto& [column, count] : columns) right += pairs_of(count);
  const double all = pairs_of(static_cast<double>(a.size()));
  const double expected = all > 0 ? left * right / all : 0, most = (left + right) / 2;
  return most == expected ? 1 : (both - expected) / (most - expected);
}

Communities find_communities(const Graph& graph, const CommunityOptions& options) {
  Communities result;
  if (graph.m == 0 || options.runs < 1) return result;
  const std::vector<Run> runs = run_leiden(graph, options);
  std::size_t best = 0;  // the first of equals, so float noise between runs picks none
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (runs[i].modularity > runs[best].modularity + 1e-12) best = i;
  result.membership = runs[best].membership;
  result.modularity = runs[best].modularity;
  result.count = *std::max_element(result.membership.begin(), result.membership.end()) + 1;
  double agreement = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    result.run_modularities.push_back(runs[i].modularity);
    result.run_counts.push_back(*std::max_element(runs[i].membership.begin(), runs[i].membership.end()) + 1);
    if (i != best) agreement += compute_adjusted_rand(runs[i].membership, result.membership);
  }
  if (runs.size() > 1) result.agreement = agreement / static_cast<double>(runs.size() - 1);
  return result;
}

}  // namespace tukiranka::network
