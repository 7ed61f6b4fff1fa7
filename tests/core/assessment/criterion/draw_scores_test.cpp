// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/draw_scores.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/assessment/criterion/summarise_score.hpp"
#include "core/assessment/tree/aggregate.hpp"
#include "tests/core/assessment/assessment_fixture.hpp"

namespace tukiranka::assessment {
namespace {

base::Study study() {
  base::Study made;
  made.id = "tiny";
  return made;
}

double correlate(const Draws& a, const Draws& b) {
  double ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
  const auto n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    ma += a[i] / n;
    mb += b[i] / n;
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    aa += (a[i] - ma) * (a[i] - ma);
    bb += (b[i] - mb) * (b[i] - mb);
    ab += (a[i] - ma) * (b[i] - mb);
  }
  return ab / std::sqrt(aa * bb);
}

TEST(DrawScores, FollowTheMixture) {
  const Mixture mixture{{.5, .25, .04}, {.5, .80, .04}};
  ScoreDrawer drawer(study(), "t1", {});
  Judgement drawn, exact;
  summarise_draws(drawn, drawer.draw({{"a/main", 1, mixture, {"survey"}}}), {});
  summarise_mixture(exact, CutMixture(mixture), {});
  EXPECT_NEAR(*drawn.score, *exact.score, 4 * *drawn.monte_carlo_error);
  EXPECT_NEAR(*drawn.standard_deviation, *exact.standard_deviation, .01);
  EXPECT_NEAR(drawn.quantiles->q05, exact.quantiles->q05, .005);
  EXPECT_NEAR(drawn.quantiles->q95, exact.quantiles->q95, .005);
}

TEST(DrawScores, CriteriaCorrelateByTheirEvaluators) {
  ScoreDrawer drawer(study(), "t1", {});
  const Mixture mixture{{1, .5, .05}};
  const Draws a = drawer.draw({{"a/main", 1, mixture, {"survey"}}}),
              b = drawer.draw({{"b/main", 1, mixture, {"survey"}}}),
              c = drawer.draw({{"c/main", 1, mixture, {"network"}}});
  EXPECT_NEAR(correlate(a, b), .3, .03);
  EXPECT_NEAR(correlate(a, c), 0, .03);
  EXPECT_NEAR(correlate_evaluators({"survey", "network"}, {"survey"}, {}), .15, 1e-12);
}

TEST(DrawScores, DependOnNothingButTheirName) {
  const Mixture mixture{{1, .5, .05}};
  ScoreDrawer one(study(), "t1", {}), other(study(), "t1", {}), later(study(), "t2", {});
  const Draws first = one.draw({{"a/main", 1, mixture, {"survey"}}});
  const Draws unrelated = other.draw({{"z/main", 1, mixture, {"network"}}});
  EXPECT_EQ(first, other.draw({{"a/main", 1, mixture, {"survey"}}}));
  EXPECT_NE(first, unrelated);
  EXPECT_NE(first, later.draw({{"a/main", 1, mixture, {"survey"}}}));
}

TEST(SummariseScore, QuantilesOfTypeSeven) {
  Judgement judgement;
  summarise_draws(judgement, {.5, .1, .3, .2, .4}, {{"low", 0, {}, {}}, {"high", .3, {}, {}}});
  EXPECT_NEAR(judgement.quantiles->q50, .3, 1e-15);
  EXPECT_NEAR(judgement.quantiles->q25, .2, 1e-15);
  EXPECT_NEAR(judgement.quantiles->q05, .12, 1e-15);
  EXPECT_NEAR(judgement.quantiles->q975, .49, 1e-15);
  EXPECT_NEAR(judgement.level_probabilities->at(1).second, .6, 1e-15);  // .3 belongs above
}

TEST(Aggregate, ClosedForms) {
  using Kind = model::Aggregation::Kind;
  const std::vector<double> values{.2, .8}, weights{1, 3};
  EXPECT_NEAR(aggregate({Kind::power, 1}, values, weights), .65, 1e-15);
  EXPECT_NEAR(aggregate({Kind::power, 2}, values, weights), std::sqrt((.04 + 3 * .64) / 4), 1e-15);
  EXPECT_NEAR(aggregate({Kind::power, -2}, values, weights), std::pow((25 + 3 / .64) / 4, -.5), 1e-14);
  EXPECT_NEAR(aggregate({Kind::geometric, 1}, values, weights), std::pow(.2 * .8 * .8 * .8, .25), 1e-15);
  EXPECT_NEAR(aggregate({Kind::power, 0}, values, weights), std::pow(.2 * .8 * .8 * .8, .25), 1e-15);
  EXPECT_NEAR(aggregate({Kind::harmonic, 1}, values, weights), 4 / (1 / .2 + 3 / .8), 1e-15);
  EXPECT_NEAR(aggregate({Kind::minimum, 1}, values, weights), .2, 1e-15);
  EXPECT_NEAR(aggregate({Kind::geometric, 1}, {0, 1}, {1, 1}), .1, 1e-15);  // the floor of .01
}

TEST(MergeFindings, ThirtyCriteriaInTwoWavesAreJudgedAtOnce) {
  std::vector<model::Criterion> criteria;
  std::vector<base::Finding> list;
  for (int i = 0; i < 30; ++i) {
    const std::string id = "c" + std::to_string(i);
    std::vector<model::Indicator> evidence;
    for (const char* evaluator : {"survey", "network", "qualitative"}) {
      const std::string indicator = id + "." + evaluator;
      evidence.push_back(make_indicator(indicator, id, evaluator));
      for (const char* wave : {"t1", "t2"})
        list.push_back(in_wave(make_finding(indicator, evaluator, .3 + .01 * i, .05), wave));
    }
    criteria.push_back(make_criterion(id, i % 2 == 0 ? "input" : "outcome", evidence));
  }
  const Assessment assessment = merge_findings(make_model(criteria), make_findings(list, {"t1", "t2"}));
  ASSERT_EQ(assessment.criteria.size(), 30U);  // how fast: merge_thirty_criteria in tests/benchmarks
  for (const CriterionResult& criterion : assessment.criteria) {
    ASSERT_EQ(criterion.waves.size(), 2U);
    for (const CriterionWave& wave : criterion.waves) EXPECT_EQ(wave.coverage, 1) << criterion.id;
  }
}

}  // namespace
}  // namespace tukiranka::assessment
