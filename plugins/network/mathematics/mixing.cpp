// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/mixing.hpp"
#include <algorithm>

namespace tukiranka::network {
namespace {

std::optional<double> ei_of(double external, double internal) {
  const double all = external + internal;
  return all > 0 ? std::optional<double>((external - internal) / all) : std::nullopt;
}

// Calls `visit(source, target)` for each arc; each tie once when there is no direction.
template <class Visit>
void visit_ties(const Graph& graph, Visit visit) {
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc)
      if (graph.is_directed || v < arc->target)
        visit(static_cast<std::size_t>(v), static_cast<std::size_t>(arc->target));
}

std::size_t count_groups(const std::vector<int>& groups) {
  return groups.empty() ? 0 : static_cast<std::size_t>(*std::max_element(groups.begin(), groups.end())) + 1;
}

// Shares of arc ends: within a group, leaving it, entering it. A tie without direction counts both ways.
struct Margins {
  std::vector<double> within, leaving, entering;
};

Margins compute_margins(const Graph& graph, const std::vector<int>& groups) {
  const std::size_t count = count_groups(groups);
  Margins margins{std::vector<double>(count, 0), std::vector<double>(count, 0),
                  std::vector<double>(count, 0)};
  const auto all = static_cast<double>(graph.out.arcs.size());
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc) {
      const auto from = static_cast<std::size_t>(groups[static_cast<std::size_t>(v)]);
      const auto to = static_cast<std::size_t>(groups[static_cast<std::size_t>(arc->target)]);
      margins.leaving[from] += 1 / all;
      margins.entering[to] += 1 / all;
      if (from == to) margins.within[from] += 1 / all;
    }
  return margins;
}

std::optional<double> compute_expected_ei(const std::vector<int>& groups) {
  std::vector<double> sizes(count_groups(groups), 0);
  for (const int group : groups) sizes[static_cast<std::size_t>(group)] += 1;
  const auto n = static_cast<double>(groups.size());
  double internal = 0;
  for (const double size : sizes) internal += size * (size - 1);
  return ei_of(n * (n - 1) - internal, internal);
}

// Pearson correlation of the degrees at the two ends, each tie in both orders.
std::optional<double> correlate_degrees(const Graph& graph) {
  double sum = 0, squares = 0, products = 0;
  const auto all = static_cast<double>(graph.weak.arcs.size());
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.weak.begin_of(v); arc != graph.weak.end_of(v); ++arc) {
      const auto a = static_cast<double>(graph.weak.degree(v)),
                 b = static_cast<double>(graph.weak.degree(arc->target));
      sum += a;
      squares += a * a;
      products += a * b;
    }
  const double variance = all * squares - sum * sum;  // whole numbers, so 0 is exactly 0
  if (all == 0 || variance <= 0) return std::nullopt;
  return (all * products - sum * sum) / variance;
}

}  // namespace

Graph ignore_direction(const Graph& graph) {
  Graph result = graph;
  result.is_directed = false;
  result.out = result.in = graph.weak;
  result.m = graph.m_weak;
  result.weight_sum = 0;
  for (const Arc& arc : graph.weak.arcs) result.weight_sum += arc.weight / 2;
  return result;
}

std::optional<double> compute_ei(const Graph& graph, const std::vector<int>& groups) {
  double external = 0, internal = 0;
  visit_ties(graph,
             [&](std::size_t a, std::size_t b) { (groups[a] == groups[b] ? internal : external) += 1; });
  return ei_of(external, internal);
}

std::optional<double> compute_modularity(const Graph& graph, const std::vector<int>& groups) {
  if (graph.m == 0) return std::nullopt;
  const Margins margins = compute_margins(graph, groups);
  double sum = 0;
  for (std::size_t g = 0; g < margins.within.size(); ++g)
    sum += margins.within[g] - margins.leaving[g] * margins.entering[g];
  return sum;
}

std::optional<double> compute_assortativity(const Graph& graph, const std::vector<int>& groups) {
  if (graph.m == 0) return std::nullopt;
  const Margins margins = compute_margins(graph, groups);
  double within = 0, chance = 0;
  for (std::size_t g = 0; g < margins.within.size(); ++g) {
    within += margins.within[g];
    chance += margins.leaving[g] * margins.entering[g];
  }
  if (1 - chance < 1e-12) return std::nullopt;
  return (within - chance) / (1 - chance);
}

Mixing compute_mixing(const Graph& graph, const std::vector<int>& groups) {
  Mixing result;
  const std::size_t count = count_groups(groups);
  if (count < 2 || graph.m == 0) return result;
  std::vector<double> external(count, 0), internal(count, 0);
  std::vector<double> node_external(groups.size(), 0), node_internal(groups.size(), 0);
  visit_ties(graph, [&](std::size_t a, std::size_t b) {
    const auto g = static_cast<std::size_t>(groups[a]), h = static_cast<std::size_t>(groups[b]);
    for (const std::size_t end : {a, b}) (g == h ? node_internal : node_external)[end] += 1;
    if (g == h)
      internal[g] += 1;
    else
      for (const std::size_t end : {g, h}) external[end] += 1;
  });
  for (std::size_t g = 0; g < count; ++g) result.ei_by_group.push_back(ei_of(external[g], internal[g]));
  for (std::size_t v = 0; v < groups.size(); ++v)
    result.ei_nodes.push_back(ei_of(node_external[v], node_internal[v]));
  const Graph weak = ignore_direction(graph);
  result.ei = compute_ei(graph, groups);
  result.ei_weak = compute_ei(weak, groups);
  result.ei_expected = compute_expected_ei(groups);
  result.assortativity = compute_assortativity(graph, groups);
  result.assortativity_weak = compute_assortativity(weak, groups);
  result.assortativity_degree_weak = correlate_degrees(weak);
  result.modularity = compute_modularity(graph, groups);
  result.modularity_weak = compute_modularity(weak, groups);
  return result;
}

}  // namespace tukiranka::network
