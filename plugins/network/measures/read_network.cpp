// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/measures/read_network.hpp"
#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace tukiranka::network {
namespace {

using sdk::Asked;
using sdk::Column;
using sdk::Input;
using sdk::Problem;
using sdk::Table;

// Everyone there is: the nodes table, else who stands in a tie or was asked. Views of the lent tables.
std::vector<std::string_view> list_nodes(const Input& input) {
  std::unordered_set<std::string_view> seen;
  const auto collect = [&](const Table& table, const char* name) {
    if (const auto column = table.find(name))
      for (std::int64_t row = 0; row < table.rows(); ++row)
        if (const std::string_view id = column->text(row); !id.empty()) seen.insert(id);
  };
  if (const Table* nodes = input.table("nodes")) {
    collect(*nodes, "node");
  } else {
    collect(*input.table("edges"), "source");
    collect(*input.table("edges"), "target");
    if (const Table* participation = input.table("participation")) collect(*participation, "node");
  }
  std::vector<std::string_view> ids(seen.begin(), seen.end());
  std::sort(ids.begin(), ids.end());
  return ids;
}

// The place of each id, for the long tables.
std::unordered_map<std::string_view, int> index_nodes(const std::vector<std::string>& nodes) {
  std::unordered_map<std::string_view, int> places;
  places.reserve(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) places.emplace(nodes[i], static_cast<int>(i));
  return places;
}

std::optional<Column> grouping_column(const Input& input, const Asked& asked, const char* parameter) {
  if (!asked.with.contains(parameter)) return std::nullopt;
  const std::string by = asked.with.at(parameter).get<std::string>();
  const Table* nodes = input.table("nodes");
  const auto column = nodes == nullptr ? std::nullopt : nodes->find(by);
  if (!column)
    throw Problem("network.unknown-column", "the table \"nodes\" has no column \"" + by + "\" to group by");
  return column;
}

// Nodes of the group asked for; all without one. Fills rows and groups.
void choose_nodes(const Input& input, const Asked& asked, NetworkData& data) {
  const std::vector<std::string_view> all = list_nodes(input);
  const Table* table = input.table("nodes");
  std::vector<std::int64_t> row_of(all.size(), -1);
  if (table != nullptr) {
    const auto id = table->find("node");
    for (std::int64_t row = 0; id && row < table->rows(); ++row)
      if (const auto found = std::lower_bound(all.begin(), all.end(), id->text(row));
          !id->text(row).empty() && found != all.end() && *found == id->text(row))
        row_of[static_cast<std::size_t>(found - all.begin())] = row;
  }
  const auto by = grouping_column(input, asked, "by");
  auto group = grouping_column(input, asked, "groups");
  if (!group && table != nullptr) group = table->find("group");
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (data.group && (row_of[i] < 0 || sdk::group_of(*by, row_of[i]) != data.group)) continue;
    data.nodes.emplace_back(all[i]);
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

struct EdgeColumns {
  std::optional<Column> source, target, wave, layer, weight, directed;
};

EdgeColumns find_columns(const Table& edges) {
  EdgeColumns columns{edges.find("source"), edges.find("target"), edges.find("wave"),
                      edges.find("layer"),  edges.find("weight"), edges.find("directed")};
  if (!columns.source || !columns.target)
    throw Problem("network.no-ends", "the table \"edges\" has no columns \"source\" and \"target\"");
  return columns;
}

// In a network with direction, a tie that is declared to have none is an arc both ways.
std::vector<Tie> read_ties(const Table& edges, const Asked& asked, bool has_direction, NetworkData& data) {
  const EdgeColumns columns = find_columns(edges);
  const std::string wanted = asked.get("layer", std::string());
  const bool is_binary = asked.get("weights", std::string()) == "none";
  const bool can_be_both = has_direction && columns.directed && !asked.with.contains("directed");
  const auto places = index_nodes(data.nodes);
  const auto place_of = [&](std::string_view id) {
    const auto found = places.find(id);
    return found == places.end() ? -1 : found->second;
  };
  std::vector<Tie> ties;
  ties.reserve(static_cast<std::size_t>(edges.rows()));
  for (std::int64_t row = 0; row < edges.rows(); ++row) {
    if (!wanted.empty() && (!columns.layer || columns.layer->text(row) != wanted)) continue;
    if (!is_in_wave(columns.wave, row, data.wave)) continue;
    if (columns.source->text(row).empty() || columns.target->text(row).empty()) {
      ++data.endless;
      continue;
    }
    data.edge_rows.push_back(row);
    const int from = place_of(columns.source->text(row)), to = place_of(columns.target->text(row));
    if (from < 0 || to < 0) {
      ++data.unknown;
      continue;
    }
    double strength = columns.weight && !columns.weight->is_null(row) ? columns.weight->number(row) : 1.0;
    if (!(strength > 0) || !std::isfinite(strength)) {
      ++data.weightless;
      continue;
    }
    if (is_binary) strength = 1;
    ties.push_back({from, to, strength});
    if (can_be_both && from != to && columns.directed->number(row) == 0) ties.push_back({to, from, strength});
  }
  return ties;
}

void read_participation(const Input& input, NetworkData& data) {
  const Table* table = input.table("participation");
  if (table == nullptr || !table->find("node") || !table->find("responded")) return;
  const auto node = table->find("node"), responded = table->find("responded"), wave = table->find("wave");
  data.responded.emplace(data.nodes.size(), false);
  for (std::int64_t row = 0; row < table->rows(); ++row) {
    if (node->is_null(row) || !is_in_wave(wave, row, data.wave)) continue;
    const int id = find_node(data.nodes, node->text(row));
    if (id < 0) continue;
    ++data.asked;
    if (responded->number(row) == 1) (*data.responded)[static_cast<std::size_t>(id)] = true;
  }
}

Parallel parallel_policy(const Asked& asked) {
  if (asked.get("weights", std::string()) == "none") return Parallel::maximum;
  const std::string policy = asked.get("parallel", std::string("sum"));
  return policy == "max" ? Parallel::maximum : policy == "count" ? Parallel::count : Parallel::sum;
}

std::vector<std::string> list_known_waves(const Input& input) {
  std::vector<std::string> waves;
  for (const auto& wave : sdk::list_waves(*input.table("edges"), input, {}))
    if (wave) waves.push_back(*wave);
  return waves;
}

void warn_of(std::size_t rows, const char* code, const std::string& text,
             const std::pair<const Asked&, sdk::Output&>& to) {
  if (rows > 0) to.second.warn(code, std::to_string(rows) + text, to.first.id);
}

}  // namespace

bool is_in_wave(const std::optional<Column>& column, std::int64_t row,
                const std::optional<std::string>& wave) {
  return !wave || !column || column->is_null(row) || column->text(row) == *wave;
}

int find_node(const std::vector<std::string>& nodes, std::string_view id) {
  const auto found = std::lower_bound(nodes.begin(), nodes.end(), id);
  return found != nodes.end() && *found == id ? static_cast<int>(found - nodes.begin()) : -1;
}

void require_wave(const Input& input, const std::string& wave) {
  const std::vector<std::string> known = list_known_waves(input);
  const std::vector<std::string> study = input.waves();
  if (known.empty() || std::find(known.begin(), known.end(), wave) != known.end()) return;
  if (std::find(study.begin(), study.end(), wave) != study.end()) return;
  std::string list;
  for (const std::string& one : known) list += (list.empty() ? "" : ", ") + one;
  throw Problem("network.unknown-wave", "there is no wave \"" + wave + "\" (waves: " + list + ")");
}

std::vector<std::string> list_groups(const Input& input, const Asked& asked) {
  const auto by = grouping_column(input, asked, "by");
  std::set<std::string> groups;
  if (by)
    for (std::int64_t row = 0; row < by->rows(); ++row)
      if (const auto group = sdk::group_of(*by, row); group && !group->empty()) groups.insert(*group);
  return {groups.begin(), groups.end()};
}

std::vector<NetworkQuestion> list_questions(const Input& input, const Asked& asked) {
  if (asked.with.contains("wave")) require_wave(input, asked.with.at("wave").get<std::string>());
  const std::vector<std::string> groups = list_groups(input, asked);
  std::vector<NetworkQuestion> questions;
  for (const auto& wave : sdk::list_waves(*input.table("edges"), input, asked)) {
    questions.push_back({wave, std::nullopt});
    for (const std::string& group : groups) questions.push_back({wave, group});
  }
  return questions;
}

NetworkData read_network(const Input& input, const Asked& asked, const NetworkQuestion& question) {
  NetworkData data;
  data.wave = question.wave;
  data.group = question.group;
  choose_nodes(input, asked, data);
  const Table& edges = *input.table("edges");
  const bool has_direction = is_directed(edges, asked);
  const std::vector<Tie> ties = read_ties(edges, asked, has_direction, data);
  data.graph = build_graph(static_cast<int>(data.nodes.size()), ties, has_direction, parallel_policy(asked));
  if (asked.get("parallel", std::string()) == "error" && data.graph.parallel > 0)
    throw Problem("network.parallel",
                  std::to_string(data.graph.parallel) + " ties stand more than once between the same two");
  if (asked.get("loops", std::string()) == "error" && data.graph.loops > 0)
    throw Problem("network.loops",
                  std::to_string(data.graph.loops) + " ties lead from somebody to themselves");
  read_participation(input, data);
  return data;
}

void report_left_out(const NetworkData& data, const Asked& asked, sdk::Output& output) {
  if (data.group) return;
  const std::string wave = data.wave ? " (wave " + *data.wave + ")" : "";
  warn_of(data.unknown, "network.unknown-node",
          " ties name somebody who is not among the nodes; they are left out" + wave, {asked, output});
  warn_of(data.endless, "network.no-end", " ties lack a source or a target; they are left out" + wave,
          {asked, output});
  warn_of(data.weightless, "network.no-weight", " ties have no weight above 0 and count as no tie" + wave,
          {asked, output});
}

}  // namespace tukiranka::network
