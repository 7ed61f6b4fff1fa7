// SPDX-License-Identifier: GPL-2.0-or-later
// network: tables to graphs. A tie to an unknown node is left out and reported; ids are text, in byte order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tukiranka/evaluator.hpp>

#include "plugins/network/graph.hpp"

namespace tukiranka::network {

struct NetworkData {
  std::vector<std::string> nodes;                  // ids, in byte order
  std::vector<std::optional<std::string>> groups;  // of each node; empty without a column "group"
  std::vector<std::int64_t> rows;                  // row of each node in the table `nodes`; −1 without one
  Graph graph;
  std::optional<std::vector<bool>> responded;  // nodes that were asked and answered; without a table: unknown
  std::size_t asked = 0;
};

// One wave, and one group when `by` names a column of nodes. Throws sdk::Problem when parameters do not fit
// the data.
struct NetworkQuestion {
  std::optional<std::string> wave, group;
};

[[nodiscard]] std::vector<NetworkQuestion> list_questions(const sdk::Input& input, const sdk::Asked& asked);
[[nodiscard]] NetworkData read_network(const sdk::Input& input, const sdk::Asked& asked,
                                       const NetworkQuestion& question, sdk::Output& output);

}  // namespace tukiranka::network
