// SPDX-License-Identifier: GPL-2.0-or-later
// network: k-connectivity, how many people must leave (vertex) or ties end (edge) before somebody is cut off.
// vertex: on arcs, so that everyone still reaches everyone along directions; vertex_weak and edge_weak:
// direction ignored. 0 when the network is in pieces; n − 1 when complete. Cohesive blocks: largest sets that
// need k removals to fall apart, nested, with their k; cohesion: the largest k of any block. Range 0 … n − 1.
// Undefined when n < 2; vertex connectivity above 150 nodes and blocks above 60 (their cost grows with n⁴ and
// more). Source: White & Harary 2001; Moody & White 2003. Tested against: igraph (vertex_connectivity,
// edge_connectivity, cohesive_blocks).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Block {
  int cohesion = 0, parent = -1;  // parent: place in the list
  std::vector<int> nodes;
};

struct Connectivity {
  std::optional<int> vertex, vertex_weak, edge_weak, cohesion;
  std::vector<Block> blocks;
  bool is_too_large = false;
};

constexpr int largest_for_vertices = 150, largest_for_blocks = 60;

[[nodiscard]] Connectivity compute_connectivity(const Graph& graph);

}  // namespace tukiranka::network
