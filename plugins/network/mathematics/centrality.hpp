// SPDX-License-Identifier: GPL-2.0-or-later
// network: centrality of each node. degree: arcs in, out, both (without direction all three are the number of
// ties); strength: their weights summed; betweenness: Σ over pairs of the share of shortest ways through v,
// not normalised (weak: each pair once; weighted: on lengths 1/weight); closeness: 1 / Σ d(v, t) over the t
// that v reaches, outward, and normalised 1 / mean d; harmonic: Σ 1/d(v, t), 0 where there is no way;
// eigenvector: of the network without direction, largest 1; pagerank: damping 0.85, sum 1; coreness: largest
// k such that v is in the k-core (in- and outgoing arcs both count). With `lengths` distances are Σ 1/weight;
// with `weighted` eigenvector and pagerank use weights. Undefined: closeness of a node that reaches nobody;
// eigenvector without ties; all when n = 0. Cost O(nm). Source: Freeman 1979; Bonacich 1987; Page et al.
// 1999; Seidman 1983; Marchiori & Latora 2000. Tested against: igraph.
#pragma once

#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Centrality {
  std::vector<double> degree_in, degree_out, degree_all, strength_in, strength_out, strength_all;
  std::vector<double> betweenness, betweenness_weak, betweenness_weighted, harmonic, pagerank;
  std::vector<std::optional<double>> closeness, closeness_normalised, eigenvector_weak;
  std::vector<int> coreness;
};

struct CentralityOptions {
  bool weighted = false, lengths = false;
};

[[nodiscard]] Centrality compute_centrality(const Graph& graph, CentralityOptions options);

// Directed when the graph is; on lengths 1/weight when asked.
[[nodiscard]] std::vector<double> compute_betweenness(const Graph& graph, bool on_lengths);
// Outward; normalised as igraph does.
[[nodiscard]] std::vector<std::optional<double>> compute_closeness(const Graph& graph, bool is_normalised,
                                                                   bool on_lengths);

}  // namespace tukiranka::network
