// SPDX-License-Identifier: Apache-2.0
// What the whole chain says of clean and ugly evidence.
#include "core/assessment/merge_findings.hpp"
#include <cmath>

#include "assessment_fixture.hpp"

namespace tukiranka::assessment {
namespace {

model::Model two_sources() {
  return make_model(
      {make_criterion("trust", "input",
                      {make_indicator("a", "trust", "survey"), make_indicator("b", "trust", "network")}),
       make_criterion("skill", "outcome", {make_indicator("c", "skill", "survey")})});
}

const CriterionWave& first(const Assessment& assessment, std::size_t criterion = 0) {
  return assessment.criteria.at(criterion).waves.at(0);
}

const NodeResult& node(const Assessment& assessment, const std::string& id) {
  for (const NodeResult& one : assessment.nodes)
    if (one.id == id) return one;
  throw std::out_of_range(id);
}

TEST(MergeFindings, NothingMeasuredIsSilentAndNeverZero) {
  const Assessment assessment = merge_findings(two_sources(), make_findings({}));
  const CriterionWave& wave = first(assessment);
  EXPECT_EQ(wave.verdict, Verdict::silent);
  EXPECT_FALSE(wave.score);
  EXPECT_FALSE(wave.interval);
  EXPECT_EQ(wave.coverage, 0);
  EXPECT_EQ(wave.bounds.low, 0);
  EXPECT_EQ(wave.bounds.high, 1);
  EXPECT_EQ(wave.level_words.kind, LevelSaying::not_assessed);
  EXPECT_EQ(wave.certainty.grade, Grade::very_low);
  ASSERT_EQ(wave.silent.size(), 2U);
  EXPECT_EQ(wave.silent[0].kind, evaluation::SilenceKind::no_data);
  EXPECT_TRUE(has_words(wave.silent[0].reason.texts));
  EXPECT_FALSE(node(assessment, "input").waves[0].score);
  EXPECT_EQ(node(assessment, "overall").waves[0].bounds.high, 1);
  EXPECT_TRUE(assessment.weakest.empty());
}

TEST(MergeFindings, AFindingMayAskForLessCredibilityAndNeverForMore) {
  const auto sd_with = [](std::optional<base::Credibility> at_most) {
    base::Finding finding = make_finding("a", "survey", .5, .04);
    finding.credibility_at_most = at_most;
    finding.details["credibility_at_most"] = "very-low";  // nobody reads it there
    const Assessment assessment = merge_findings(two_sources(), make_findings({finding}));
    return first(assessment).findings.at(0).tier_sd;
  };
  EXPECT_NEAR(sd_with(base::Credibility::very_low), .20, 1e-12);
  EXPECT_NEAR(sd_with(base::Credibility::high), .03, 1e-12);
  EXPECT_NEAR(sd_with({}), .03, 1e-12);
}

TEST(MergeFindings, OneFindingKeepsTheSpreadThatOthersMightHaveHad) {
  const Assessment assessment =
      merge_findings(two_sources(), make_findings({make_finding("a", "survey", .5, .04)}));
  const CriterionWave& wave = first(assessment);
  EXPECT_EQ(wave.verdict, Verdict::single_source);
  ASSERT_TRUE(wave.facets.at(0).pool);
  EXPECT_NEAR(wave.facets[0].pool->mean, .5, 1e-12);
  EXPECT_NEAR(wave.facets[0].pool->sd, std::sqrt(.04 * .04 + .03 * .03 + .01), 1e-6);
  EXPECT_NEAR(*wave.facets[0].tau, .1 * std::sqrt(2 / M_PI), 1e-6);
  EXPECT_NEAR(*wave.score, .5, 1e-9);
  EXPECT_EQ(wave.coverage, 1);
  EXPECT_EQ(wave.evidence_coverage, .5);
  EXPECT_EQ(wave.facets[0].diagnostics.i2, std::nullopt);
  EXPECT_NE(wave.level_words.kind, LevelSaying::clearly);
}

TEST(MergeFindings, TwoThatAgreeConvergeAndMayBeClear) {
  const Assessment assessment = merge_findings(
      two_sources(),
      make_findings({make_finding("a", "survey", .52, .02), make_finding("b", "network", .55, .02)}));
  const CriterionWave& wave = first(assessment);
  EXPECT_EQ(wave.verdict, Verdict::converge);
  EXPECT_EQ(wave.level, "fair");
  EXPECT_EQ(wave.level_words.kind, LevelSaying::clearly);
  EXPECT_EQ(wave.certainty.grade, Grade::high);
}

TEST(MergeFindings, FarApartIsContestedAndHasNoLevel) {
  const Assessment assessment = merge_findings(
      two_sources(),
      make_findings({make_finding("a", "survey", .25, .02), make_finding("b", "network", .80, .02)}));
  const CriterionWave& wave = first(assessment);
  EXPECT_EQ(wave.verdict, Verdict::dissonance);
  EXPECT_EQ(wave.level, std::nullopt);
  EXPECT_FALSE(wave.level_probabilities);
  EXPECT_EQ(wave.level_words.kind, LevelSaying::contested);
  EXPECT_EQ(wave.certainty.deductions.at(0).steps, -2);
  EXPECT_NEAR(wave.facets[0].pool->mean, .525, 1e-12);
  EXPECT_NEAR(wave.facets[0].pool->sd, std::sqrt(.0013 + .275 * .275), 1e-12);
  EXPECT_LT(wave.quantiles->q25, .35);  // two humps: nobody found the middle
  EXPECT_GT(wave.quantiles->q75, .70);
}

TEST(MergeFindings, WithoutErrorOnlyWhereTheModelAllows) {
  model::Model model = two_sources();
  base::Finding bare = make_finding("a", "survey", .5, 0);
  bare.standard_error = std::nullopt;
  const Assessment refused = merge_findings(model, make_findings({bare}));
  EXPECT_EQ(first(refused).findings.at(0).status, FindingStatus::not_poolable);
  EXPECT_TRUE(has_words(first(refused).findings[0].reason->texts));
  EXPECT_FALSE(first(refused).score);
  model.criteria[0].evidence[0].value.tier_without_error = true;
  const Assessment allowed = merge_findings(model, make_findings({bare}));
  EXPECT_EQ(first(allowed).findings.at(0).status, FindingStatus::pooled);
  EXPECT_NEAR(*first(allowed).findings[0].variance, .03 * .03, 1e-15);
  EXPECT_FALSE(first(allowed).findings[0].y_sd);  // unknown, which is not 0
}

TEST(MergeFindings, ErrorOfZeroStillHasTheTier) {
  const Assessment assessment = merge_findings(
      two_sources(),
      make_findings({make_finding("a", "survey", .5, 0), make_finding("b", "network", .5, 0)}));
  EXPECT_NEAR(*first(assessment).findings.at(0).variance, .0009, 1e-15);
  EXPECT_EQ(first(assessment).verdict, Verdict::converge);
  EXPECT_GT(*first(assessment).standard_deviation, .01);
}

TEST(MergeFindings, UndefinedFindingsAreListedWithTheirReason) {
  base::Finding undefined;
  undefined.indicator = "a";
  undefined.evaluator = "survey";
  undefined.message = base::Message{"core.suppressed", all_languages("too few")};
  evaluation::Findings findings = make_findings({undefined});
  findings.silences.push_back({"a", evaluation::SilenceKind::no_data, *undefined.message, ""});
  const Assessment assessment = merge_findings(two_sources(), findings);
  const CriterionWave& wave = first(assessment);
  ASSERT_EQ(wave.findings.size(), 1U);
  EXPECT_EQ(wave.findings[0].status, FindingStatus::suppressed);
  EXPECT_EQ(wave.findings[0].reason->texts.at("fi"), "too few");
  EXPECT_EQ(wave.silent.at(0).reason.code, "core.suppressed");
  EXPECT_FALSE(wave.score);
}

TEST(MergeFindings, HalfTheFacetsGiveHalfTheCoverageAndNoLevel) {
  model::Model model = two_sources();
  model.criteria[0].evidence[1].facet = "other";
  const Assessment assessment = merge_findings(model, make_findings({make_finding("a", "survey", .5, .02)}));
  const CriterionWave& wave = first(assessment);
  EXPECT_EQ(wave.coverage, .5);
  EXPECT_NEAR(wave.bounds.high - wave.bounds.low, .5, 1e-12);
  EXPECT_EQ(wave.level_words.kind, LevelSaying::not_assessed);
  EXPECT_TRUE(wave.score);
  EXPECT_NEAR(node(assessment, "input").waves[0].bounds.high - node(assessment, "input").waves[0].bounds.low,
              1 - node(assessment, "input").waves[0].coverage, 1e-12);
}

TEST(MergeFindings, FacetsComplementAndAreNotPooled) {
  model::Model model = two_sources();
  model.criteria[0].evidence[1].facet = "other";
  model.criteria[0].evidence[1].weight = 3;
  const Assessment assessment = merge_findings(
      model, make_findings({make_finding("a", "survey", .4, .02), make_finding("b", "network", .8, .02)}));
  const CriterionWave& wave = first(assessment);
  EXPECT_EQ(wave.verdict, Verdict::complement);
  EXPECT_EQ(wave.facets.size(), 2U);
  const double heavy = .8, light = .4;
  EXPECT_NEAR(*wave.score, (light + 3 * heavy) / 4, .02);  // cut at 1 and drawn
}

TEST(MergeFindings, GroupsNeverEnterTheScore) {
  base::Finding staff = make_finding("a", "survey", .9, .02), partners = make_finding("a", "survey", .3, .02);
  staff.by = partners.by = "perspective";
  staff.group = "staff";
  partners.group = "partners";
  evaluation::Findings findings = make_findings({make_finding("a", "survey", .5, .02), partners, staff});
  findings.study.perspectives = {{"staff", all_languages("Staff"), {}}, {"partners", all_languages("P"), {}}};
  const CriterionWave wave = first(merge_findings(two_sources(), findings));
  EXPECT_NEAR(*wave.score, .5, 1e-6);
  ASSERT_EQ(wave.perspectives.size(), 2U);
  EXPECT_EQ(wave.perspectives[0].id, "staff");
  ASSERT_EQ(wave.perspective_gaps.size(), 1U);
  EXPECT_NEAR(wave.perspective_gaps[0].difference, .6, 1e-9);
  EXPECT_GT(wave.perspective_gaps[0].interval.low, 0);
}

TEST(MergeFindings, TheOverallNumberIsOffUntilAsked) {
  model::Model model = two_sources();
  const evaluation::Findings findings =
      make_findings({make_finding("a", "survey", .5, .02), make_finding("c", "survey", .7, .02)});
  const NodeWave hidden = node(merge_findings(model, findings), "overall").waves[0];
  EXPECT_FALSE(hidden.score);
  EXPECT_EQ(hidden.level_words.texts.at("fi"), "yhtä kokonaislukua ei anneta");
  EXPECT_NE(hidden.certainty.grade, Grade::very_low);
  model.synthesis.overall = true;
  EXPECT_NEAR(*node(merge_findings(model, findings), "overall").waves[0].score, .6, .01);
}

TEST(MergeFindings, TheWeakestPhaseIsNamedWithItsProbability) {
  const Assessment assessment = merge_findings(
      two_sources(),
      make_findings({make_finding("a", "survey", .3, .02), make_finding("c", "survey", .8, .02)}));
  ASSERT_EQ(assessment.weakest.size(), 1U);
  EXPECT_EQ(assessment.weakest[0].node, "input");
  EXPECT_TRUE(assessment.weakest[0].distinguishable);
  EXPECT_NEAR(assessment.weakest[0].probabilities[0].second + assessment.weakest[0].probabilities[1].second,
              1, 1e-12);
}

TEST(MergeFindings, AFindingWithoutWaveCountsInEachButShowsNoChange) {
  const Assessment assessment =
      merge_findings(two_sources(), make_findings({make_finding("a", "survey", .5, .02)}, {"t1", "t2"}));
  EXPECT_TRUE(assessment.criteria[0].waves[0].score);
  EXPECT_TRUE(assessment.criteria[0].waves[1].score);
  ASSERT_TRUE(assessment.criteria[0].mirror);
  EXPECT_FALSE(assessment.criteria[0].mirror->change);
  EXPECT_TRUE(has_words(assessment.criteria[0].mirror->change_reason->texts));
}

TEST(MergeFindings, AChangeIsAFacetOfItsOwnInTheLaterWave) {
  model::Model model = two_sources();
  model.criteria[0].evidence[1].with["waves"] = {"t1", "t2"};
  evaluation::Findings findings = make_findings({in_wave(make_finding("a", "survey", .5, .02), "t1"),
                                                 in_wave(make_finding("a", "survey", .5, .02), "t2"),
                                                 in_wave(make_finding("b", "network", .9, .02), "t2")},
                                                {"t1", "t2"});
  findings.declared["b"].compares_waves = true;
  const Assessment assessment = merge_findings(model, findings);
  const auto& waves = assessment.criteria[0].waves;
  EXPECT_EQ(waves[0].facets.size(), 1U);
  EXPECT_EQ(waves[0].coverage, 1);
  EXPECT_EQ(waves[0].silent.at(0).reason.code, "silence.change");
  ASSERT_EQ(waves[1].facets.size(), 2U);
  EXPECT_EQ(waves[1].facets[1].id, "main.change");
  EXPECT_EQ(waves[1].verdict, Verdict::complement);
}

TEST(MergeFindings, EachStepOfTheExplanationSpeaksThreeLanguages) {
  const Assessment assessment = merge_findings(
      two_sources(),
      make_findings({make_finding("a", "survey", .25, .02), make_finding("b", "network", .80, .02)}));
  std::size_t steps = 0;
  for (const Explanation& explanation : assessment.explanations)
    for (const Step& step : explanation.steps) {
      ++steps;
      EXPECT_TRUE(has_words(step.texts)) << base::name_of(step.kind) << " " << step.texts.at("en");
    }
  EXPECT_GE(steps, 10U);
  const auto& told = assessment.explanations[0].steps;
  EXPECT_EQ(told[0].texts.at("fi"), "a: 0,25 (n = 20).");
  EXPECT_EQ(told[1].texts.at("fi"), "a: mitattu 0,25 vastaa asteikolla 0–1 arvoa 0,25.");
  EXPECT_EQ(told[2].texts.at("sv"),
            "a: egen spridning 0,02, tillägg för trovärdigheten (hög) 0,03, sammanlagt 0,04.");
  EXPECT_EQ(told[3].texts.at("fi"), "a: asteikon kiintopisteet 0 → 0; 1 → 1.");
  EXPECT_EQ(told[8].texts.at("en"),
            "a and b contradict each other: the difference 0.55 exceeds 0.20 with probability over 99%.");
}

}  // namespace
}  // namespace tukiranka::assessment
