// SPDX-License-Identifier: Apache-2.0
// Every question that cannot be asked is told in exact words, and does not stop the others.
#include "core/evaluation/make_plan.hpp"

#include "evaluation_fixture.hpp"

namespace tukiranka::evaluation {
namespace {

TEST(MakePlan, GroupsQuestionsByEvaluatorInTheOrderOfFirstUse) {
  const Plan plan = make_plan({ask("a", "survey", "scale-mean"), ask("b", "qualitative", "prevalence"),
                               ask("c", "survey", "reliability"), ask("d", "given", "")},
                              make_evaluators());
  ASSERT_EQ(plan.calls.size(), 2U);
  EXPECT_EQ(plan.calls[0].evaluator.id, "survey");
  ASSERT_EQ(plan.calls[0].asked.size(), 2U);
  EXPECT_EQ(plan.calls[0].asked[1].id, "c");
  EXPECT_EQ(plan.given.size(), 1U);
  EXPECT_EQ(plan.asked.size(), 4U);
  EXPECT_TRUE(plan.diagnostics.empty());
  EXPECT_FALSE(plan.has_bad_question || plan.has_missing_evaluator);
}

TEST(MakePlan, AnEvaluatorThatNobodyOffers) {
  const Plan plan =
      make_plan({ask("a", "surveys", "scale-mean"), ask("b", "survey", "scale-mean")}, make_evaluators());
  ASSERT_EQ(plan.diagnostics.size(), 1U);
  EXPECT_EQ(base::format_diagnostic(plan.diagnostics[0]),
            "a: error: no evaluator \"surveys\" is installed (did you mean \"survey\"?; `tukiranka plugin "
            "list` shows what there is and what is broken) [TK-E001]");
  EXPECT_TRUE(plan.has_missing_evaluator);
  EXPECT_FALSE(plan.has_bad_question);
  EXPECT_EQ(plan.calls.size(), 1U);
  ASSERT_EQ(plan.silences.size(), 1U);
  EXPECT_EQ(plan.silences[0].kind, SilenceKind::not_run);
  EXPECT_EQ(plan.silences[0].reason.code, "core.no-evaluator");
  EXPECT_EQ(plan.silences[0].reason.texts.at("fi"),
            "Arvioijaa ”surveys” ei ole käytettävissä, joten tätä näyttöä ei voitu mitata.");
  ASSERT_EQ(plan.missing.size(), 1U);
  EXPECT_EQ(plan.missing[0].status, RunStatus::missing);
}

TEST(MakePlan, AnUnknownMeasure) {
  const Plan plan = make_plan({ask("a", "survey", "scale-means")}, make_evaluators());
  ASSERT_EQ(plan.diagnostics.size(), 1U);
  EXPECT_EQ(base::format_diagnostic(plan.diagnostics[0]),
            "a: error: the evaluator \"survey\" has no measure \"scale-means\" (did you mean "
            "\"scale-mean\"?) [TK-E002]");
  EXPECT_TRUE(plan.has_bad_question);
  EXPECT_TRUE(plan.calls.empty());
  EXPECT_EQ(plan.silences.at(0).reason.code, "core.bad-plan");
}

TEST(MakePlan, ParametersThatDoNotFit) {
  const Plan plan =
      make_plan({ask("a", "survey", "scale-mean", {{"itmes", {"q1"}}}), ask("b", "survey", "reliability")},
                make_evaluators());
  ASSERT_EQ(plan.diagnostics.size(), 1U);
  EXPECT_EQ(plan.diagnostics[0].code, "TK-E003");
  EXPECT_EQ(plan.diagnostics[0].where, "a#/itmes");
  EXPECT_NE(plan.diagnostics[0].hint.find("items"), std::string::npos) << plan.diagnostics[0].hint;
  EXPECT_TRUE(plan.has_bad_question);
  ASSERT_EQ(plan.calls.size(), 1U);
  EXPECT_EQ(plan.calls[0].asked.at(0).id, "b");
}

TEST(ListAsked, TakesIndicatorsOfModelAndOfMeasureFile) {
  model::Model model;
  model::Indicator indicator;
  indicator.id = "trust.survey";
  indicator.evaluator = "survey";
  indicator.measure = "scale-mean";
  model.criteria.push_back({"trust", "input", 1, {}, {}, {indicator}});
  EXPECT_EQ(list_asked(model).at(0).criterion, "trust");
  project::Project file;
  file.indicators.push_back({"a", "survey", "scale-mean", {}});
  EXPECT_EQ(list_asked(file).at(0).criterion, "");
}

}  // namespace
}  // namespace tukiranka::evaluation
