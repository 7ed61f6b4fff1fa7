// SPDX-License-Identifier: Apache-2.0
// Subjects: centralisation.hpp, components.hpp, density.hpp. Closed forms, and the graphs on which careless
// code divides by zero.
#include <gtest/gtest.h>

#include "plugins/network/mathematics/centralisation.hpp"
#include "plugins/network/mathematics/components.hpp"
#include "plugins/network/mathematics/density.hpp"
#include "plugins/network/mathematics/distances.hpp"
#include "plugins/network/mathematics/key_person_risk.hpp"
#include "plugins/network/mathematics/krackhardt.hpp"
#include "plugins/network/mathematics/reciprocity.hpp"
#include "plugins/network/mathematics/response.hpp"

namespace tukiranka::network {
namespace {

Graph make_star(int n) {
  std::vector<Tie> ties;
  for (int v = 1; v < n; ++v) ties.push_back({0, v, 1});
  return build_graph(n, ties, false, Parallel::sum);
}

TEST(ClosedForms, AStarIsFullyCentralised) {
  for (const int n : {3, 5, 50}) {
    const Centralisation c = compute_centralisation(make_star(n));
    EXPECT_NEAR(*c.degree_all, 1, 1e-12);
    EXPECT_NEAR(*c.betweenness, 1, 1e-12);
    EXPECT_NEAR(*c.closeness_weak, 1, 1e-12);
  }
}

TEST(ClosedForms, LosingTheCentreOfAStarCostsEverything) {
  const int n = 8;
  const KeyPersonRisk risk = compute_key_person_risk(make_star(n));
  EXPECT_DOUBLE_EQ(*risk.worst, 1);
  EXPECT_DOUBLE_EQ(*risk.expected, 1.0 / n);
  EXPECT_EQ(risk.cut_points, std::vector<int>{0});
  EXPECT_EQ(risk.bridges.size(), 7U);
  EXPECT_EQ(risk.top1.components, 7U);
  EXPECT_DOUBLE_EQ(*risk.parted_worst, 1);
}

TEST(ClosedForms, AnIsolateThatLeavesPartsNobody) {
  const Graph graph = build_graph(4, {{0, 1, 1}, {1, 2, 1}, {2, 0, 1}}, false, Parallel::sum);
  const KeyPersonRisk risk = compute_key_person_risk(graph);
  EXPECT_DOUBLE_EQ(*risk.connectedness[3], 1);  // connectedness rises
  EXPECT_DOUBLE_EQ(risk.parted[3], 0);          // and yet nobody was parted
  EXPECT_DOUBLE_EQ(*risk.parted_worst, 0);
}

TEST(ClosedForms, ParallelTiesAndLoopsFollowThePolicy) {
  const std::vector<Tie> ties{{0, 1, 2}, {0, 1, 5}, {1, 1, 9}, {1, 0, 1}};
  EXPECT_DOUBLE_EQ(build_graph(2, ties, true, Parallel::sum).out.weight(0, 1), 7);
  EXPECT_DOUBLE_EQ(build_graph(2, ties, true, Parallel::maximum).out.weight(0, 1), 5);
  const Graph counted = build_graph(2, ties, true, Parallel::count);
  EXPECT_DOUBLE_EQ(counted.out.weight(0, 1), 2);
  EXPECT_EQ(counted.loops, 1U);
  EXPECT_EQ(counted.parallel, 1U);
  EXPECT_EQ(counted.m_weak, 1U);
}

TEST(ClosedForms, WeightedReciprocityOfTwoArcs) {
  const Graph graph = build_graph(2, {{0, 1, 3}, {1, 0, 1}}, true, Parallel::sum);
  EXPECT_DOUBLE_EQ(*compute_reciprocity(graph).weighted, 0.5);
}

TEST(Ugly, NothingAndNearlyNothingIsUndefinedNotZero) {
  for (const int n : {0, 1}) {
    const Graph graph = build_graph(n, {}, true, Parallel::sum);
    EXPECT_FALSE(compute_density(graph).density.has_value());
    EXPECT_FALSE(compute_reciprocity(graph).arcs.has_value());
    EXPECT_FALSE(compute_centralisation(graph).degree_in.has_value());
    EXPECT_FALSE(compute_connectedness(find_weak_components(graph)).has_value());
    EXPECT_FALSE(compute_distances(graph, Direction::followed).global_efficiency.has_value());
    EXPECT_FALSE(compute_key_person_risk(graph).expected.has_value());
    EXPECT_FALSE(compute_krackhardt(graph).hierarchy.has_value());
  }
  const Graph two = build_graph(2, {}, true, Parallel::sum);
  EXPECT_DOUBLE_EQ(*compute_density(two).density, 0);
  EXPECT_FALSE(compute_centralisation(two).degree_in.has_value());
  EXPECT_FALSE(compute_distances(two, Direction::followed).mean_distance.has_value());
}

TEST(Ugly, WithoutTiesNothingIsReciprocalAndNothingIsNear) {
  const Graph graph = build_graph(5, {}, true, Parallel::sum);
  EXPECT_FALSE(compute_reciprocity(graph).arcs.has_value());
  EXPECT_FALSE(compute_centralisation(graph).closeness_weak.has_value());
  EXPECT_DOUBLE_EQ(*compute_connectedness(find_weak_components(graph)), 0);
  EXPECT_DOUBLE_EQ(*compute_key_person_risk(graph).worst, 0);
}

TEST(Response, SilenceIsMissingNotAbsent) {
  // Three of four answered; 0 and 1 name each other, 2 names 3, and 3 is silent.
  const Graph graph = build_graph(4, {{0, 1, 1}, {1, 0, 1}, {2, 3, 1}}, true, Parallel::sum);
  const Response response = compute_response(graph, {true, true, true, false});
  EXPECT_DOUBLE_EQ(*response.rate, 0.75);
  EXPECT_DOUBLE_EQ(*response.density_naive, 3.0 / 12);
  EXPECT_DOUBLE_EQ(*response.density_available, 3.0 / 9);
  EXPECT_DOUBLE_EQ(*response.density_respondents, 2.0 / 6);
  EXPECT_DOUBLE_EQ(*response.bound_low, 3.0 / 12);
  EXPECT_DOUBLE_EQ(*response.bound_high, 6.0 / 12);
  EXPECT_DOUBLE_EQ(*response.reciprocity_respondents, 1);
  EXPECT_DOUBLE_EQ(*response.in_degree_possible[3], 1.0 / 3);
  EXPECT_DOUBLE_EQ(*response.in_degree_possible[0], 1.0 / 2);
}

TEST(Response, NobodyAnswered) {
  const Response response = compute_response(build_graph(3, {}, true, Parallel::sum), {false, false, false});
  EXPECT_DOUBLE_EQ(*response.rate, 0);
  EXPECT_FALSE(response.density_available.has_value());
  EXPECT_DOUBLE_EQ(*response.bound_low, 0);
  EXPECT_DOUBLE_EQ(*response.bound_high, 1);
}

TEST(Response, WithoutDirectionOneReportIsEnough) {
  const Graph graph = build_graph(3, {{0, 1, 1}, {1, 2, 1}}, false, Parallel::sum);
  const Response response = compute_response(graph, {true, false, true});
  EXPECT_DOUBLE_EQ(*response.bound_low, 2.0 / 3);
  EXPECT_DOUBLE_EQ(*response.bound_high, 2.0 / 3);
}

}  // namespace
}  // namespace tukiranka::network
