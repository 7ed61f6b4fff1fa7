// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/judge_levels.hpp"
#include <cmath>

#include "core/assessment/criterion/compare_baseline.hpp"
#include "core/assessment/criterion/find_attainment.hpp"
#include "core/assessment/criterion/rate_certainty.hpp"
#include "core/assessment/pool/mixture.hpp"
#include "core/assessment/pool/named_rules.hpp"
#include "core/assessment/tree/cap_level.hpp"
#include "tests/core/assessment/assessment_fixture.hpp"

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
  EXPECT_EQ(words.kind, LevelSaying::between);
  EXPECT_EQ(words.levels, (std::vector<std::string>{"fair", "strong"}));
  EXPECT_EQ(words.texts.at("en"), "between fair and strong");
}

TEST(JudgeLevels, NoLevelWhenContestedOrUnderCovered) {
  EXPECT_EQ(words_for(with_probabilities(0, 1, 0), {true, true, 2}).kind, LevelSaying::contested);
  EXPECT_EQ(words_for(with_probabilities(0, 1, 0), {false, false, 2}).kind, LevelSaying::not_assessed);
}

Grade grade(double coverage, double width, const CertaintyCase& given) {
  Judgement judgement;
  judgement.score = .5;
  judgement.coverage = coverage;
  judgement.interval = base::Interval{base::IntervalKind::credible, .9, .5 - width / 2, .5 + width / 2};
  rate_certainty(judgement, 4, given);
  for (const Deduction& deduction : judgement.certainty.deductions)
    EXPECT_TRUE(has_words(deduction.texts)) << base::name_of(deduction.reason);
  return judgement.certainty.grade;
}

TEST(RateCertainty, EachDeductionIsAStep) {
  EXPECT_EQ(grade(1, .2, {}), Grade::high);
  EXPECT_EQ(grade(.8, .2, {}), Grade::high);
  EXPECT_EQ(grade(.79, .2, {}), Grade::moderate);
  EXPECT_EQ(grade(.59, .2, {}), Grade::low);
  EXPECT_EQ(grade(1, .26, {}), Grade::moderate);
  EXPECT_EQ(grade(1, .51, {}), Grade::low);
  EXPECT_EQ(grade(1, .51, {.single_source = true}), Grade::moderate);  // width is not added to one source
  EXPECT_EQ(grade(1, .2, {.unresolved = true}), Grade::moderate);
  EXPECT_EQ(grade(1, .2, {.dissonance = true}), Grade::low);
  EXPECT_EQ(grade(1, .2, {.dissonance = true, .weak_tier = true}), Grade::very_low);
  EXPECT_EQ(grade(.5, .9, {.dissonance = true, .weak_tier = true, .is_node = true}), Grade::very_low);
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

TEST(CapLevel, AHurdleCapsTheLevelDrawByDraw) {
  model::Model model = make_model({make_criterion("risk", "input", {})});
  model.synthesis.hurdles = {{"risk", .4, "fair"}, {"silent", .4, "weak"}};
  Judgement judgement = with_probabilities(.25, .25, .5);
  const Draws overall{.2, .5, .8, .9}, risk{.1, .9, .3, .5};
  cap_level(judgement, overall, {{"risk", &risk}}, model);
  ASSERT_EQ(judgement.hurdles.size(), 2U);
  EXPECT_NEAR(*judgement.hurdles[0].p_below, .5, 1e-12);    // draws 1 and 3
  EXPECT_NEAR(*judgement.hurdles[0].p_capped, .25, 1e-12);  // only draw 3 was above fair
  EXPECT_FALSE(judgement.hurdles[1].p_below);               // nothing is known of it, and nothing is capped
  for (const HurdleResult& hurdle : judgement.hurdles) EXPECT_TRUE(has_words(hurdle.texts));
  EXPECT_NEAR(judgement.level_probabilities->at(0).second, .25, 1e-12);
  EXPECT_NEAR(judgement.level_probabilities->at(1).second, .5, 1e-12);
  EXPECT_NEAR(judgement.level_probabilities->at(2).second, .25, 1e-12);
}

TEST(ApplyRule, PublishedCutsWithTheirProbability) {
  const auto wilder = apply_rule({"wilder", "", 1, {}}, make_finding("a", "survey", 3.9, .1));
  ASSERT_TRUE(wilder);
  EXPECT_EQ(wilder->band, "discuss");
  EXPECT_NEAR(wilder->probabilities[2].second, 1 - normal_cdf(1), 1e-12);
  EXPECT_NEAR(wilder->probabilities[0].second, normal_cdf(-9), 1e-12);
  EXPECT_TRUE(has_words(wilder->texts));
  EXPECT_EQ(apply_rule({"wilder", "", 1, {}}, make_finding("a", "survey", 4.0, .1))->band, "strength");
  // the mean of 35 items, 2.7, is a sum of 94.5
  const auto sum = apply_rule({"vichealth", "", 35, {}}, make_finding("a", "survey", 2.7, .1));
  EXPECT_NEAR(sum->value, 94.5, 1e-12);
  EXPECT_EQ(sum->band, "genuine");
  EXPECT_NEAR(sum->probabilities[1].second, normal_cdf((92 - 94.5) / 3.5) - normal_cdf((50 - 94.5) / 3.5),
              1e-12);
  base::Finding bare = make_finding("a", "survey", 49, .1);
  bare.standard_error = std::nullopt;
  const auto unsure = apply_rule({"vichealth", "", 1, {}}, bare);
  EXPECT_EQ(unsure->band, "question");
  EXPECT_TRUE(unsure->probabilities.empty());
  EXPECT_TRUE(has_words(unsure->texts));
  const auto own =
      apply_rule({"house", "", 1, {{"no", 0, {}, {}}, {"yes", 10, {}, {}}}}, make_finding("a", "s", 10, 1));
  EXPECT_EQ(own->band, "yes");
  EXPECT_NEAR(own->probabilities[0].second, .5, 1e-12);
}

TEST(NoteLimits, SaidOnlyWhereTheyApply) {
  const std::vector<model::Level> levels = make_model({}).levels;  // .4, .7
  const auto notes = [&](double start, double change, bool own) {
    Mirror mirror;
    mirror.baseline.score = start;
    mirror.change = Change{change, .1, {}, .5};
    note_limits(mirror, levels, own);
    std::string codes;
    for (const base::Message& note : mirror.notes) codes += note.code + " ";
    return codes;
  };
  EXPECT_EQ(notes(.2, .1, false), "mirror.regression ");
  EXPECT_EQ(notes(.2, -.1, false), "");
  EXPECT_EQ(notes(.8, -.1, true), "mirror.regression mirror.response-shift ");
  EXPECT_EQ(notes(.5, .1, true), "mirror.response-shift ");
  Mirror unchanged;
  note_limits(unchanged, levels, true);
  EXPECT_TRUE(unchanged.notes.empty());
}

}  // namespace
}  // namespace tukiranka::assessment
