// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/measures/write_details.hpp"
#include <algorithm>
#include <cmath>
#include <set>

namespace tukiranka::network {
namespace {

constexpr int largest_picture = 400;  // nodes; beyond it a picture shows nothing
constexpr std::size_t most_cited = 20;

struct CitedTie {
  double strength = 0;
  std::int64_t row = 0;
};

}  // namespace

Json list_ids(const std::vector<int>& nodes, const NetworkData& data) {
  Json list = Json::array();
  for (const int node : nodes) list.push_back(data.nodes[static_cast<std::size_t>(node)]);
  return list;
}

Json draw_network(const NetworkData& data, const std::vector<int>* labels) {
  if (data.graph.n > largest_picture) return nullptr;
  Json groups = Json::array(), ties = Json::array();
  if (labels != nullptr)
    for (const int label : *labels) groups.push_back(std::to_string(label + 1));
  else
    for (const auto& group : data.groups) groups.push_back(or_null(group));
  for (int v = 0; v < data.graph.n; ++v)
    for (const Arc* arc = data.graph.out.begin_of(v); arc != data.graph.out.end_of(v); ++arc)
      if (data.graph.is_directed || v < arc->target) ties.push_back({v, arc->target, arc->weight});
  return {{"nodes", data.nodes}, {"groups", groups}, {"ties", ties}, {"directed", data.graph.is_directed}};
}

void cite_ties(const sdk::Input& input, const NetworkData& data, sdk::Finding& finding) {
  const sdk::Table& edges = *input.table("edges");
  const auto source = edges.find("source"), target = edges.find("target"), weight = edges.find("weight");
  std::vector<CitedTie> ties;
  for (const std::int64_t row : data.edge_rows) {
    const double strength = weight && !weight->is_null(row) ? weight->number(row) : 1;
    const bool is_tie = strength > 0 && std::isfinite(strength) && source->text(row) != target->text(row);
    if (is_tie && find_node(data.nodes, source->text(row)) >= 0 &&
        find_node(data.nodes, target->text(row)) >= 0)
      ties.push_back({strength, row});
  }
  const std::size_t cited = std::min(most_cited, ties.size());
  std::partial_sort(ties.begin(), ties.begin() + static_cast<std::ptrdiff_t>(cited), ties.end(),
                    [](const CitedTie& a, const CitedTie& b) {
                      return a.strength != b.strength ? a.strength > b.strength : a.row < b.row;
                    });
  for (std::size_t i = 0; i < cited; ++i) finding.evidence.push_back({"edges", ties[i].row, -1, -1, 0});
  if (ties.size() > cited) finding.details["evidence_of"] = ties.size();
}

void require_nodes(sdk::Finding& finding, const NetworkData& data, int needed) {
  if (!finding.estimate)
    leave_undefined(finding, data.graph.n < needed ? "network.too-few-nodes" : "network.no-ties",
                    {{"n", data.graph.n}, {"needed", needed}});
}

bool can_estimate(const sdk::Asked& asked, double answered, int n, sdk::Finding& finding) {
  const double least = asked.get("min_response", 0.6);
  if (n == 0 || answered / n >= least) return true;
  leave_undefined(finding, "network.low-response",
                  {{"respondents", answered}, {"n", n}, {"min_response", least}});
  return false;
}

std::optional<Grouping> group_nodes(const Question& question, sdk::Finding& finding) {
  const NetworkData& data = question.data;
  std::set<std::string> names;
  for (const auto& group : data.groups)
    if (group && !group->empty()) names.insert(*group);
  if (names.size() < 2) {
    leave_undefined(finding, names.empty() ? "network.no-groups" : "network.one-group",
                    {{"column", question.asked.get("groups", std::string("group"))}});
    return std::nullopt;
  }
  Grouping grouping;
  grouping.names.assign(names.begin(), names.end());
  std::vector<bool> keep(data.nodes.size(), false);
  for (std::size_t v = 0; v < data.nodes.size(); ++v) {
    if (!data.groups[v] || data.groups[v]->empty()) continue;
    const auto found = std::lower_bound(grouping.names.begin(), grouping.names.end(), *data.groups[v]);
    grouping.of.push_back(static_cast<int>(found - grouping.names.begin()));
    grouping.members.push_back(static_cast<int>(v));
    keep[v] = true;
  }
  grouping.graph = take_subgraph(data.graph, keep);
  return grouping;
}

Json spread(const Json& values, const Grouping& grouping, std::size_t n) {
  std::vector<Json> all(n, nullptr);
  for (std::size_t i = 0; i < grouping.members.size() && i < values.size(); ++i)
    all[static_cast<std::size_t>(grouping.members[i])] = values[i];
  return all;
}

}  // namespace tukiranka::network
