// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/scale_finding.hpp"
#include <cmath>

#include "tests/core/assessment/assessment_fixture.hpp"
#include "tests/core/assessment/reference_fixture.hpp"

namespace tukiranka::assessment {
namespace {

model::ValueFunction value_of(const base::Json& points) {
  model::ValueFunction value;
  value.kind = model::ValueFunction::Kind::points;
  for (const base::Json& point : points)
    value.points.emplace_back(point[0].get<double>(), point[1].get<double>());
  return value;
}

TEST(ScaleFinding, SpreadThroughTheValueFunctionAsByQuadrature) {
  for (const base::Json& one : read_reference("reference")["spread"])
    EXPECT_NEAR(map_spread(value_of(one["points"]), one["x"].get<double>(),
                           {one["low"].get<double>(), one["high"].get<double>()}),
                one["sd"].get<double>(), 2e-7)
        << one.dump();
}

TEST(ScaleFinding, LinearIsTheSlopeTimesTheError) {
  const auto value = value_of({{1, 0}, {5, 1}});
  EXPECT_NEAR(map_value(value, 3.68), .67, 1e-12);
  EXPECT_NEAR(map_spread(value, 3, {.01, .01}), .0025, 1e-12);
}

TEST(ScaleFinding, LessIsBetterAndOutsideIsClamped) {
  const auto value = value_of({{0, 1}, {10, 0}});
  EXPECT_EQ(map_value(value, -3), 1);
  EXPECT_EQ(map_value(value, 12), 0);
  EXPECT_NEAR(map_value(value, 2.5), .75, 1e-15);
  EXPECT_TRUE(scale_finding(make_finding("a", "survey", 12, .1), value).clamped);
  EXPECT_FALSE(scale_finding(make_finding("a", "survey", 10, .1), value).clamped);
}

TEST(ScaleFinding, OnAPlateauTheErrorIsNotLost) {
  const auto value = value_of({{0, 0}, {.3, 1}, {.6, 1}, {.9, 0}});
  EXPECT_GT(map_spread(value, .58, {.1, .1}), .1);
  EXPECT_LT(map_spread(value, .45, {.01, .01}), 1e-6);
}

TEST(ScaleFinding, ABandMayHaveSteepSides) {
  const auto value = value_of({{2, 0}, {2, 1}, {4, 1}, {4, 0}});
  EXPECT_EQ(map_value(value, 1.99), 0);
  EXPECT_EQ(map_value(value, 2), 1);
  EXPECT_EQ(map_value(value, 3), 1);
  EXPECT_EQ(map_value(value, 4), 1);
  EXPECT_EQ(map_value(value, 4.01), 0);
  EXPECT_NEAR(map_spread(value, 2, {.1, .1}), .5, 1e-12);  // in or out, each with probability 1/2
  const double in = std::erf(1 / std::sqrt(2.0));
  EXPECT_NEAR(map_spread(value, 3, {1, 1}), std::sqrt(in * (1 - in)), 1e-12);
}

TEST(ScaleFinding, AnIntervalGivesTheErrorThatIsMissing) {
  base::Finding finding = make_finding("a", "survey", .5, 0);
  finding.standard_error = std::nullopt;
  finding.interval = base::Interval{base::IntervalKind::confidence, .95, .4, .6};
  EXPECT_NEAR(find_spread(finding)->low, .1 / 1.959963984540054, 1e-12);
  finding.interval->kind = base::IntervalKind::range;
  EXPECT_FALSE(find_spread(finding));
}

TEST(ScaleFinding, AnAsymmetricIntervalKeepsItsHalves) {
  base::Finding finding = make_finding("a", "survey", .9, .05);
  finding.interval = base::Interval{base::IntervalKind::confidence, .95, .7, .95};
  EXPECT_NEAR(find_spread(finding)->low, .2 / 1.959963984540054, 1e-12);
  EXPECT_NEAR(find_spread(finding)->high, .05 / 1.959963984540054, 1e-12);
  finding.evaluator = "given";  // there the standard error wins
  EXPECT_NEAR(find_spread(finding)->low, .05, 1e-12);
}

TEST(ScaleFinding, AGivenFindingIsCorrectedForAFinitePopulation) {
  base::Finding finding = make_finding("a", "given", .5, .1);
  finding.n = 10;
  finding.population = 19;
  EXPECT_NEAR(find_spread(finding)->low, .1 * std::sqrt(9.0 / 18), 1e-12);
  finding.population = 10;
  EXPECT_EQ(find_spread(finding)->low, 0);
  finding.evaluator = "survey";  // has done it itself
  EXPECT_NEAR(find_spread(finding)->low, .1, 1e-12);
}

TEST(ScaleFinding, AnotherNumberOfTheFinding) {
  base::Finding finding = make_finding("a", "network", .5, .1);
  finding.details["worst"] = {{"estimate", .25}, {"standard_error", .05}};
  finding.details["plain"] = .25;
  model::ValueFunction value = unit_value();
  value.of = "/details/worst";
  EXPECT_NEAR(*scale_finding(finding, value).y, .25, 1e-15);
  EXPECT_NEAR(*scale_finding(finding, value).y_sd, .05, 1e-6);
  value.of = "/details/plain";
  EXPECT_EQ(scale_finding(finding, value).why_missing, "finding.no-error");
  value.of = "/details/absent";
  EXPECT_EQ(scale_finding(finding, value).why_missing, "finding.no-number");
}

TEST(ScaleFinding, ShowOnlyHasNoPlaceOnTheScale) {
  EXPECT_EQ(scale_finding(make_finding("a", "survey", .5, .1), {}).why_missing, "finding.show-only");
}

}  // namespace
}  // namespace tukiranka::assessment
