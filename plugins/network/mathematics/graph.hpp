// SPDX-License-Identifier: GPL-2.0-or-later
// network: who is tied to whom, as numbers. Nodes are 0 … n−1 in the byte order of their ids; arcs are
// unique, without loops, sorted by (source, target), with a positive weight. Built once, then only read.
// Memory: 16 bytes an arc and direction; building costs O(m log m).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tukiranka::network {

struct Tie {
  int source = 0, target = 0;
  double weight = 1;
};

// What becomes of several ties between the same two nodes.
enum class Parallel { sum, maximum, count };

struct Arc {
  int target = 0;
  double weight = 1;
};

// Neighbours of node v: arcs[starts[v]] … arcs[starts[v + 1] − 1], ascending target.
struct Adjacency {
  std::vector<std::size_t> starts;
  std::vector<Arc> arcs;

  [[nodiscard]] const Arc* begin_of(int node) const {
    return arcs.data() + starts[static_cast<std::size_t>(node)];
  }
  [[nodiscard]] const Arc* end_of(int node) const {
    return arcs.data() + starts[static_cast<std::size_t>(node) + 1];
  }
  [[nodiscard]] std::size_t degree(int node) const {
    return static_cast<std::size_t>(end_of(node) - begin_of(node));
  }
  [[nodiscard]] double weight(int from, int to) const;  // 0 when there is no tie
};

struct Graph {
  int n = 0;
  bool is_directed = true;
  Adjacency out, in;         // equal when not directed
  Adjacency weak;            // direction ignored, mutual ties merged by the parallel policy
  std::size_t m = 0;         // arcs; undirected: ties
  std::size_t m_weak = 0;    // pairs that are tied either way
  std::size_t loops = 0;     // left out
  std::size_t parallel = 0;  // merged into another
  double weight_sum = 0;
};

[[nodiscard]] Graph build_graph(int n, const std::vector<Tie>& ties, bool is_directed, Parallel parallel);

// The graph of those nodes alone, renumbered in their order. `keep` has n entries.
[[nodiscard]] Graph take_subgraph(const Graph& graph, const std::vector<bool>& keep);

}  // namespace tukiranka::network
