// SPDX-License-Identifier: GPL-2.0-or-later
// network: tables to graphs. A tie to an unknown node is left out and reported; ids are text, in byte order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tukiranka/evaluator.hpp>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct NetworkData {
  std::optional<std::string> wave, group;          // of the question
  std::vector<std::string> nodes;                  // ids, in byte order
  std::vector<std::optional<std::string>> groups;  // of each node: the column asked for, else "group"
  std::vector<std::int64_t> rows;                  // row of each node in the table `nodes`; −1 without one
  std::vector<std::int64_t> edge_rows;             // rows of `edges` in this wave and layer, with both ends
  Graph graph;
  std::optional<std::vector<bool>> responded;  // nodes that were asked and answered; without a table: unknown
  std::size_t asked = 0;
  std::size_t unknown = 0, endless = 0,
              weightless = 0;  // rows left out: a stranger, no id, no positive weight
};

// One wave, and one group when `by` names a column of nodes. Throws sdk::Problem when parameters do not fit
// the data.
struct NetworkQuestion {
  std::optional<std::string> wave, group;
};

[[nodiscard]] std::vector<NetworkQuestion> list_questions(const sdk::Input& input, const sdk::Asked& asked);
[[nodiscard]] std::vector<std::string> list_groups(const sdk::Input& input, const sdk::Asked& asked);
[[nodiscard]] NetworkData read_network(const sdk::Input& input, const sdk::Asked& asked,
                                       const NetworkQuestion& question);
// Says which rows were left out of a network, and why.
void report_left_out(const NetworkData& data, const sdk::Asked& asked, sdk::Output& output);

// Throws sdk::Problem when neither the study nor the ties know that wave.
void require_wave(const sdk::Input& input, const std::string& wave);
[[nodiscard]] bool is_in_wave(const std::optional<sdk::Column>& column, std::int64_t row,
                              const std::optional<std::string>& wave);
// Its place among the nodes, or −1.
[[nodiscard]] int find_node(const std::vector<std::string>& nodes, std::string_view id);

}  // namespace tukiranka::network
