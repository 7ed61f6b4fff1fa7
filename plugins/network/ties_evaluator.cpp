// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/ties_evaluator.hpp"
#include <algorithm>
#include <set>

namespace tukiranka::network {
namespace {

using sdk::Asked;
using sdk::Column;
using sdk::Input;
using sdk::Problem;
using sdk::Table;

bool is_in_wave(const std::optional<Column>& column, std::int64_t row,
                const std::optional<std::string>& wave) {
  return !wave || !column || column->is_null(row) || column->text(row) == *wave;
}

// Everyone there is: the nodes table, else who stands in a tie or was asked.
std::vector<std::string> list_nodes(const Input& input) {
  std::set<std::string> ids;
  const auto collect = [&](const Table& table, const char* name) {
    if (const auto column = table.find(name))
      for (std::int64_t row = 0; row < table.rows(); ++row)
        if (!column->is_null(row)) ids.emplace(column->text(row));
  };
  if (const Table* nodes = input.table("nodes")) {
    collect(*nodes, "node");
  } else {
    collect(*input.table("edges"), "source");
    collect(*input.table("edges"), "target");
    if (const Table* participation = input.table("participation")) collect(*participation, "node");
  }
  return {ids.begin(), ids.end()};
}

int find_node(const std::vector<std::string>& nodes, std::string_view id) {
  const auto found = std::lower_bound(nodes.begin(), nodes.end(), id);
  return found != nodes.end() && *found == id ? static_cast<int>(found - nodes.begin()) : -1;
}

std::optional<Column> grouping_column(const Input& input, const Asked& asked) {
  if (!asked.with.contains("by")) return std::nullopt;
  const std::string by = asked.with.at("by").get<std::string>();
  const Table* nodes = input.table("nodes");
  const auto column = nodes == nullptr ? std::nullopt : nodes->find(by);
  if (!column)
    throw Problem("network.unknown-column", "the table \"nodes\" has no column \"" + by + "\" to group by");
  return column;
}

// Nodes of the group asked for; all without one. Fills rows and groups.
void choose_nodes(const Input& input, const Asked& asked, const NetworkQuestion& question,
                  NetworkData& data) {
  const std::vector<std::string> all = list_nodes(input);
  const Table* table = input.table("nodes");
  std::vector<std::int64_t> row_of(all.size(), -1);
  if (table != nullptr) {
    const auto id = table->find("node");
    for (std::int64_t row = 0; row < table->rows(); ++row)
      if (const int node = id->is_null(row) ? -1 : find_node(all, id->text(row)); node >= 0)
        row_of[static_cast<std::size_t>(node)] = row;
  }
  const auto by = grouping_column(input, asked);
  const auto group = table == nullptr ? std::nullopt : table->find("group");
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (question.group && (row_of[i] < 0 || sdk::group_of(*by, row_of[i]) != question.group)) continue;
    data.nodes.push_back(all[i]);
    data.rows.push_back(row_of[i]);
    if (group) data.groups.push_back(row_of[i] < 0 ? std::nullopt : sdk::group_of(*group, row_of[i]));
  }
}

bool is_directed(const Table& edges, const Asked& asked) {
  if (asked.get("weak", false)) return false;
  if (asked.with.contains("directed")) return asked.with.at("directed").get<bool>();
  const auto column = edges.find("directed");
  if (!column) return true;
  for (std::int64_t row = 0; row < edges.rows(); ++row)
    if (column->number(row) == 1) return true;
  return edges.rows() == 0;
}

struct RowsRead {
  std::vector<Tie> ties;
  std::size_t unknown = 0, in_layer = 0;
};

RowsRead read_ties(const Table& edges, const Asked& asked, const NetworkQuestion& question,
                   const NetworkData& data) {
  const auto source = edges.find("source"), target = edges.find("target"), wave = edges.find("wave");
  const auto layer = edges.find("layer"), weight = edges.find("weight");
  if (!source || !target)
    throw Problem("network.no-ends", "the table \"edges\" has no columns \"source\" and \"target\"");
  const std::string wanted = asked.get("layer", std::string());
  RowsRead read;
  for (std::int64_t row = 0; row < edges.rows(); ++row) {
    if (source->is_null(row) || target->is_null(row)) continue;
    if (!wanted.empty() && (!layer || layer->text(row) != wanted)) continue;
    ++read.in_layer;
    if (!is_in_wave(wave, row, question.wave)) continue;
    const int from = find_node(data.nodes, source->text(row)), to = find_node(data.nodes, target->text(row));
    if (from < 0 || to < 0) {
      ++read.unknown;
      continue;
    }
    const double strength = weight && !weight->is_null(row) ? weight->number(row) : 1.0;
    if (strength > 0) read.ties.push_back({from, to, strength});
  }
  return read;
}

void read_participation(const Input& input, const NetworkQuestion& question, NetworkData& data) {
  const Table* table = input.table("participation");
  if (table == nullptr || !table->find("node") || !table->find("responded")) return;
  const auto node = table->find("node"), responded = table->find("responded"), wave = table->find("wave");
  data.responded.emplace(data.nodes.size(), false);
  for (std::int64_t row = 0; row < table->rows(); ++row) {
    if (node->is_null(row) || !is_in_wave(wave, row, question.wave)) continue;
    const int id = find_node(data.nodes, node->text(row));
    if (id < 0) continue;
    ++data.asked;
    if (responded->number(row) == 1) (*data.responded)[static_cast<std::size_t>(id)] = true;
  }
}

Parallel parallel_policy(const Asked& asked) {
  const std::string policy = asked.get("parallel", std::string("sum"));
  return policy == "max" ? Parallel::maximum : policy == "count" ? Parallel::count : Parallel::sum;
}

}  // namespace

std::vector<NetworkQuestion> list_questions(const Input& input, const Asked& asked) {
  const auto by = grouping_column(input, asked);
  std::set<std::string> groups;
  if (by)
    for (std::int64_t row = 0; row < by->rows(); ++row)
      if (const auto group = sdk::group_of(*by, row)) groups.insert(*group);
  std::vector<NetworkQuestion> questions;
  for (const auto& wave : sdk::list_waves(*input.table("edges"), input, asked)) {
    questions.push_back({wave, std::nullopt});
    for (const std::string& group : groups) questions.push_back({wave, group});
  }
  return questions;
}

NetworkData read_network(const Input& input, const Asked& asked, const NetworkQuestion& question,
                         sdk::Output& output) {
  NetworkData data;
  choose_nodes(input, asked, question, data);
  const Table& edges = *input.table("edges");
  const RowsRead read = read_ties(edges, asked, question, data);
  if (read.unknown > 0 && !question.group)
    output.warn(
        "network.unknown-node",
        std::to_string(read.unknown) + " ties name somebody who is not among the nodes; they are left out",
        asked.id);
  data.graph = build_graph(static_cast<int>(data.nodes.size()), read.ties, is_directed(edges, asked),
                           parallel_policy(asked));
  if (asked.get("parallel", std::string()) == "error" && data.graph.parallel > 0)
    throw Problem("network.parallel",
                  std::to_string(data.graph.parallel) + " ties stand more than once between the same two");
  if (asked.get("loops", std::string()) == "error" && data.graph.loops > 0)
    throw Problem("network.loops",
                  std::to_string(data.graph.loops) + " ties lead from somebody to themselves");
  read_participation(input, question, data);
  return data;
}

}  // namespace tukiranka::network
