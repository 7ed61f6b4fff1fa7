// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/centrality.hpp"
#include <cmath>

#include "plugins/network/mathematics/igraph_session.hpp"

namespace tukiranka::network {
namespace {

using Ties = IgraphSession::Ties;

std::vector<std::optional<double>> when_finite(const std::vector<double>& values) {
  std::vector<std::optional<double>> result;
  for (const double value : values)
    result.push_back(std::isfinite(value) ? std::optional<double>(value) : std::nullopt);
  return result;
}

void count_ties(const Graph& graph, Centrality& result) {
  const auto add = [&](const Adjacency& adjacency, std::vector<double>& degrees,
                       std::vector<double>& strengths) {
    for (int v = 0; v < graph.n; ++v) {
      degrees.push_back(static_cast<double>(adjacency.degree(v)));
      strengths.push_back(0);
      for (const Arc* arc = adjacency.begin_of(v); arc != adjacency.end_of(v); ++arc)
        strengths.back() += arc->weight;
    }
  };
  add(graph.in, result.degree_in, result.strength_in);
  add(graph.out, result.degree_out, result.strength_out);
  result.degree_all = result.degree_out;
  result.strength_all = result.strength_out;
  for (std::size_t v = 0; graph.is_directed && v < result.degree_in.size(); ++v) {
    result.degree_all[v] += result.degree_in[v];
    result.strength_all[v] += result.strength_in[v];
  }
}

std::vector<double> betweenness_in(const IgraphSession& session, const igraph_vector_t* lengths) {
  IgraphVector values;
  IgraphSession::check(
      igraph_betweenness(session.graph(), values.get(), igraph_vss_all(), session.is_directed(), lengths));
  return values.values();
}

std::vector<std::optional<double>> closeness_in(const IgraphSession& session, const igraph_vector_t* lengths,
                                                bool is_normalised) {
  IgraphVector values;
  IgraphSession::check(igraph_closeness(session.graph(), values.get(), nullptr, nullptr, igraph_vss_all(),
                                        IGRAPH_OUT, lengths, is_normalised));
  return when_finite(values.values());
}

// ARPACK may fail to converge on a degenerate spectrum; then it is undefined.
std::vector<std::optional<double>> compute_eigenvector(const Graph& graph, bool is_weighted) {
  std::vector<std::optional<double>> undefined(static_cast<std::size_t>(graph.n));
  if (graph.m == 0) return undefined;
  const IgraphSession session(graph, Ties::weak);
  const IgraphVector weights(list_weights(graph, Ties::weak, Weighing::strength));
  IgraphVector values;
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  const igraph_error_t code = igraph_eigenvector_centrality(
      session.graph(), values.get(), nullptr, false, true, is_weighted ? weights.get() : nullptr, &options);
  if (code != IGRAPH_SUCCESS) return undefined;
  return when_finite(values.values());
}

}  // namespace

std::vector<double> compute_betweenness(const Graph& graph, bool on_lengths) {
  if (graph.n == 0) return {};
  const IgraphSession session(graph, Ties::directed);
  const IgraphVector lengths(list_weights(graph, Ties::directed, Weighing::length));
  return betweenness_in(session, on_lengths ? lengths.get() : nullptr);
}

std::vector<std::optional<double>> compute_closeness(const Graph& graph, bool is_normalised,
                                                     bool on_lengths) {
  if (graph.n == 0) return {};
  const IgraphSession session(graph, Ties::directed);
  const IgraphVector lengths(list_weights(graph, Ties::directed, Weighing::length));
  return closeness_in(session, on_lengths ? lengths.get() : nullptr, is_normalised);
}

Centrality compute_centrality(const Graph& graph, CentralityOptions options) {
  Centrality result;
  if (graph.n == 0) return result;
  count_ties(graph, result);
  result.eigenvector_weak = compute_eigenvector(graph, options.weighted);
  {
    const IgraphSession weak(graph, Ties::weak);
    const IgraphVector lengths(list_weights(graph, Ties::weak, Weighing::length));
    result.betweenness_weak = betweenness_in(weak, options.lengths ? lengths.get() : nullptr);
  }
  const IgraphSession session(graph, Ties::directed);
  const IgraphVector lengths(list_weights(graph, Ties::directed, Weighing::length));
  const IgraphVector strengths(list_weights(graph, Ties::directed, Weighing::strength));
  const igraph_vector_t* distances = options.lengths ? lengths.get() : nullptr;
  result.betweenness = betweenness_in(session, distances);
  result.betweenness_weighted = betweenness_in(session, lengths.get());
  result.closeness = closeness_in(session, distances, false);
  result.closeness_normalised = closeness_in(session, distances, true);
  IgraphVector values;
  IgraphSession::check(igraph_harmonic_centrality(session.graph(), values.get(), igraph_vss_all(), IGRAPH_OUT,
                                                  distances, false));
  result.harmonic = values.values();
  IgraphSession::check(igraph_pagerank(session.graph(), IGRAPH_PAGERANK_ALGO_PRPACK, values.get(), nullptr,
                                       igraph_vss_all(), session.is_directed(), 0.85,
                                       options.weighted ? strengths.get() : nullptr, nullptr));
  result.pagerank = values.values();
  IgraphIntVector cores;
  IgraphSession::check(igraph_coreness(session.graph(), cores.get(), IGRAPH_ALL));
  result.coreness = cores.values();
  return result;
}

}  // namespace tukiranka::network
