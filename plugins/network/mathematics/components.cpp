// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/components.hpp"
#include <algorithm>
#include <functional>

#include "plugins/network/mathematics/igraph_session.hpp"

namespace tukiranka::network {

Components find_weak_components(const Graph& graph, const std::vector<bool>& without) {
  Components result;
  result.membership.assign(static_cast<std::size_t>(graph.n), -1);
  std::vector<int> queue;
  for (int start = 0; start < graph.n; ++start) {
    const auto is_out = [&](int v) { return !without.empty() && without[static_cast<std::size_t>(v)]; };
    if (is_out(start) || result.membership[static_cast<std::size_t>(start)] >= 0) continue;
    const int label = static_cast<int>(result.sizes.size());
    queue.assign(1, start);
    result.membership[static_cast<std::size_t>(start)] = label;
    for (std::size_t next = 0; next < queue.size(); ++next)
      for (const Arc* arc = graph.weak.begin_of(queue[next]); arc != graph.weak.end_of(queue[next]); ++arc) {
        int& member = result.membership[static_cast<std::size_t>(arc->target)];
        if (member >= 0 || is_out(arc->target)) continue;
        member = label;
        queue.push_back(arc->target);
      }
    result.sizes.push_back(queue.size());
  }
  std::sort(result.sizes.begin(), result.sizes.end(), std::greater<>());
  return result;
}

std::vector<std::size_t> find_strong_component_sizes(const Graph& graph) {
  if (graph.n == 0) return {};
  const IgraphSession session(graph, IgraphSession::Ties::directed);
  IgraphIntVector sizes;
  IgraphSession::check(
      igraph_connected_components(session.graph(), nullptr, sizes.get(), nullptr, IGRAPH_STRONG));
  std::vector<std::size_t> result;
  for (const int size : sizes.values()) result.push_back(static_cast<std::size_t>(size));
  std::sort(result.begin(), result.end(), std::greater<>());
  return result;
}

std::optional<double> compute_connectedness(const Components& components) {
  double n = 0, reachable = 0;
  for (const std::size_t size : components.sizes) {
    n += static_cast<double>(size);
    reachable += static_cast<double>(size) * (static_cast<double>(size) - 1);
  }
  if (n < 2) return std::nullopt;
  return reachable / (n * (n - 1));
}

}  // namespace tukiranka::network
