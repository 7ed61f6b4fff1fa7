// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/constraint.hpp"
#include <algorithm>

namespace tukiranka::network {
namespace {

// w_ij + w_ji on each tie of the network without direction; `sums` and `largest` per node.
struct Exchange {
  Adjacency ties;
  std::vector<double> sums, largest;
};

Exchange sum_both_ways(const Graph& graph, TieValue value, bool is_weak) {
  Exchange exchange{graph.weak, std::vector<double>(static_cast<std::size_t>(graph.n), 0),
                    std::vector<double>(static_cast<std::size_t>(graph.n), 0)};
  const auto worth = [&](double weight) {
    return value == TieValue::weighted ? weight : weight > 0 ? 1.0 : 0.0;
  };
  for (int v = 0; v < graph.n; ++v)
    for (std::size_t i = graph.weak.starts[static_cast<std::size_t>(v)];
         i < graph.weak.starts[static_cast<std::size_t>(v) + 1]; ++i) {
      Arc& arc = exchange.ties.arcs[i];
      arc.weight = is_weak || !graph.is_directed
                       ? worth(arc.weight)
                       : worth(graph.out.weight(v, arc.target)) + worth(graph.in.weight(v, arc.target));
      exchange.sums[static_cast<std::size_t>(v)] += arc.weight;
      double& largest = exchange.largest[static_cast<std::size_t>(v)];
      largest = std::max(largest, arc.weight);
    }
  return exchange;
}

}  // namespace

std::vector<std::optional<double>> compute_constraint(const Graph& graph, TieValue value, bool is_weak) {
  const Exchange exchange = sum_both_ways(graph, value, is_weak);
  const auto n = static_cast<std::size_t>(graph.n);
  std::vector<std::optional<double>> result(n);
  std::vector<double> share(n, 0);  // of this node, in each other; only what the contacts reach is touched
  for (int v = 0; v < graph.n; ++v) {
    const Arc *begin = exchange.ties.begin_of(v), *end = exchange.ties.end_of(v);
    if (begin == end) continue;
    const double sum = exchange.sums[static_cast<std::size_t>(v)];
    for (const Arc* arc = begin; arc != end; ++arc)
      share[static_cast<std::size_t>(arc->target)] += arc->weight / sum;
    for (const Arc* arc = begin; arc != end; ++arc) {
      const double part = arc->weight / sum / exchange.sums[static_cast<std::size_t>(arc->target)];
      for (const Arc* next = exchange.ties.begin_of(arc->target); next != exchange.ties.end_of(arc->target);
           ++next)
        share[static_cast<std::size_t>(next->target)] += part * next->weight;
    }
    double constraint = 0;
    for (const Arc* arc = begin; arc != end; ++arc) {
      const double value_of = share[static_cast<std::size_t>(arc->target)];
      constraint += value_of * value_of;
    }
    result[static_cast<std::size_t>(v)] = constraint;
    for (const Arc* arc = begin; arc != end; ++arc) {
      share[static_cast<std::size_t>(arc->target)] = 0;
      for (const Arc* next = exchange.ties.begin_of(arc->target); next != exchange.ties.end_of(arc->target);
           ++next)
        share[static_cast<std::size_t>(next->target)] = 0;
    }
  }
  return result;
}

std::vector<std::optional<double>> compute_effective_size(const Graph& graph) {
  const Exchange exchange = sum_both_ways(graph, TieValue::binary, false);
  const auto n = static_cast<std::size_t>(graph.n);
  std::vector<std::optional<double>> result(n);
  std::vector<double> share(n, 0);
  for (int v = 0; v < graph.n; ++v) {
    const Arc *begin = exchange.ties.begin_of(v), *end = exchange.ties.end_of(v);
    if (begin == end) continue;
    const double sum = exchange.sums[static_cast<std::size_t>(v)];
    for (const Arc* arc = begin; arc != end; ++arc)
      share[static_cast<std::size_t>(arc->target)] = arc->weight / sum;
    double size = 0;
    for (const Arc* arc = begin; arc != end; ++arc) {
      double redundant = 0;
      for (const Arc* next = exchange.ties.begin_of(arc->target); next != exchange.ties.end_of(arc->target);
           ++next)
        redundant += share[static_cast<std::size_t>(next->target)] * next->weight;
      size += 1 - redundant / exchange.largest[static_cast<std::size_t>(arc->target)];
    }
    result[static_cast<std::size_t>(v)] = size;
    for (const Arc* arc = begin; arc != end; ++arc) share[static_cast<std::size_t>(arc->target)] = 0;
  }
  return result;
}

}  // namespace tukiranka::network
