// SPDX-License-Identifier: Apache-2.0
// Subjects: brokerage_roles.hpp, centrality.hpp, connectivity.hpp. Positions, roles and blocks against R
// igraph and sna (tests/reference/network/make_positions.R).
#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include "plugins/network/mathematics/brokerage_roles.hpp"
#include "plugins/network/mathematics/centrality.hpp"
#include "plugins/network/mathematics/connectivity.hpp"
#include "plugins/network/mathematics/constraint.hpp"
#include "plugins/network/mathematics/mixing.hpp"
#include "plugins/network/mathematics/qap.hpp"
#include "plugins/network/mathematics/tie_change.hpp"
#include "plugins/network/mathematics/transitivity.hpp"

namespace tukiranka::network {
namespace {

using Json = nlohmann::ordered_json;
using Value = std::optional<double>;
using Values = std::vector<Value>;

Json read_data(const char* name) {
  std::ifstream file(std::string(TUKIRANKA_SOURCE "/tests/plugins/network/data/") + name);
  return Json::parse(file);
}

Graph read_graph(const Json& json) {
  std::vector<Tie> ties;
  for (std::size_t i = 0; i < json["edges"].size(); ++i)
    ties.push_back({json["edges"][i][0], json["edges"][i][1], json["weights"][i]});
  return build_graph(json["n"], ties, json["directed"], Parallel::sum);
}

template <class T>
Values as_values(const std::vector<T>& list) {
  return {list.begin(), list.end()};
}

void expect_near(const Value& ours, const Json& reference, const std::string& place) {
  ASSERT_EQ(ours.has_value(), !reference.is_null()) << place;
  if (!ours) return;
  const double expected = reference.get<double>();
  EXPECT_NEAR(*ours, expected, 1e-9 * std::max(1.0, std::abs(expected))) << place;
}

void expect_all_near(const Values& ours, const Json& reference, const std::string& place) {
  ASSERT_EQ(ours.size(), reference.size()) << place;
  for (std::size_t i = 0; i < ours.size(); ++i)
    expect_near(ours[i], reference[i], place + " " + std::to_string(i));
}

Value as_value(const std::optional<int>& number) {
  return number ? Value(*number) : std::nullopt;
}

// Against the same network with every arc turned round.
std::pair<Value, Value> compare_reversed(const Graph& graph) {
  if (!graph.is_directed) return {};
  Graph reversed = graph;
  std::swap(reversed.in, reversed.out);
  const auto qap = correlate_networks(graph, reversed, false, {0, {}});
  const TieChange change =
      compute_tie_change(graph, reversed, std::vector<bool>(static_cast<std::size_t>(graph.n), true));
  return {qap ? Value(qap->r) : std::nullopt, static_cast<double>(change.lost + change.created)};
}

std::map<std::string, Value> list_scalars(const Graph& graph, const std::vector<int>& groups) {
  const Transitivity t = compute_transitivity(graph);
  const Connectivity k = compute_connectivity(graph);
  const Mixing mixing = compute_mixing(graph, groups);
  const auto [gcor, hdist] = compare_reversed(graph);
  return {{"global", t.global},
          {"mean_local", t.mean_local},
          {"mean_local_zero", t.mean_local_zero},
          {"gcor_reversed", gcor},
          {"hdist_reversed", hdist},
          {"vertex", as_value(k.vertex)},
          {"vertex_weak", as_value(k.vertex_weak)},
          {"edge_weak", as_value(k.edge_weak)},
          {"cohesion", as_value(k.cohesion)},
          {"ei", mixing.ei},
          {"assortativity", mixing.assortativity},
          {"assortativity_weak", mixing.assortativity_weak},
          {"assortativity_degree_weak", mixing.assortativity_degree_weak},
          {"modularity", mixing.modularity},
          {"modularity_weak", mixing.modularity_weak}};
}

std::map<std::string, Values> list_lists(const Graph& graph) {
  const Transitivity t = compute_transitivity(graph);
  const Centrality c = compute_centrality(graph, {});
  return {{"local", t.local},
          {"barrat", t.barrat},
          {"degree_in", as_values(c.degree_in)},
          {"degree_out", as_values(c.degree_out)},
          {"degree_all", as_values(c.degree_all)},
          {"strength_in", as_values(c.strength_in)},
          {"strength_out", as_values(c.strength_out)},
          {"strength_all", as_values(c.strength_all)},
          {"betweenness", as_values(c.betweenness)},
          {"betweenness_weak", as_values(c.betweenness_weak)},
          {"betweenness_weighted", as_values(c.betweenness_weighted)},
          {"closeness", c.closeness},
          {"closeness_normalised", c.closeness_normalised},
          {"harmonic", as_values(c.harmonic)},
          {"eigenvector_weak", c.eigenvector_weak},
          {"pagerank", as_values(c.pagerank)},
          {"coreness", as_values(c.coreness)},
          {"constraint", compute_constraint(graph, TieValue::binary)},
          {"constraint_weak", compute_constraint(graph, TieValue::binary, true)},
          {"constraint_weighted", compute_constraint(graph, TieValue::weighted)}};
}

void expect_roles(const Graph& graph, const std::vector<int>& groups, const Json& reference,
                  const std::string& name) {
  const auto roles = compute_roles(graph, groups);
  for (std::size_t i = 0; i < role_count; ++i) {
    const Json& expected = reference[role_names[i]];
    const std::string place = name + " " + role_names[i] + " ";
    expect_all_near(as_values(roles[i].count), expected["count"], place + "count");
    expect_all_near(as_values(roles[i].expected), expected["expected"], place + "expected");
    expect_all_near(roles[i].sd, expected["sd"], place + "sd");
    expect_all_near(roles[i].z, expected["z"], place + "z");
    const Json& network = expected["network"];
    expect_near(roles[i].network_count, network["count"], place + "network count");
    expect_near(roles[i].network_expected, network["expected"], place + "network expected");
    expect_near(roles[i].network_sd, network["sd"], place + "network sd");
    expect_near(roles[i].network_z, network["z"], place + "network z");
  }
}

TEST(NetworkPositions, EveryNumberAgreesWithIgraphAndSna) {
  const Json graphs = read_data("reference.json"), reference = read_data("positions.json");
  ASSERT_EQ(graphs.size(), reference.size());
  ASSERT_GE(graphs.size(), 19U);
  for (const auto& [name, json] : graphs.items()) {
    const Graph graph = read_graph(json);
    const Json& expected = reference[name];
    const auto groups = expected["groups"].get<std::vector<int>>();
    const auto scalars = list_scalars(graph, groups);
    for (const auto& [key, value] : expected["scalars"].items())
      expect_near(scalars.at(key), value.is_object() ? Json(nullptr) : value, name + " " + key);
    const auto lists = list_lists(graph);
    for (const auto& [key, value] : expected["lists"].items())
      if (!value.empty()) expect_all_near(lists.at(key), value, name + " " + key);
    const auto triads = count_triads(graph);
    ASSERT_TRUE(triads) << name;
    for (std::size_t i = 0; i < 16; ++i)
      EXPECT_EQ((*triads)[i], expected["triads"][i].get<double>()) << name << " " << triad_names[i];
    expect_roles(graph, groups, expected["roles"], name);
  }
}

}  // namespace
}  // namespace tukiranka::network
