// SPDX-License-Identifier: Apache-2.0
// Subjects: centralisation.hpp, components.hpp, density.hpp. Every statistic of the network plugin against R
// igraph and sna (tests/reference/network/make_network.R).
#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include "plugins/network/mathematics/centralisation.hpp"
#include "plugins/network/mathematics/components.hpp"
#include "plugins/network/mathematics/density.hpp"
#include "plugins/network/mathematics/distances.hpp"
#include "plugins/network/mathematics/key_person_risk.hpp"
#include "plugins/network/mathematics/krackhardt.hpp"
#include "plugins/network/mathematics/reciprocity.hpp"

namespace tukiranka::network {
namespace {

using Json = nlohmann::ordered_json;
using Values = std::map<std::string, std::optional<double>>;

Graph read_graph(const Json& json) {
  std::vector<Tie> ties;
  for (std::size_t i = 0; i < json["edges"].size(); ++i)
    ties.push_back({json["edges"][i][0], json["edges"][i][1], json["weights"][i]});
  return build_graph(json["n"], ties, json["directed"], Parallel::sum);
}

double as_number(std::size_t count) {
  return static_cast<double>(count);
}

Values describe(const Graph& graph) {
  const Density d = compute_density(graph);
  const Reciprocity r = compute_reciprocity(graph);
  const Centralisation c = compute_centralisation(graph);
  const Distances followed = compute_distances(graph, Direction::followed);
  const Distances weak = compute_distances(graph, Direction::ignored);
  const Krackhardt k = compute_krackhardt(graph);
  const Components parts = find_weak_components(graph);
  return {{"m", as_number(graph.m)},
          {"m_weak", as_number(graph.m_weak)},
          {"density", d.density},
          {"density_weak", d.density_weak},
          {"isolates", as_number(d.isolates)},
          {"arcs", r.arcs},
          {"ratio", r.ratio},
          {"weighted", r.weighted},
          {"mutual", as_number(r.mutual)},
          {"asymmetric", as_number(r.asymmetric)},
          {"null", as_number(r.null)},
          {"degree_in", c.degree_in},
          {"degree_out", c.degree_out},
          {"degree_all", c.degree_all},
          {"degree_weak", c.degree_weak},
          {"betweenness", c.betweenness},
          {"betweenness_weak", c.betweenness_weak},
          {"closeness_weak", c.closeness_weak},
          {"connectedness", compute_connectedness(parts)},
          {"components_weak", as_number(parts.sizes.size())},
          {"components_strong", as_number(find_strong_component_sizes(graph).size())},
          {"mean_distance", followed.mean_distance},
          {"mean_distance_weak", weak.mean_distance},
          {"diameter", followed.diameter},
          {"diameter_weak", weak.diameter},
          {"global_efficiency", followed.global_efficiency},
          {"global_efficiency_weak", weak.global_efficiency},
          {"average_local_efficiency", followed.average_local_efficiency},
          {"hierarchy", k.hierarchy},
          {"graph_efficiency", k.graph_efficiency},
          {"least_upper_boundedness", k.least_upper_boundedness},
          {"bridges", as_number(compute_key_person_risk(graph).bridges.size())}};
}

void expect_near(const std::optional<double>& ours, const Json& reference, const std::string& place) {
  ASSERT_TRUE(ours.has_value()) << place;
  const double expected = reference.get<double>();
  EXPECT_NEAR(*ours, expected, 1e-9 * std::max(1.0, std::abs(expected))) << place;
}

TEST(NetworkReference, EveryStatisticAgreesWithIgraphAndSna) {
  std::ifstream file(TUKIRANKA_SOURCE "/tests/plugins/network/data/reference.json");
  const Json reference = Json::parse(file);
  ASSERT_GE(reference.size(), 19U);
  for (const auto& [name, json] : reference.items()) {
    const Graph graph = read_graph(json);
    const Values ours = describe(graph);
    for (const auto& [key, expected] : json["expected"].items())
      expect_near(ours.at(key), expected, name + " " + key);
    const KeyPersonRisk risk = compute_key_person_risk(graph);
    EXPECT_EQ(risk.cut_points, json["cut_points"].get<std::vector<int>>()) << name;
    for (std::size_t v = 0; v < risk.components.size(); ++v) {
      const std::string place = name + " without " + std::to_string(v);
      EXPECT_EQ(as_number(risk.components[v]), json["loo_components"][v].get<double>()) << place;
      expect_near(risk.connectedness[v], json["loo_connectedness"][v], place);
      expect_near(risk.efficiency[v], json["loo_efficiency"][v], place);
    }
  }
}

}  // namespace
}  // namespace tukiranka::network
