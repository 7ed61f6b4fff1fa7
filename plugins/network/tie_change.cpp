// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/tie_change.hpp"

namespace tukiranka::network {
namespace {

std::optional<double> ratio(std::size_t part, std::size_t whole) {
  return whole > 0 ? std::optional<double>(static_cast<double>(part) / static_cast<double>(whole))
                   : std::nullopt;
}

std::size_t kind_of(const Graph& graph, int a, int b) {
  const bool there = graph.out.weight(a, b) > 0, back = graph.out.weight(b, a) > 0;
  return there && back ? 2 : there || back ? 1 : 0;
}

}  // namespace

TieChange compute_tie_change(const Graph& before, const Graph& after, const std::vector<bool>& has_reported) {
  TieChange result;
  for (int a = 0; a < before.n; ++a)
    for (int b = 0; b < before.n; ++b) {
      const bool knows_a = has_reported[static_cast<std::size_t>(a)],
                 knows_b = has_reported[static_cast<std::size_t>(b)];
      if (a == b || (!before.is_directed && b < a)) continue;
      if (a < b && knows_a && knows_b) ++result.transitions[kind_of(before, a, b)][kind_of(after, a, b)];
      if (!knows_a && (before.is_directed || !knows_b)) continue;
      ++result.dyads;
      const bool was = before.out.weight(a, b) > 0, is = after.out.weight(a, b) > 0;
      if (was && is) ++result.kept;
      if (was && !is) ++result.lost;
      if (!was && is) ++result.created;
      if (was || is)
        result.ties.push_back({a, b, was && is ? TieFate::kept : was ? TieFate::lost : TieFate::created});
    }
  const std::size_t any = result.kept + result.lost + result.created;
  result.null = result.dyads - any;
  result.jaccard = ratio(result.kept, any);
  result.retention = ratio(result.kept, result.kept + result.lost);
  result.new_share = ratio(result.created, result.kept + result.created);
  result.churn = ratio(result.lost + result.created, any);
  result.density_before = ratio(result.kept + result.lost, result.dyads);
  result.density_after = ratio(result.kept + result.created, result.dyads);
  return result;
}

}  // namespace tukiranka::network
