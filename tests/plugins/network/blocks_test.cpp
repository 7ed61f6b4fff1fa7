// SPDX-License-Identifier: Apache-2.0
// Subjects: brokerage_roles.hpp, communities.hpp, constraint.hpp. What R igraph and sna lack, against
// networkx, scipy and enumeration (tests/reference/network/make_blocks.py), and the random parts: nulls, QAP,
// communities, cores.
#include <cmath>
#include <fstream>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <tukiranka/random.hpp>

#include "plugins/network/mathematics/brokerage_roles.hpp"
#include "plugins/network/mathematics/communities.hpp"
#include "plugins/network/mathematics/constraint.hpp"
#include "plugins/network/mathematics/core_periphery.hpp"
#include "plugins/network/mathematics/coreness.hpp"
#include "plugins/network/mathematics/mixing.hpp"
#include "plugins/network/mathematics/null_networks.hpp"
#include "plugins/network/mathematics/qap.hpp"
#include "plugins/network/mathematics/reciprocity.hpp"
#include "plugins/network/mathematics/transitivity.hpp"
#include "plugins/network/mathematics/two_mode.hpp"
#include "plugins/network/mathematics/unlike_chance.hpp"

namespace tukiranka::network {
namespace {

using Json = nlohmann::ordered_json;

sdk::Random make_random(std::uint64_t replicate) {
  return {1, "test", replicate};
}

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

std::vector<Graph> list_graphs() {
  std::vector<Graph> graphs;
  const Json reference = read_data("reference.json");
  for (const auto& [name, json] : reference.items()) graphs.push_back(read_graph(json));
  return graphs;
}

TEST(NetworkBlocks, EffectiveSizeAgreesWithNetworkx) {
  const Json graphs = read_data("reference.json"), reference = read_data("blocks.json")["graphs"];
  for (const auto& [name, json] : graphs.items()) {
    const Graph graph = read_graph(json);
    const auto ours = compute_effective_size(graph);
    for (std::size_t v = 0; v < ours.size(); ++v) {
      const Json& expected = reference[name]["effective_size"][v];
      // networkx leaves out who names nobody; Burt's measure counts ties both ways.
      if (expected.is_null() && graph.out.degree(static_cast<int>(v)) == 0) continue;
      ASSERT_EQ(ours[v].has_value(), !expected.is_null()) << name << " " << v;
      if (ours[v]) {
        EXPECT_NEAR(*ours[v], expected.get<double>(), 1e-9) << name << " " << v;
      }
    }
  }
}

TEST(NetworkBlocks, TheBestCoreIsFoundExactlyAndBySearch) {
  const Json graphs = read_data("reference.json"), reference = read_data("blocks.json")["graphs"];
  int compared = 0;
  for (const auto& [name, json] : graphs.items()) {
    const Graph graph = read_graph(json);
    sdk::Random random = make_random(0);
    const DiscreteCore core = find_core(graph, random), searched = search_core(graph, random);
    ASSERT_EQ(core.r.has_value(), searched.r.has_value()) << name;
    if (!core.r) continue;
    EXPECT_EQ(core.is_exact, graph.n <= largest_exact_core) << name;
    EXPECT_NEAR(*searched.r, *core.r, 1e-9) << name;
    if (reference[name]["core"].is_null()) continue;
    EXPECT_NEAR(*core.r, reference[name]["core"].get<double>(), 1e-9) << name;
    ++compared;
  }
  EXPECT_GE(compared, 8);
}

TEST(NetworkBlocks, CorenessIsNoWorseThanScipysOptimum) {
  const Json graphs = read_data("reference.json"), reference = read_data("blocks.json")["graphs"];
  for (const auto& [name, json] : graphs.items()) {
    const ContinuousCore core = compute_coreness(read_graph(json));
    const Json& expected = reference[name]["coreness"];
    ASSERT_EQ(core.r.has_value(), !expected.is_null()) << name;
    if (!core.r) continue;
    EXPECT_GE(*core.r, expected.get<double>() - 1e-4) << name;
    double norm = 0;
    for (const double c : core.coreness) norm += c * c;
    EXPECT_NEAR(norm, 1, 1e-9) << name;
  }
}

TEST(NetworkBlocks, RolesOverEveryDigraphHaveTheExactMoments) {
  const Json reference = read_data("blocks.json");
  ASSERT_GE(reference["roles"].size(), 4U);
  for (const Json& one : reference["roles"]) {
    const auto groups = one["groups"].get<std::vector<int>>();
    const double d = one["d"];
    const int arcs = static_cast<int>(std::lround(d * 12));  // moments follow from the density alone
    ASSERT_NEAR(arcs / 12.0, d, 1e-12);
    std::vector<Tie> ties;
    for (int a = 0; a < 4; ++a)
      for (int b = 0; b < 4; ++b)
        if (a != b && static_cast<int>(ties.size()) < arcs) ties.push_back({a, b, 1});
    const auto roles = compute_roles(build_graph(4, ties, true, Parallel::sum), groups);
    for (std::size_t i = 0; i < role_count; ++i) {
      const Json& moments = one["moments"][role_names[i]];
      EXPECT_NEAR(roles[i].network_expected, moments["mean"].get<double>(), 1e-12) << role_names[i];
      ASSERT_TRUE(roles[i].network_sd_exact) << role_names[i];
      EXPECT_NEAR(*roles[i].network_sd_exact, moments["sd"].get<double>(), 1e-9) << role_names[i];
    }
  }
}

TEST(NetworkBlocks, TwoModesAgreeWithNetworkx) {
  const Json reference = read_data("blocks.json")["two_mode"];
  const TwoMode ours = compute_two_mode({reference["first"], reference["second"]},
                                        reference["ties"].get<std::vector<std::pair<int, int>>>());
  EXPECT_NEAR(*ours.density, reference["density"].get<double>(), 1e-12);
  EXPECT_NEAR(*ours.clustering, reference["clustering"].get<double>(), 1e-12);
  ASSERT_EQ(ours.projection_first.size(), reference["pairs"].size());
  for (std::size_t i = 0; i < ours.projection_first.size(); ++i) {
    const SharedPair& pair = ours.projection_first[i];
    EXPECT_EQ(Json({pair.a, pair.b}), Json({reference["pairs"][i][0], reference["pairs"][i][1]}));
    EXPECT_DOUBLE_EQ(pair.count, reference["pairs"][i][2].get<double>());
    EXPECT_NEAR(pair.newman, reference["pairs"][i][3].get<double>(), 1e-12);
  }
  EXPECT_FALSE(compute_two_mode({0, 0}, {}).density.has_value());
  EXPECT_FALSE(compute_two_mode({2, 1}, {{0, 0}}).clustering.has_value());
}

using Arcs = std::vector<std::pair<int, int>>;

Arcs list_arcs(const std::vector<Tie>& ties, bool is_directed) {
  Arcs arcs;
  for (const Tie& tie : ties)
    arcs.emplace_back(is_directed ? tie.source : std::min(tie.source, tie.target),
                      is_directed ? tie.target : std::max(tie.source, tie.target));
  std::sort(arcs.begin(), arcs.end());
  return arcs;
}

Graph graph_of(const Json& json) {
  std::vector<Tie> ties;
  for (const Json& arc : json["arcs"]) ties.push_back({arc[0], arc[1], 1});
  return build_graph(json["n"], ties, json["directed"], Parallel::sum);
}

// Each network with these degrees turns up, and about equally often.
TEST(NetworkNulls, TheSwapChainReachesEveryNetworkOfTheSameDegreesAlike) {
  const Json reference = read_data("blocks.json");
  ASSERT_EQ(reference["same_degrees"].size(), 3U);
  for (const auto& [name, json] : reference["same_degrees"].items()) {
    std::map<Arcs, int> seen;
    const Graph graph = graph_of(json);
    constexpr int draws = 2000;
    for (std::uint64_t i = 0; i < draws; ++i) {
      sdk::Random random = make_random(i);
      ++seen[list_arcs(draw_network(graph, NullKind::degrees, random), json["directed"])];
    }
    ASSERT_EQ(seen.size(), json["all"].size()) << name;
    for (const Json& one : json["all"]) EXPECT_EQ(seen.count(one.get<Arcs>()), 1U) << name << one.dump();
    const double expected = static_cast<double>(draws) / static_cast<double>(seen.size());
    for (const auto& [arcs, count] : seen) EXPECT_NEAR(count, expected, 5 * std::sqrt(expected)) << name;
  }
}

TEST(NetworkNulls, EachKeepsWhatItNames) {
  for (const Graph& graph : list_graphs()) {
    const Reciprocity observed = compute_reciprocity(graph);
    for (const NullKind kind : {NullKind::edges, NullKind::dyads, NullKind::degrees}) {
      sdk::Random random = make_random(7), again = make_random(7);
      const std::vector<Tie> ties = draw_network(graph, kind, random);
      const Graph drawn = build_graph(graph.n, ties, graph.is_directed, Parallel::sum);
      EXPECT_EQ(drawn.m, graph.m);
      EXPECT_EQ(drawn.loops, 0U);
      EXPECT_EQ(drawn.parallel, 0U);
      EXPECT_EQ(list_arcs(ties, true), list_arcs(draw_network(graph, kind, again), true));
      if (kind == NullKind::dyads) {
        EXPECT_EQ(compute_reciprocity(drawn).mutual, observed.mutual);
      }
      for (int v = 0; kind == NullKind::degrees && v < graph.n; ++v) {
        EXPECT_EQ(drawn.out.degree(v), graph.out.degree(v));
        EXPECT_EQ(drawn.in.degree(v), graph.in.degree(v));
      }
      const auto quick = compute_transitivity_of(graph.n, ties), whole = compute_transitivity(drawn).global;
      ASSERT_EQ(quick.has_value(), whole.has_value());
      if (quick) {
        EXPECT_NEAR(*quick, *whole, 1e-12);
      }
    }
  }
}

TEST(NetworkNulls, EdgesArePlacedAlike) {
  const Graph graph = build_graph(4, {{0, 1, 1}, {1, 2, 1}}, false, Parallel::sum);
  std::map<Arcs, int> seen;
  for (std::uint64_t i = 0; i < 6000; ++i) {
    sdk::Random random = make_random(i);
    ++seen[list_arcs(draw_network(graph, NullKind::edges, random), false)];
  }
  ASSERT_EQ(seen.size(), 15U);  // 6 over 2
  for (const auto& [arcs, count] : seen) EXPECT_NEAR(count, 400, 100);
}

TEST(NetworkNulls, ChanceCountsTiesAndNeverSaysZero) {
  const auto chance = compare_to_chance(3, {1.0, 2.0, 3.0, std::nullopt});
  ASSERT_TRUE(chance);
  EXPECT_EQ(chance->draws, 3U);
  EXPECT_EQ(chance->undefined, 1U);
  EXPECT_DOUBLE_EQ(chance->null_mean, 2);
  EXPECT_DOUBLE_EQ(*chance->null_sd, 1);
  EXPECT_DOUBLE_EQ(*chance->z, 1);
  EXPECT_DOUBLE_EQ(chance->p_greater, 2.0 / 4);
  EXPECT_DOUBLE_EQ(chance->p_less, 1);
  EXPECT_DOUBLE_EQ(compare_to_chance(9, {1.0, 2.0, 3.0})->p_greater, 1.0 / 4);
  EXPECT_FALSE(compare_to_chance(1, {1.0, 1.0})->z.has_value());
  EXPECT_FALSE(compare_to_chance(1, {std::nullopt}).has_value());
}

TEST(NetworkNulls, QapIsPearsonsCorrelationAndItsNullIsCentred) {
  const Graph a = build_graph(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}}, true, Parallel::sum);
  const Graph b = build_graph(4, {{0, 1, 1}, {1, 2, 1}, {3, 2, 1}}, true, Parallel::sum);
  const MakeRandom make = make_random;
  const auto qap = correlate_networks(a, b, false, {4000, make});
  ASSERT_TRUE(qap);
  EXPECT_NEAR(qap->r, (2 - 9.0 / 12) / (3 - 9.0 / 12),
              1e-12);  // by hand: 12 cells, three ties each, two shared
  EXPECT_NEAR(qap->null_mean, 0, 0.03);
  EXPECT_EQ(qap->p, correlate_networks(a, b, false, {4000, make})->p);
  EXPECT_GT(qap->p, 0);
  EXPECT_FALSE(correlate_networks(a, build_graph(4, {}, true, Parallel::sum), false, {10, make}));
}

TEST(NetworkCommunities, TwoCliquesAndABridgeAreTwoCommunities) {
  const Graph barbell = list_graphs()[4];
  const Communities found = find_communities(barbell, {1, 20, false});
  EXPECT_EQ(found.membership, (std::vector<int>{0, 0, 0, 0, 1, 1, 1, 1}));
  EXPECT_NEAR(*found.modularity, *compute_modularity(barbell, found.membership), 1e-12);
  EXPECT_EQ(found.run_modularities.size(), 20U);
  EXPECT_DOUBLE_EQ(*found.agreement, 1);
  EXPECT_FALSE(find_communities(build_graph(3, {}, false, Parallel::sum), {}).modularity.has_value());
}

}  // namespace
}  // namespace tukiranka::network
