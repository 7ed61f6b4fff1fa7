// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/graph.hpp"
#include <algorithm>

namespace tukiranka::network {
namespace {

double merge_weight(double a, double b, Parallel parallel) {
  return parallel == Parallel::maximum ? std::max(a, b) : a + b;
}

// Sorted and unique; returns how many were merged into another.
std::size_t merge_parallel(std::vector<Tie>& ties, Parallel parallel) {
  std::sort(ties.begin(), ties.end(), [](const Tie& a, const Tie& b) {
    return a.source != b.source   ? a.source < b.source
           : a.target != b.target ? a.target < b.target
                                  : a.weight < b.weight;
  });
  std::size_t kept = 0;
  for (const Tie& tie : ties) {
    if (kept > 0 && ties[kept - 1].source == tie.source && ties[kept - 1].target == tie.target)
      ties[kept - 1].weight = merge_weight(ties[kept - 1].weight, tie.weight, parallel);
    else
      ties[kept++] = tie;
  }
  const std::size_t merged = ties.size() - kept;
  ties.resize(kept);
  return merged;
}

// `ties` sorted by source, then target.
Adjacency index_ties(int n, const std::vector<Tie>& ties) {
  Adjacency adjacency;
  adjacency.starts.assign(static_cast<std::size_t>(n) + 1, 0);
  adjacency.arcs.reserve(ties.size());
  for (const Tie& tie : ties) {
    ++adjacency.starts[static_cast<std::size_t>(tie.source) + 1];
    adjacency.arcs.push_back({tie.target, tie.weight});
  }
  for (std::size_t v = 0; v < static_cast<std::size_t>(n); ++v)
    adjacency.starts[v + 1] += adjacency.starts[v];
  return adjacency;
}

std::vector<Tie> turn_around(const std::vector<Tie>& ties) {
  std::vector<Tie> turned;
  turned.reserve(ties.size());
  for (const Tie& tie : ties) turned.push_back({tie.target, tie.source, tie.weight});
  std::sort(turned.begin(), turned.end(), [](const Tie& a, const Tie& b) {
    return a.source != b.source ? a.source < b.source : a.target < b.target;
  });
  return turned;
}

// Each pair once, as (smaller, larger).
std::vector<Tie> merge_directions(std::vector<Tie> ties, Parallel parallel) {
  for (Tie& tie : ties)
    if (tie.source > tie.target) std::swap(tie.source, tie.target);
  merge_parallel(ties, parallel);
  return ties;
}

Adjacency index_both_ways(int n, std::vector<Tie> pairs) {
  const std::vector<Tie> back = turn_around(pairs);
  pairs.insert(pairs.end(), back.begin(), back.end());
  std::sort(pairs.begin(), pairs.end(), [](const Tie& a, const Tie& b) {
    return a.source != b.source ? a.source < b.source : a.target < b.target;
  });
  return index_ties(n, pairs);
}

}  // namespace

double Adjacency::weight(int from, int to) const {
  const Arc* found = std::lower_bound(begin_of(from), end_of(from), to,
                                      [](const Arc& arc, int target) { return arc.target < target; });
  return found != end_of(from) && found->target == to ? found->weight : 0.0;
}

Graph build_graph(int n, const std::vector<Tie>& ties, bool is_directed, Parallel parallel) {
  Graph graph;
  graph.n = n;
  graph.is_directed = is_directed;
  std::vector<Tie> kept;
  kept.reserve(ties.size());
  for (Tie tie : ties) {
    if (tie.source == tie.target) {
      ++graph.loops;
      continue;
    }
    if (parallel == Parallel::count) tie.weight = 1;
    if (!is_directed && tie.source > tie.target) std::swap(tie.source, tie.target);
    kept.push_back(tie);
  }
  graph.parallel = merge_parallel(kept, parallel);
  graph.m = kept.size();
  for (const Tie& tie : kept) graph.weight_sum += tie.weight;
  const std::vector<Tie> pairs = is_directed ? merge_directions(kept, parallel) : kept;
  graph.m_weak = pairs.size();
  graph.weak = index_both_ways(n, pairs);
  graph.out = is_directed ? index_ties(n, kept) : graph.weak;
  graph.in = is_directed ? index_ties(n, turn_around(kept)) : graph.weak;
  return graph;
}

Graph take_subgraph(const Graph& graph, const std::vector<bool>& keep) {
  std::vector<int> number(static_cast<std::size_t>(graph.n), -1);
  int n = 0;
  for (std::size_t v = 0; v < number.size(); ++v)
    if (keep[v]) number[v] = n++;
  std::vector<Tie> ties;
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc) {
      const int from = number[static_cast<std::size_t>(v)],
                to = number[static_cast<std::size_t>(arc->target)];
      if (from >= 0 && to >= 0 && (graph.is_directed || from < to)) ties.push_back({from, to, arc->weight});
    }
  return build_graph(n, ties, graph.is_directed, Parallel::sum);
}

}  // namespace tukiranka::network
