// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/take_given.hpp"

#include "core/evaluation/run_plan.hpp"

#include "evaluation_fixture.hpp"

namespace tukiranka::evaluation {
namespace {

using Cells = std::vector<std::string>;

project::Project with_rows(const std::vector<std::pair<std::string, Cells>>& columns) {
  project::Project project;
  project.study.waves = {{"t1", "", {}}, {"t2", "", {}}};
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

TEST(TakeGiven, ARowWithoutEstimateIsASilence) {
  const Findings findings = take(with_rows({{"indicator", {"panel", "panel", "register"}},
                                            {"wave", {"t1", "t2", "t1"}},
                                            {"number:estimate", {"", "", ""}},
                                            {"number:n", {"40", "0", ""}},
                                            {"reason", {"", "", "Rekisteri on suljettu"}}}));
  EXPECT_TRUE(findings.diagnostics.empty());
  ASSERT_EQ(findings.findings.size(), 3U);
  ASSERT_EQ(findings.silences.size(), 3U);
  const Silence &asked = findings.silences[0], &empty = findings.silences[1], &closed = findings.silences[2];
  EXPECT_EQ(asked.kind, SilenceKind::nothing_relevant);
  EXPECT_EQ(asked.wave, "t1");
  EXPECT_EQ(asked.reason.code, "core.given-nothing-relevant");
  EXPECT_EQ(asked.reason.texts.at("fi"), "Aineistossa (n = 40) ei ollut mitään tätä koskevaa.");
  EXPECT_EQ(asked.reason.texts.at("sv"), "I materialet (n = 40) fanns ingenting som gällde detta.");
  EXPECT_EQ(asked.reason.texts.at("en"), "Nothing in the material (n = 40) was about this.");
  EXPECT_EQ(empty.kind, SilenceKind::no_data);
  EXPECT_EQ(empty.reason.texts.at("fi"), "Muualla tehty mittaus ei tuottanut aineistoa.");
  EXPECT_EQ(closed.kind, SilenceKind::no_data);
  EXPECT_EQ(closed.reason.texts.at("sv"), "Rekisteri on suljettu.");
}

TEST(TakeGiven, AnUncertaintyOfNothing) {
  EXPECT_EQ(
      first_problem(take(with_rows(
          {{"indicator", {"panel"}}, {"number:estimate", {""}}, {"number:standard_error", {"0.1"}}}))),
      "findings.csv:2: error: the finding has an uncertainty but no estimate (give the estimate, or leave "
      "standard_error, low and high empty too) [TK-E012]");
}

TEST(TakeGiven, AGroupThatIsAPerspective) {
  project::Project project = with_rows({{"indicator", {"panel", "panel", "panel"}},
                                        {"wave", {"t1", "t1", "t1"}},
                                        {"group", {"north", "staff", "staff"}},
                                        {"by", {"", "", "team"}},
                                        {"number:estimate", {"0.7", "0.5", "0.4"}}});
  project.study.perspectives = {{"staff", {}, {}}};
  const Findings findings = take(project);
  ASSERT_EQ(findings.findings.size(), 3U);
  EXPECT_EQ(findings.findings[0].by, "group");
  EXPECT_EQ(findings.findings[1].by, "perspective");
  EXPECT_EQ(findings.findings[2].by, "team");
}

TEST(TakeGiven, NumbersThatCannotBe) {
  EXPECT_EQ(first_problem(take(with_rows({{"indicator", {"panel"}},
                                          {"number:estimate", {"0.7"}},
                                          {"number:low", {"0.8"}},
                                          {"number:high", {"0.6"}}}))),
            "findings.csv:2: error: low is above high (swap the two) [TK-E013]");
  EXPECT_EQ(
      first_problem(
          take(with_rows({{"indicator", {"panel"}}, {"number:estimate", {"0.7"}}, {"number:low", {"0.6"}}}))),
      "findings.csv:2: error: there is a low without a high (give both, or a standard_error) [TK-E013]");
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
  project.study.waves = {{"all", "", {}}};
  const Findings findings =
      run_plan(make_plan({ask("a", "survey", "scale-mean")}, make_evaluators()), project, "en");
  EXPECT_TRUE(findings.findings.empty());
  ASSERT_EQ(findings.silences.size(), 1U);
  EXPECT_EQ(findings.silences[0].kind, SilenceKind::no_data);
  EXPECT_EQ(findings.silences[0].reason.code, "core.no-table");
  EXPECT_EQ(findings.silences[0].reason.texts.at("fi"), "Aineistossa ei ole kyselyvastauksia.");
  EXPECT_EQ(findings.runs.at(0).status, RunStatus::not_applicable);
  EXPECT_EQ(findings.titles.at("a").at("fi"), "scale-mean");
  EXPECT_FALSE(findings.has_evaluator_failed);
}

}  // namespace
}  // namespace tukiranka::evaluation
