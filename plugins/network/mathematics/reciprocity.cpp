// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/reciprocity.hpp"
#include <algorithm>

namespace tukiranka::network {

Reciprocity compute_reciprocity(const Graph& graph) {
  Reciprocity result;
  const auto n = static_cast<std::size_t>(graph.n);
  const std::size_t pairs = n * (n > 0 ? n - 1 : 0) / 2;
  result.mutual = graph.is_directed ? graph.m - graph.m_weak : graph.m;
  result.asymmetric = graph.m_weak - result.mutual;
  result.null = pairs - graph.m_weak;
  if (!graph.is_directed || graph.m == 0) return result;
  double answered = 0;
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc)
      answered += std::min(arc->weight, graph.out.weight(arc->target, v));
  result.arcs = 2.0 * static_cast<double>(result.mutual) / static_cast<double>(graph.m);
  result.ratio = static_cast<double>(result.mutual) / static_cast<double>(graph.m_weak);
  if (graph.weight_sum > 0) result.weighted = answered / graph.weight_sum;
  return result;
}

}  // namespace tukiranka::network
