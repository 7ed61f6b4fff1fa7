// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/key_person_risk.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "plugins/network/mathematics/centralisation.hpp"
#include "plugins/network/mathematics/components.hpp"
#include "plugins/network/mathematics/density.hpp"
#include "plugins/network/mathematics/distances.hpp"
#include "plugins/network/mathematics/igraph_session.hpp"

namespace tukiranka::network {
namespace {

constexpr int largest_for_efficiency = 300;

RemainingNetwork describe_remaining(const Graph& graph, const std::vector<bool>& without) {
  std::vector<bool> keep = without;
  keep.flip();
  const Graph left = take_subgraph(graph, keep);
  const Components components = find_weak_components(left);
  const Density density = compute_density(left);
  const Distances distances = compute_distances_without(graph, without);
  RemainingNetwork result;
  result.components = components.sizes.size();
  result.isolates = density.isolates;
  if (left.n > 0) result.giant_share = static_cast<double>(components.sizes.front()) / left.n;
  result.connectedness = compute_connectedness(components);
  result.global_efficiency = distances.global_efficiency;
  result.density = density.density_weak;
  result.mean_distance = distances.mean_distance;
  return result;
}

// The most central node that is left, or −1.
int find_most_central(const Graph& graph, const std::vector<bool>& without) {
  std::vector<bool> keep = without;
  keep.flip();
  const std::vector<double> betweenness = compute_betweenness_weak(take_subgraph(graph, keep));
  int best = -1;
  double best_value = 0;
  std::size_t next = 0;
  for (int v = 0; v < graph.n; ++v) {
    if (without[static_cast<std::size_t>(v)]) continue;
    const double value = betweenness[next++];
    // Betweenness carries float noise; equal to nine digits is equal.
    const bool is_higher = best < 0 || value > best_value * (1 + 1e-9) + 1e-12;
    const bool is_tied = best >= 0 && !is_higher && value >= best_value * (1 - 1e-9) - 1e-12;
    if (is_higher || (is_tied && graph.weak.degree(v) > graph.weak.degree(best))) {
      best = v;
      best_value = value;
    }
  }
  return best;
}

// Nodes ranked once by betweenness, then degree, then id.
std::vector<int> rank_nodes(const Graph& graph) {
  const std::vector<double> betweenness = compute_betweenness_weak(graph);
  std::vector<int> ranked(static_cast<std::size_t>(graph.n));
  std::iota(ranked.begin(), ranked.end(), 0);
  std::stable_sort(ranked.begin(), ranked.end(), [&](int a, int b) {
    const double x = std::round(betweenness[static_cast<std::size_t>(a)] * 1e9);
    const double y = std::round(betweenness[static_cast<std::size_t>(b)] * 1e9);
    return x != y ? x > y : graph.weak.degree(a) > graph.weak.degree(b);
  });
  return ranked;
}

// Number of unordered pairs within the components.
double count_joined(const Components& components) {
  double pairs = 0;
  for (const std::size_t size : components.sizes)
    pairs += static_cast<double>(size) * (static_cast<double>(size) - 1) / 2;
  return pairs;
}

void lose_each_node(const Graph& graph, KeyPersonRisk& result) {
  const Components whole = find_weak_components(graph);
  std::vector<std::size_t> size_of(whole.sizes.size(), 0);
  for (const int label : whole.membership) ++size_of[static_cast<std::size_t>(label)];
  std::vector<bool> without(static_cast<std::size_t>(graph.n), false);
  const double others = (graph.n - 1.0) * (graph.n - 2.0) / 2;
  for (std::size_t v = 0; v < without.size(); ++v) {
    without[v] = true;
    const Components left = find_weak_components(graph, without);
    const double own = static_cast<double>(size_of[static_cast<std::size_t>(whole.membership[v])]) - 1;
    result.components.push_back(left.sizes.size());
    result.connectedness.push_back(compute_connectedness(left));
    result.parted.push_back((count_joined(whole) - own - count_joined(left)) / others);
    result.efficiency.push_back(graph.n <= largest_for_efficiency
                                    ? compute_distances_without(graph, without).global_efficiency
                                    : std::nullopt);
    without[v] = false;
  }
}

void find_cuts(const Graph& graph, KeyPersonRisk& result) {
  const IgraphSession session(graph, IgraphSession::Ties::weak);
  IgraphIntVector points, bridges;
  IgraphSession::check(igraph_articulation_points(session.graph(), points.get()));
  IgraphSession::check(igraph_bridges(session.graph(), bridges.get()));
  result.cut_points = points.values();
  std::sort(result.cut_points.begin(), result.cut_points.end());
  for (const int edge : bridges.values()) {
    const int a = static_cast<int>(IGRAPH_FROM(session.graph(), edge));
    const int b = static_cast<int>(IGRAPH_TO(session.graph(), edge));
    result.bridges.emplace_back(std::min(a, b), std::max(a, b));
  }
  std::sort(result.bridges.begin(), result.bridges.end());
}

void remove_top(const Graph& graph, KeyPersonRisk& result) {
  const auto n = static_cast<std::size_t>(graph.n);
  std::vector<bool> without(n, false);
  result.base = describe_remaining(graph, without);
  const std::vector<int> ranked = rank_nodes(graph);
  for (std::size_t i = 0; i < std::min<std::size_t>(3, n); ++i) {
    without[static_cast<std::size_t>(ranked[i])] = true;
    if (i == 0) result.top1 = describe_remaining(graph, without);
  }
  result.top3 = describe_remaining(graph, without);
  without.assign(n, false);
  for (int i = 0; i < 3; ++i)
    if (const int v = find_most_central(graph, without); v >= 0) without[static_cast<std::size_t>(v)] = true;
  result.top3_adaptive = describe_remaining(graph, without);
}

}  // namespace

KeyPersonRisk compute_key_person_risk(const Graph& graph) {
  KeyPersonRisk result;
  if (graph.n < 3 || graph.n > largest_for_losses) return result;
  lose_each_node(graph, result);
  find_cuts(graph, result);
  remove_top(graph, result);
  double sum = 0, worst = -1, parted = 0;
  for (std::size_t v = 0; v < result.connectedness.size(); ++v) {
    double loss = *result.base.connectedness - *result.connectedness[v];
    if (std::abs(loss) < 1e-15) loss = 0;
    sum += loss;
    worst = std::max(worst, loss);
    parted += result.parted[v];
  }
  result.expected = sum / graph.n;
  result.worst = worst;
  result.parted_expected = parted / graph.n;
  result.parted_worst = *std::max_element(result.parted.begin(), result.parted.end());
  return result;
}

}  // namespace tukiranka::network
