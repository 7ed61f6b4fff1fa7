// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/distances.hpp"
#include <algorithm>
#include <cmath>

#include "plugins/network/mathematics/igraph_session.hpp"

namespace tukiranka::network {
namespace {

std::optional<double> when_finite(double value) {
  return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

}  // namespace

Distances compute_distances(const Graph& graph, Direction direction) {
  Distances result;
  if (graph.n < 2 || graph.n > largest_for_paths) return result;
  const bool is_followed = direction == Direction::followed && graph.is_directed;
  const IgraphSession session(graph, is_followed ? IgraphSession::Ties::directed : IgraphSession::Ties::weak);
  igraph_real_t value = 0;
  if (graph.m > 0) {
    IgraphSession::check(igraph_average_path_length(session.graph(), &value, nullptr, is_followed, true));
    result.mean_distance = when_finite(value);
    IgraphSession::check(
        igraph_diameter(session.graph(), &value, nullptr, nullptr, nullptr, nullptr, is_followed, true));
    result.diameter = when_finite(value);
  }
  IgraphSession::check(igraph_global_efficiency(session.graph(), &value, nullptr, is_followed));
  result.global_efficiency = when_finite(value);
  IgraphSession::check(
      igraph_average_local_efficiency(session.graph(), &value, nullptr, is_followed, IGRAPH_ALL));
  result.average_local_efficiency = when_finite(value);
  return result;
}

// Breadth-first from each node that is left: leave-one-out asks for n graphs, and building n igraph graphs
// would cost more than the search.
Distances compute_distances_without(const Graph& graph, const std::vector<bool>& without) {
  const auto n = static_cast<std::size_t>(graph.n);
  std::vector<int> distance(n), queue;
  double left = 0, joined = 0, sum = 0, inverse = 0, longest = 0;
  for (std::size_t start = 0; start < n; ++start) {
    if (without[start]) continue;
    ++left;
    distance.assign(n, -1);
    distance[start] = 0;
    queue.assign(1, static_cast<int>(start));
    for (std::size_t next = 0; next < queue.size(); ++next) {
      const int from = distance[static_cast<std::size_t>(queue[next])];
      for (const Arc* arc = graph.weak.begin_of(queue[next]); arc != graph.weak.end_of(queue[next]); ++arc) {
        const auto target = static_cast<std::size_t>(arc->target);
        if (distance[target] >= 0 || without[target]) continue;
        distance[target] = from + 1;
        joined += 1;
        sum += from + 1;
        inverse += 1.0 / (from + 1);
        longest = std::max(longest, from + 1.0);
        queue.push_back(arc->target);
      }
    }
  }
  Distances result;
  if (joined > 0) {
    result.mean_distance = sum / joined;
    result.diameter = longest;
  }
  if (left >= 2) result.global_efficiency = inverse / (left * (left - 1));
  return result;
}

}  // namespace tukiranka::network
