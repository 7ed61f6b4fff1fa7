// SPDX-License-Identifier: Apache-2.0
// Closed forms: weighted means and their variances, the delta method of a geometric mean, coverage.
#include <cmath>

#include <gtest/gtest.h>

#include "core/assessment/tree/judge_perspectives.hpp"

namespace tukiranka::assessment {
namespace {

constexpr double z90 = 1.6448536269514722;

model::Model make_model() {
  model::Model model;
  model::Node root, left, right;
  root.id = "overall";
  left.id = "left";
  right.id = "right";
  left.parent = right.parent = "overall";
  left.role = right.role = model::NodeRole::phase;
  right.weight = 3;
  model.nodes = {root, left, right};
  for (const auto& [id, node] : {std::pair("a", "left"), std::pair("b", "left"), std::pair("c", "right")}) {
    model::Criterion criterion;
    criterion.id = id;
    criterion.node = node;
    model.criteria.push_back(criterion);
  }
  model.criteria[1].weight = 2;
  model.synthesis.overall = true;
  return model;
}

CriterionWork make_work(double staff, double partners, double sd, const std::string& evaluator) {
  CriterionWork work;
  PerspectiveResult one{"staff", staff, {}, 8};
  PerspectiveResult other{"partners", partners, {}, 12};
  one.sd = other.sd = sd;
  one.evaluators = other.evaluators = {evaluator};
  work.result.perspectives = {one, other};
  PerspectiveGap gap{"staff", "partners", staff - partners, {}};
  gap.sd = sd;
  gap.evaluators = {evaluator};
  work.result.perspective_gaps = {gap};
  return work;
}

TEST(PerspectiveTree, AveragesWithTheCorrelationOfTheEvaluators) {
  const model::Model model = make_model();
  const std::vector<CriterionWork> criteria{
      make_work(.6, .3, .05, "survey"), make_work(.3, .6, .08, "survey"), make_work(.8, .7, .04, "network")};
  std::vector<NodeWork> nodes(3);
  judge_perspectives(model, criteria, nodes);
  const PerspectiveResult& left = nodes[1].result.perspectives[0];
  EXPECT_NEAR(*left.score, (.6 + 2 * .3) / 3, 1e-9);
  const double a = .05 / 3, b = 2 * .08 / 3;
  EXPECT_NEAR(left.sd, std::sqrt(a * a + b * b + 2 * .3 * a * b), 1e-6);
  EXPECT_EQ(left.n, 8);
  const PerspectiveResult& overall = nodes[0].result.perspectives[0];
  EXPECT_NEAR(*overall.score, .25 * .4 + .75 * .8, 1e-9);
  const double c = .75 * .04;
  EXPECT_NEAR(overall.sd, std::sqrt(.0625 * left.sd * left.sd + c * c), 1e-6);
  const PerspectiveGap& gap = nodes[1].result.perspective_gaps[0];
  EXPECT_NEAR(gap.difference, (.3 - 2 * .3) / 3, 1e-9);
  EXPECT_NEAR(gap.interval.high - gap.interval.low, 2 * z90 * gap.sd, 1e-6);
}

TEST(PerspectiveTree, TakesTheSlopesOfAnotherRule) {
  model::Model model = make_model();
  model.nodes[1].aggregation.kind = model::Aggregation::Kind::geometric;
  const std::vector<CriterionWork> criteria{make_work(.6, .3, .05, "x"), make_work(.3, .6, .08, "y"),
                                            make_work(.8, .7, .04, "z")};
  std::vector<NodeWork> nodes(3);
  judge_perspectives(model, criteria, nodes);
  const PerspectiveResult& left = nodes[1].result.perspectives[0];
  const double mean = std::cbrt(.6 * .3 * .3), da = mean / 3 / .6, db = 2 * mean / 3 / .3;
  EXPECT_NEAR(*left.score, mean, 1e-9);
  EXPECT_NEAR(left.sd, std::hypot(da * .05, db * .08), 1e-6);
}

TEST(PerspectiveTree, SaysNothingOfWhatAPerspectiveHardlySpokeOf) {
  const model::Model model = make_model();
  std::vector<CriterionWork> criteria{make_work(.6, .3, .05, "x"), make_work(.3, .6, .08, "x"),
                                      make_work(.8, .7, .04, "x")};
  criteria[1].result.perspectives.erase(criteria[1].result.perspectives.begin());
  criteria[1].result.perspective_gaps.clear();
  std::vector<NodeWork> nodes(3);
  judge_perspectives(model, criteria, nodes);
  EXPECT_FALSE(nodes[1].result.perspectives[0].score.has_value());  // one third of the weight
  EXPECT_TRUE(nodes[1].result.perspectives[1].score.has_value());
  EXPECT_TRUE(nodes[1].result.perspective_gaps.empty());
  EXPECT_TRUE(nodes[0].result.perspectives[0].score.has_value());  // 3/4 · 1 + 1/4 · 1/3
  std::vector<NodeWork> none(3);
  judge_perspectives(model, std::vector<CriterionWork>(3), none);
  EXPECT_TRUE(none[0].result.perspectives.empty());
}

}  // namespace
}  // namespace tukiranka::assessment
