// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/tie_change.hpp"
#include <algorithm>

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

std::size_t count_pairs(std::size_t n) {
  return n > 1 ? n * (n - 1) / 2 : 0;
}

// Calls `visit(neighbour, was, is)` for those a node has before or after, in order.
template <class Visit>
void visit_either(const Adjacency& before, const Adjacency& after, int node, Visit visit) {
  const Arc *one = before.begin_of(node), *two = after.begin_of(node);
  const Arc *one_end = before.end_of(node), *two_end = after.end_of(node);
  while (one != one_end || two != two_end) {
    const bool was = one != one_end && (two == two_end || one->target <= two->target);
    const bool is = two != two_end && (one == one_end || two->target <= one->target);
    visit(was ? one->target : two->target, was, is);
    if (was) ++one;
    if (is) ++two;
  }
}

}  // namespace

TieChange compute_tie_change(const Graph& before, const Graph& after, const std::vector<bool>& has_reported) {
  TieChange result;
  const auto reports = static_cast<std::size_t>(std::count(has_reported.begin(), has_reported.end(), true));
  const auto n = static_cast<std::size_t>(before.n), silent = n - reports;
  result.dyads = before.is_directed ? reports * (n > 0 ? n - 1 : 0) : count_pairs(n) - count_pairs(silent);
  for (int a = 0; a < before.n; ++a) {
    const bool knows_a = has_reported[static_cast<std::size_t>(a)];
    visit_either(before.out, after.out, a, [&](int b, bool was, bool is) {
      if (!before.is_directed && b < a) return;
      if (!knows_a && (before.is_directed || !has_reported[static_cast<std::size_t>(b)])) return;
      (was && is ? result.kept : was ? result.lost : result.created) += 1;
      result.ties.push_back({a, b, was && is ? TieFate::kept : was ? TieFate::lost : TieFate::created});
    });
    visit_either(before.weak, after.weak, a, [&](int b, bool, bool) {
      if (a < b && knows_a && has_reported[static_cast<std::size_t>(b)])
        ++result.transitions[kind_of(before, a, b)][kind_of(after, a, b)];
    });
  }
  std::size_t tied = 0;
  for (const auto& row : result.transitions)
    for (const std::size_t count : row) tied += count;
  result.transitions[0][0] = count_pairs(reports) - tied;
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
