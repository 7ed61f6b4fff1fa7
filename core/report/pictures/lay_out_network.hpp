// SPDX-License-Identifier: Apache-2.0
// report: where the nodes of a network picture stand, and which of their names fit beside them.
// Fruchterman & Reingold (1991) with gravity, a fixed number of rounds and a fixed start (a golden-angle
// spiral, so no random numbers): the same network always gives the same picture. Nodes without ties stand in
// rows below. Cost: rounds × n². Names are placed from the best-tied node down, in that of eight places
// round it which the fewest ties run through; a name that would cover another name or node is left out (it
// stays in the tooltip and in the table).
#pragma once

#include <string>
#include <vector>

namespace tukiranka::report {

struct Tie {
  std::size_t source = 0, target = 0;
  double weight = 1;
};

struct Point {
  double x = 0, y = 0;
};

// left, top, right, bottom
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

struct PlacedNode {
  Point at;
  double radius = 6;
  std::size_t ties = 0;  // distinct neighbours
  bool has_name = false;
  Box name;  // where the name stands, when it has one
};

struct NetworkLayout {
  double width = 0, height = 0;
  std::vector<PlacedNode> nodes;
};

inline constexpr double name_size = 11;  // font size of the names in the picture

[[nodiscard]] NetworkLayout lay_out_network(const std::vector<std::string>& names,
                                            const std::vector<Tie>& ties);

[[nodiscard]] bool overlaps(const Box& a, const Box& b);

}  // namespace tukiranka::report
