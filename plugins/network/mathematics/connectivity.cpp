// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/connectivity.hpp"
#include <algorithm>

#include "plugins/network/mathematics/igraph_session.hpp"

namespace tukiranka::network {
namespace {

int compute_vertex_connectivity(const Graph& graph, IgraphSession::Ties ties) {
  const IgraphSession session(graph, ties);
  igraph_integer_t value = 0;
  IgraphSession::check(igraph_vertex_connectivity(session.graph(), &value, true));
  return static_cast<int>(value);
}

std::vector<Block> find_blocks(const Graph& graph) {
  const IgraphSession session(graph, IgraphSession::Ties::weak);
  igraph_vector_int_list_t lists;
  IgraphSession::check(igraph_vector_int_list_init(&lists, 0));
  IgraphIntVector cohesion, parents;
  const igraph_error_t code =
      igraph_cohesive_blocks(session.graph(), &lists, cohesion.get(), parents.get(), nullptr);
  std::vector<Block> blocks;
  if (code == IGRAPH_SUCCESS) {
    const std::vector<int> k = cohesion.values(), parent = parents.values();
    for (std::size_t i = 0; i < k.size(); ++i) {
      const igraph_vector_int_t* nodes =
          igraph_vector_int_list_get_ptr(&lists, static_cast<igraph_integer_t>(i));
      Block block{k[i], parent[i], {}};
      for (igraph_integer_t j = 0; j < igraph_vector_int_size(nodes); ++j)
        block.nodes.push_back(static_cast<int>(VECTOR(*nodes)[j]));
      std::sort(block.nodes.begin(), block.nodes.end());
      blocks.push_back(std::move(block));
    }
  }
  igraph_vector_int_list_destroy(&lists);
  IgraphSession::check(code);
  return blocks;
}

}  // namespace

Connectivity compute_connectivity(const Graph& graph) {
  Connectivity result;
  if (graph.n < 2) return result;
  {
    const IgraphSession session(graph, IgraphSession::Ties::weak);
    igraph_integer_t value = 0;
    IgraphSession::check(igraph_edge_connectivity(session.graph(), &value, true));
    result.edge_weak = static_cast<int>(value);
  }
  result.is_too_large = graph.n > largest_for_vertices;
  if (result.is_too_large) return result;
  result.vertex = compute_vertex_connectivity(graph, IgraphSession::Ties::directed);
  result.vertex_weak = compute_vertex_connectivity(graph, IgraphSession::Ties::weak);
  if (graph.n > largest_for_blocks) return result;
  result.blocks = find_blocks(graph);
  result.cohesion = 0;
  for (const Block& block : result.blocks) result.cohesion = std::max(*result.cohesion, block.cohesion);
  return result;
}

}  // namespace tukiranka::network
