// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/judge_levels.hpp"
#include <cmath>

#include "core/assessment/find_attainment.hpp"
#include "core/assessment/rate_certainty.hpp"

#include "assessment_fixture.hpp"

namespace tukiranka::assessment {
namespace {

Judgement with_probabilities(double weak, double fair, double strong) {
  Judgement judgement;
  judgement.score = .5;
  judgement.coverage = 1;
  judgement.level_probabilities = {{"weak", weak}, {"fair", fair}, {"strong", strong}};
  return judgement;
}

LevelWords words_for(Judgement judgement, const LevelCase& given) {
  judge_levels(judgement, make_model({}).levels, {}, given);
  EXPECT_TRUE(has_words(judgement.level_words.texts));
  return judgement.level_words;
}

TEST(JudgeLevels, ClearlyNeedsProbabilityAndTwoSources) {
  EXPECT_EQ(words_for(with_probabilities(.1, .8, .1), {false, true, 2}).texts.at("fi"), "selvästi fair");
  EXPECT_EQ(words_for(with_probabilities(.1, .8, .1), {false, true, 1}).texts.at("en"), "probably fair");
  EXPECT_EQ(words_for(with_probabilities(.2, .5, .3), {false, true, 2}).texts.at("sv"), "troligen fair");
}

TEST(JudgeLevels, BetweenTheTwoNeighboursThatHaveMost) {
  const LevelWords words = words_for(with_probabilities(.2, .45, .35), {false, true, 2});
  EXPECT_EQ(words.kind, "between");
  EXPECT_EQ(words.levels, (std::vector<std::string>{"fair", "strong"}));
  EXPECT_EQ(words.texts.at("en"), "between fair and strong");
}

TEST(JudgeLevels, NoLevelWhenContestedOrUnderCovered) {
  EXPECT_EQ(words_for(with_probabilities(0, 1, 0), {true, true, 2}).kind, "contested");
  EXPECT_EQ(words_for(with_probabilities(0, 1, 0), {false, false, 2}).kind, "not-assessed");
}

std::string grade(double coverage, double width, const CertaintyCase& given) {
  Judgement judgement;
  judgement.score = .5;
  judgement.coverage = coverage;
  judgement.interval = base::Interval{"credible", .9, .5 - width / 2, .5 + width / 2};
  rate_certainty(judgement, 4, given);
  for (const Deduction& deduction : judgement.certainty.deductions)
    EXPECT_TRUE(has_words(deduction.texts)) << deduction.reason;
  return judgement.certainty.grade;
}

TEST(RateCertainty, EachDeductionIsAStep) {
  EXPECT_EQ(grade(1, .2, {}), "high");
  EXPECT_EQ(grade(.8, .2, {}), "high");
  EXPECT_EQ(grade(.79, .2, {}), "moderate");
  EXPECT_EQ(grade(.59, .2, {}), "low");
  EXPECT_EQ(grade(1, .26, {}), "moderate");
  EXPECT_EQ(grade(1, .51, {}), "low");
  EXPECT_EQ(grade(1, .51, {.single_source = true}), "moderate");  // width is not added to one source
  EXPECT_EQ(grade(1, .2, {.unresolved = true}), "moderate");
  EXPECT_EQ(grade(1, .2, {.dissonance = true}), "low");
  EXPECT_EQ(grade(1, .2, {.dissonance = true, .weak_tier = true}), "very-low");
  EXPECT_EQ(grade(.5, .9, {.dissonance = true, .weak_tier = true, .is_node = true}), "very-low");
}

TEST(FindAttainment, FiellerAndItsLimits) {
  // independent ends: var a = var r + var b, so cov(r, b) = 0 and cov = var b
  const FoundAttainment found = find_attainment({.2, .0025, .4, .0009, .0016});
  ASSERT_TRUE(found.attainment);
  EXPECT_NEAR(found.attainment->value, .5, 1e-15);
  const double z2 = 1.6448536269514722 * 1.6448536269514722;
  for (const double q : {found.attainment->interval.low, found.attainment->interval.high})
    EXPECT_NEAR((.2 - q * .4) * (.2 - q * .4), z2 * (.0025 - 2 * q * .0009 + q * q * .0009), 1e-12);
  EXPECT_EQ(find_attainment({.2, .0025, .04, .0009, .0016}).why_missing, "attainment.unbounded");
  EXPECT_EQ(find_attainment({.2, .0025, 0, .0009, .0016}).why_missing, "attainment.reached-before");
}

}  // namespace
}  // namespace tukiranka::assessment
