// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/centralisation.hpp"
#include <algorithm>

#include "plugins/network/mathematics/distances.hpp"
#include "plugins/network/mathematics/igraph_session.hpp"

namespace tukiranka::network {
namespace {

std::vector<double> degrees(const Graph& graph, const Adjacency& adjacency) {
  std::vector<double> values;
  for (int v = 0; v < graph.n; ++v) values.push_back(static_cast<double>(adjacency.degree(v)));
  return values;
}

std::vector<double> betweenness_in(const IgraphSession& session) {
  IgraphVector values;
  IgraphSession::check(
      igraph_betweenness(session.graph(), values.get(), igraph_vss_all(), session.is_directed(), nullptr));
  return values.values();
}

// Normalised closeness of each node; empty when the network is not connected.
std::optional<std::vector<double>> closeness_in(const IgraphSession& session) {
  igraph_bool_t is_connected = false;
  IgraphSession::check(igraph_is_connected(session.graph(), &is_connected, IGRAPH_WEAK));
  if (!is_connected) return std::nullopt;
  IgraphVector values;
  IgraphSession::check(igraph_closeness(session.graph(), values.get(), nullptr, nullptr, igraph_vss_all(),
                                        IGRAPH_ALL, nullptr, true));
  return values.values();
}

}  // namespace

std::optional<double> centralise(const std::vector<double>& values, double largest) {
  if (values.empty() || !(largest > 0)) return std::nullopt;
  const double top = *std::max_element(values.begin(), values.end());
  double sum = 0;
  for (const double value : values) sum += top - value;
  return sum / largest;
}

std::vector<double> compute_betweenness_weak(const Graph& graph) {
  if (graph.n == 0) return {};
  return betweenness_in(IgraphSession(graph, IgraphSession::Ties::weak));
}

Centralisation compute_centralisation(const Graph& graph) {
  Centralisation result;
  if (graph.n < 3) return result;
  const double n = graph.n;
  std::vector<double> in = degrees(graph, graph.in), out = degrees(graph, graph.out);
  result.degree_weak = centralise(degrees(graph, graph.weak), (n - 1) * (n - 2));
  const bool has_paths = graph.n <= largest_for_paths;
  if (has_paths) {
    const IgraphSession weak(graph, IgraphSession::Ties::weak);
    result.betweenness_weak = centralise(betweenness_in(weak), (n - 1) * (n - 1) * (n - 2) / 2);
    if (const auto closeness = closeness_in(weak))
      result.closeness_weak = centralise(*closeness, (n - 1) * (n - 2) / (2 * n - 3));
  }
  if (!graph.is_directed) {
    result.degree_all = result.degree_weak;
    result.betweenness = result.betweenness_weak;
    return result;
  }
  result.degree_in = centralise(in, (n - 1) * (n - 1));
  result.degree_out = centralise(out, (n - 1) * (n - 1));
  for (std::size_t v = 0; v < in.size(); ++v) in[v] += out[v];
  result.degree_all = centralise(in, 2 * (n - 1) * (n - 2));
  if (!has_paths) return result;
  const IgraphSession directed(graph, IgraphSession::Ties::directed);
  result.betweenness = centralise(betweenness_in(directed), (n - 1) * (n - 1) * (n - 2));
  return result;
}

}  // namespace tukiranka::network
