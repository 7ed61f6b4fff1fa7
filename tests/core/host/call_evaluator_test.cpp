// SPDX-License-Identifier: Apache-2.0
// The seam: what a plugin gives is taken, what breaks a rule is refused and said, nothing escapes.
#include <algorithm>

#include <dlfcn.h>
#include <gtest/gtest.h>

#include "tests/core/host/host_fixture.hpp"

namespace tukiranka::host {
namespace {

using base::Json;
using base::make_error;

const std::string to_author = "report it to the plugin's author";

CallOutcome play(const std::string& does, const std::string& id = "actor") {
  const base::Table responses = make_responses();
  CallRequest request;
  request.plan = {{"x", "play", {{"does", does}, {"by", "group"}}}};
  request.tables = {&responses};
  return call_evaluator(evaluator_of("actor", id), request);
}

CallOutcome call(const std::string& name, const std::string& id, const Json& with = Json::object()) {
  const base::Table responses = make_responses();
  CallRequest request;
  request.plan = {{"x", "play", with}, {"y", "play", Json::object()}};
  request.tables = {&responses};
  return call_evaluator(evaluator_of(name, id), request);
}

void expect_only(const CallOutcome& outcome, const base::Diagnostic& expected) {
  EXPECT_TRUE(outcome.findings.empty());
  ASSERT_EQ(outcome.diagnostics.size(), 1U);
  EXPECT_EQ(outcome.diagnostics[0], expected) << base::format_diagnostic(outcome.diagnostics[0]);
}

TEST(CallEvaluator, TakesAFindingAndFillsInWhatTheHostKnows) {
  const CallOutcome outcome = play("evidence");
  EXPECT_EQ(outcome.status, CallStatus::ok);
  ASSERT_EQ(outcome.findings.size(), 1U);
  const base::Finding& finding = outcome.findings[0];
  EXPECT_EQ(finding.indicator, "x");
  EXPECT_EQ(finding.evaluator, "actor");
  EXPECT_EQ(finding.measure, "play");
  EXPECT_EQ(finding.estimate, 2.5);
  EXPECT_EQ(finding.n, 3);
  EXPECT_FALSE(finding.standard_error || finding.interval || finding.population || finding.wave ||
               finding.by);
  ASSERT_EQ(finding.evidence.size(), 1U);
  EXPECT_EQ(finding.evidence[0].at, "answers.csv:3");
}

TEST(CallEvaluator, AnUndefinedFindingCarriesItsMessageInEveryLanguage) {
  const CallOutcome outcome = play("undefined");
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_FALSE(outcome.findings[0].is_defined());
  EXPECT_EQ(outcome.findings[0].message->texts.at("fi"), "koska 3");
  EXPECT_EQ(outcome.findings[0].message->texts.at("en"), "because 3");
}

TEST(CallEvaluator, AFindingThatBreaksARuleIsRefusedAndSaid) {
  const std::string refused = "a finding of this evaluator was refused: ";
  for (const auto& [does, why] : std::vector<std::pair<std::string, std::string>>{
           {"unknown-indicator", "the indicator \"nobody-asked\" was not asked for"},
           {"negative-n", "n is negative"},
           {"low-above-high", "the interval's low end is above its high end"},
           {"evidence-far", "evidence names row 99 of \"responses\", which has 3 rows"},
           {"no-estimate", "the estimate is no number and no message says why"}}) {
    const CallOutcome outcome = play(does);
    EXPECT_EQ(outcome.status, CallStatus::ok) << does;
    expect_only(outcome, make_error("TK-H020", "actor", refused + why, to_author));
  }
  const CallOutcome twice = play("twice");
  EXPECT_EQ(twice.findings.size(), 1U);
  ASSERT_EQ(twice.diagnostics.size(), 1U);
  EXPECT_EQ(twice.diagnostics[0],
            make_error("TK-H020", "actor",
                       refused + "the indicator \"x\" already has one for this wave and group", to_author));
}

TEST(CallEvaluator, TheStatusSaysWhoseFaultItIs) {
  EXPECT_EQ(play("inapplicable").status, CallStatus::not_applicable);
  EXPECT_EQ(play("bad-parameters").status, CallStatus::bad_parameters);
  EXPECT_EQ(play("bad-input").status, CallStatus::bad_input);
  EXPECT_EQ(play("unknown-status").status, CallStatus::failed);
}

TEST(CallEvaluator, ACallCanBeCancelled) {
  int asked = 0;
  CallRequest request;
  request.plan = {{"x", "play", {{"does", "wait"}}}};
  request.is_cancelled = [&] { return ++asked > 3; };
  const CallOutcome outcome = call_evaluator(evaluator_of("actor", "actor"), request);
  EXPECT_EQ(outcome.status, CallStatus::cancelled);
  EXPECT_EQ(asked, 4);
}

TEST(CallEvaluator, ReportsReachTheUserWithTheirSeverity) {
  const base::Diagnostics said = play("say").diagnostics;
  ASSERT_EQ(said.size(), 4U);
  EXPECT_EQ(said[0], (base::Diagnostic{base::Severity::note, "actor.says", "/0", "actor: a note", ""}));
  EXPECT_EQ(said[1], (base::Diagnostic{base::Severity::warning, "actor.says", "/0", "actor: a warning", ""}));
  EXPECT_EQ(said[2].text, "actor: (text that is not UTF-8)");
  EXPECT_EQ(said[3],
            make_error("TK-H022", "actor", "a report of this evaluator was refused: its record is too short",
                       to_author));
}

TEST(CallEvaluator, ReportsMayComeFromEveryThread) {
  const base::Diagnostics said = play("say-from-threads").diagnostics;
  EXPECT_EQ(said.size(), 800U);
  EXPECT_TRUE(std::all_of(said.begin(), said.end(), [](const base::Diagnostic& one) {
    return one.text == "actor: from a thread" && one.code == "actor.says";
  }));
}

TEST(CallEvaluator, ALibraryStaysLoaded) {
  const CallOutcome first = play("count"), second = play("count");
  ASSERT_EQ(first.findings.size() + second.findings.size(), 2U);
  EXPECT_EQ(*second.findings[0].estimate, *first.findings[0].estimate + 1);
  EXPECT_NE(::dlopen(fixture("actor").c_str(), RTLD_NOW | RTLD_NOLOAD), nullptr);
}

TEST(CallEvaluator, APluginThatRefusesToMakeItsEvaluator) {
  const CallOutcome outcome = play("answer", "refused");
  EXPECT_EQ(outcome.status, CallStatus::failed);
  expect_only(outcome,
              make_error("TK-H013", fixture("actor"), "the plugin refused to make the evaluator \"refused\"",
                         "its manifest and its code must name the same ids"));
}

TEST(CallEvaluator, AnEvaluatorWithoutItsFunctionsIsNotCalled) {
  expect_only(
      play("answer", "hollow"),
      make_error("TK-H013", fixture("actor"),
                 "the evaluator \"hollow\" that the plugin made lacks evaluate() or destroy()", to_author));
}

TEST(CallEvaluator, ExceptionsThatCrossTheBoundaryStopThere) {
  for (const auto& [id, text] : std::vector<std::pair<std::string, std::string>>{
           {"throws", "the evaluator threw: out of luck"},
           {"throws-number", "the evaluator threw something unknown"},
           {"throws-made", "the evaluator threw while it was made or destroyed"},
           {"throws-destroyed", "the evaluator threw while it was made or destroyed"}}) {
    const CallOutcome outcome = call("throws", id);
    EXPECT_EQ(outcome.status, CallStatus::failed) << id;
    expect_only(outcome, make_error("TK-H021", id, text, to_author));
  }
}

TEST(CallEvaluator, TheFaceTurnsExceptionsIntoReports) {
  const CallOutcome error = call("faced", "face-error");
  EXPECT_EQ(error.status, CallStatus::failed);
  expect_only(error, make_error("plugin.exception", "", "face-error: a rope broke"));
  expect_only(call("faced", "face-number"),
              make_error("plugin.exception", "",
                         "face-number: the plugin threw something that is no std::exception"));
  const CallOutcome problem = call("faced", "face-problem");
  EXPECT_EQ(problem.status, CallStatus::bad_input);
  expect_only(problem,
              make_error("faced.no-table", "", "face-problem: the table \"responses\" is not there"));
}

TEST(CallEvaluator, AProblemOfOneIndicatorCostsThatOneAlone) {
  const CallOutcome outcome = call("faced", "face-rows", {{"fails", true}});
  EXPECT_EQ(outcome.status, CallStatus::ok);
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].indicator, "y");
  EXPECT_EQ(outcome.findings[0].estimate, 3);
  ASSERT_EQ(outcome.diagnostics.size(), 1U);
  EXPECT_EQ(outcome.diagnostics[0], make_error("faced.one", "x", "face-rows: this one cannot be measured"));
}

TEST(CallEvaluator, AnIdThatTheFaceDoesNotKnowIsSaidByBothSides) {
  const CallOutcome outcome = call("faced", "faced");
  ASSERT_EQ(outcome.diagnostics.size(), 2U);
  EXPECT_EQ(outcome.diagnostics[0],
            make_error("plugin.unknown-evaluator", "faced",
                       "faced: the code of this library has no evaluator of that id"));
  EXPECT_EQ(outcome.diagnostics[1].code, "TK-H013");
}

}  // namespace
}  // namespace tukiranka::host
