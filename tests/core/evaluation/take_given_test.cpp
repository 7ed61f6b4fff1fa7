// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/take_given.hpp"

#include "core/evaluation/run_plan.hpp"

#include "evaluation_fixture.hpp"

namespace tukiranka::evaluation {
namespace {

using Cells = std::vector<std::string>;

project::Project with_rows(const std::vector<std::pair<std::string, Cells>>& columns) {
  project::Project project;
  project.study.waves = {{"t1", "", ""}, {"t2", "", ""}};
  project.tables.push_back(make_table("findings", columns));
  return project;
}

Findings take(const project::Project& project) {
  return run_plan(make_plan({ask("panel", "given", ""), ask("register", "given", "")}, {}), project, "en");
}

std::string first_problem(const Findings& findings) {
  return findings.diagnostics.empty() ? "" : base::format_diagnostic(findings.diagnostics[0]);
}

TEST(TakeGiven, ARowIsAFinding) {
  const Findings findings = take(with_rows({{"indicator", {"panel", "panel"}},
                                            {"wave", {"t2", "t1"}},
                                            {"number:estimate", {"0.7", "0.5"}},
                                            {"number:low", {"0.6", ""}},
                                            {"number:high", {"0.8", ""}},
                                            {"number:level", {"0.9", ""}},
                                            {"number:standard_error", {"", "0.05"}},
                                            {"number:n", {"6", ""}},
                                            {"source", {"experts", ""}}}));
  ASSERT_EQ(findings.findings.size(), 2U);
  const base::Finding &first = findings.findings[0], &second = findings.findings[1];
  EXPECT_EQ(first.wave, "t1");  // the study's order, not the file's
  EXPECT_EQ(first.standard_error, .05);
  EXPECT_FALSE(first.interval);
  EXPECT_EQ(second.evaluator, "given");
  EXPECT_EQ(second.measure, "value");
  EXPECT_EQ(second.interval->level, .9);
  EXPECT_EQ(second.details["source"], "experts");
  EXPECT_EQ(second.evidence.at(0).at, "findings.csv:2");
  ASSERT_EQ(findings.silences.size(), 1U);
  EXPECT_EQ(findings.silences[0].indicator, "register");
  EXPECT_EQ(findings.silences[0].reason.code, "core.no-given");
}

TEST(TakeGiven, AnIndicatorIsCalledByItsOwnTitle) {
  AskedMeasure panel = ask("panel", "given", ""), scale = ask("scale", "survey", "scale-mean");
  scale.title = {{"fi", "Luottamus"}};
  panel.title = {{"fi", "Raati"}};
  const std::vector<AskedMeasure> asked{panel, scale, ask("other", "survey", "scale-mean")};
  const Findings findings = run_plan(make_plan(asked, make_evaluators()), {}, "en");
  EXPECT_EQ(findings.titles.at("panel"), panel.title);
  EXPECT_EQ(findings.titles.at("scale"), scale.title);
  EXPECT_EQ(findings.titles.at("other").at("en"), "scale-mean");
}

TEST(TakeGiven, AnUnknownIndicator) {
  const Findings findings = take(with_rows({{"indicator", {"panels"}}, {"number:estimate", {"0.7"}}}));
  EXPECT_EQ(first_problem(findings),
            "findings.csv:2: error: the model has no given indicator \"panels\" (did you mean \"panel\"?) "
            "[TK-E011]");
  EXPECT_TRUE(findings.findings.empty());
  EXPECT_TRUE(findings.has_bad_plan);
}

TEST(TakeGiven, ARowWithoutEstimate) {
  EXPECT_EQ(
      first_problem(take(with_rows({{"indicator", {"panel"}}, {"number:estimate", {""}}}))),
      "findings.csv:2: error: the finding has no estimate (give a number, or remove the row) [TK-E012]");
}

TEST(TakeGiven, NumbersThatCannotBe) {
  EXPECT_EQ(first_problem(take(with_rows({{"indicator", {"panel"}},
                                          {"number:estimate", {"0.7"}},
                                          {"number:low", {"0.8"}},
                                          {"number:high", {"0.6"}}}))),
            "findings.csv:2: error: low is above high (swap the two) [TK-E013]");
  EXPECT_EQ(first_problem(take(with_rows({{"indicator", {"panel"}},
                                          {"number:estimate", {"0.7"}},
                                          {"number:low", {"0.6"}},
                                          {"number:high", {"0.8"}},
                                          {"number:level", {"95"}}}))),
            "findings.csv:2: error: the level of the interval is not between 0 and 1 (write 0.95 for 95 %) "
            "[TK-E013]");
  EXPECT_EQ(
      first_problem(take(with_rows(
          {{"indicator", {"panel"}}, {"number:estimate", {"0.7"}}, {"number:standard_error", {"-0.1"}}}))),
      "findings.csv:2: error: standard_error and n cannot be negative (correct the row) [TK-E013]");
}

TEST(TakeGiven, TheSameRowTwice) {
  EXPECT_EQ(
      first_problem(take(with_rows(
          {{"indicator", {"panel", "panel"}}, {"wave", {"t1", "t1"}}, {"number:estimate", {"0.7", "0.8"}}}))),
      "findings.csv:3: error: this indicator, wave and group stand twice (keep one of the two rows) "
      "[TK-E014]");
}

TEST(RunPlan, ATableThatIsNotThereIsASilence) {
  project::Project project;
  project.study.waves = {{"all", "", ""}};
  const Findings findings =
      run_plan(make_plan({ask("a", "survey", "scale-mean")}, make_evaluators()), project, "en");
  EXPECT_TRUE(findings.findings.empty());
  ASSERT_EQ(findings.silences.size(), 1U);
  EXPECT_EQ(findings.silences[0].kind, "no-data");
  EXPECT_EQ(findings.silences[0].reason.code, "core.no-table");
  EXPECT_EQ(findings.silences[0].reason.texts.at("fi"), "Aineistossa ei ole kyselyvastauksia.");
  EXPECT_EQ(findings.runs.at(0).status, "not-applicable");
  EXPECT_EQ(findings.titles.at("a").at("fi"), "scale-mean");
  EXPECT_FALSE(findings.has_evaluator_failed);
}

}  // namespace
}  // namespace tukiranka::evaluation
