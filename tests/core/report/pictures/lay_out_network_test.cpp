// SPDX-License-Identifier: Apache-2.0
#include "core/report/pictures/lay_out_network.hpp"
#include <cmath>

#include <gtest/gtest.h>

namespace tukiranka::report {
namespace {

struct Example {
  std::vector<std::string> names;
  std::vector<Tie> ties;
};

// A ring with chords, and two nodes without ties.
Example make_example(std::size_t count) {
  Example example;
  for (std::size_t i = 0; i < count + 2; ++i) example.names.push_back("Organisaatio " + std::to_string(i));
  for (std::size_t i = 0; i < count; ++i) {
    example.ties.push_back({i, (i + 1) % count, 1});
    if (i % 3 == 0) example.ties.push_back({i, (i * 7 + 3) % count, 1});
  }
  return example;
}

TEST(NetworkLayout, NamesCoverNeitherNamesNorNodes) {
  for (const std::size_t count : {3U, 12U, 40U, 90U}) {
    const Example example = make_example(count);
    const auto layout = lay_out_network(example.names, example.ties);
    std::size_t named = 0;
    for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
      const auto& node = layout.nodes[i];
      if (!node.has_name) continue;
      ++named;
      EXPECT_TRUE(node.name.left >= 0 && node.name.right <= layout.width && node.name.top >= 0 &&
                  node.name.bottom <= layout.height);
      for (std::size_t j = 0; j < layout.nodes.size(); ++j) {
        const auto& other = layout.nodes[j];
        if (j == i) continue;
        EXPECT_FALSE(other.has_name && overlaps(node.name, other.name)) << i << " " << j;
        EXPECT_FALSE(overlaps(node.name, {other.at.x - other.radius, other.at.y - other.radius,
                                          other.at.x + other.radius, other.at.y + other.radius}))
            << i << " " << j;
      }
    }
    EXPECT_GE(named, count < 20 ? count + 2 : count / 3);
  }
}

TEST(NetworkLayout, KeepsEveryNodeInThePictureAndIsTheSameTwice) {
  const Example example = make_example(30);
  const auto layout = lay_out_network(example.names, example.ties);
  const auto again = lay_out_network(example.names, example.ties);
  for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
    EXPECT_TRUE(layout.nodes[i].at.x >= 0 && layout.nodes[i].at.x <= layout.width);
    EXPECT_TRUE(layout.nodes[i].at.y >= 0 && layout.nodes[i].at.y <= layout.height);
    EXPECT_EQ(layout.nodes[i].at.x, again.nodes[i].at.x);
  }
}

TEST(NetworkLayout, PutsTiedNodesNearerThanUntiedOnes) {
  Example two{{"a", "b", "c", "d", "e", "f"},
              {{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {3, 4, 1}, {4, 5, 1}, {3, 5, 1}}};
  const auto nodes = lay_out_network(two.names, two.ties).nodes;
  const auto distance = [&nodes](std::size_t a, std::size_t b) {
    return std::hypot(nodes[a].at.x - nodes[b].at.x, nodes[a].at.y - nodes[b].at.y);
  };
  EXPECT_LT(distance(0, 1) + distance(1, 2) + distance(0, 2),
            distance(0, 3) + distance(1, 4) + distance(2, 5));
}

TEST(NetworkLayout, OfNobodyOrOneOrNoTies) {
  EXPECT_TRUE(lay_out_network({}, {}).nodes.empty());
  const auto alone = lay_out_network({"a"}, {});
  EXPECT_TRUE(std::isfinite(alone.nodes[0].at.x) && std::isfinite(alone.nodes[0].at.y));
  const auto self = lay_out_network({"a", "b"}, {{0, 0, 1}, {7, 1, 1}});
  EXPECT_EQ(self.nodes[0].ties, 0U);
}

}  // namespace
}  // namespace tukiranka::report
