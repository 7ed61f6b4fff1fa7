// SPDX-License-Identifier: Apache-2.0
// A picture whose data do not fit is left out with a word; the others stay.
#include "core/evaluation/disclosure/make_exhibits.hpp"

#include <gtest/gtest.h>

#include "tests/core/evaluation/evaluation_fixture.hpp"

namespace tukiranka::evaluation {
namespace {

using base::ExhibitKind;
using base::Json;

// What the measure "reliability" of "survey" makes of a finding with these details.
Findings make(std::vector<host::DeclaredExhibit> exhibits, const Json& details, Json per = Json::object(),
              bool is_defined = true) {
  host::Evaluators evaluators = make_evaluators();
  host::Measure& measure = evaluators.plugins[0].evaluators[0].measures[1];
  measure.exhibits = std::move(exhibits);
  measure.per = std::move(per);
  Findings findings;
  for (const char* wave : {"t1", "t2"}) {
    base::Finding finding = make_finding("a", 20);
    finding.measure = "reliability";
    finding.wave = wave;
    finding.details = details;
    if (!is_defined) finding.estimate = std::nullopt;
    findings.findings.push_back(finding);
  }
  make_exhibits(make_plan({ask("a", "survey", "reliability")}, evaluators), {}, findings);
  return findings;
}

std::string say(const Findings& findings) {
  std::string text;
  for (const base::Diagnostic& one : findings.diagnostics) text += base::format_diagnostic(one) + "\n";
  return text;
}

const Json good_table = Json::parse(R"({"columns": [{"id": "x"}], "rows": [[1]]})");

TEST(MakeExhibits, WhatDoesNotFitIsLeftOutAndToldOnce) {
  Json bad = good_table;
  bad["colums"] = bad["columns"];
  bad["rows"].push_back("x");
  const Findings findings =
      make({{ExhibitKind::table, "/details/bad"}, {ExhibitKind::table, "/details/good"}},
           {{"bad", bad}, {"good", good_table}});
  ASSERT_EQ(findings.exhibits.size(), 2U);  // the good one of each wave
  EXPECT_EQ(findings.exhibits[0].data, good_table);
  EXPECT_EQ(
      say(findings),
      "a: warning: the picture \"table\" of the measure \"reliability\" (evaluator \"survey\", survey.so) is "
      "left out: /details/bad/rows/1: expected a list, found a text, and 1 more (report it to the plugin's "
      "author) [TK-E015]\n");
}

TEST(MakeExhibits, AMisspeltKeyNamesTheNearest) {
  const Findings findings = make({{ExhibitKind::table, "/details/t"}},
                                 {{"t", {{"columns", {{{"id", "x"}, {"tilte", "X"}}}}, {"rows", {{1}}}}}});
  EXPECT_TRUE(findings.exhibits.empty());
  EXPECT_EQ(
      say(findings),
      "a: warning: the picture \"table\" of the measure \"reliability\" (evaluator \"survey\", survey.so) is "
      "left out: /details/t/columns/0/tilte: \"tilte\" is not a key here (did you mean \"title\"?) "
      "[TK-E015]\n");
}

TEST(MakeExhibits, NothingAtThePlaceIsToldUnlessItMayBeHidden) {
  const std::vector<host::DeclaredExhibit> declared{{ExhibitKind::table, "/details/tabel"}};
  EXPECT_EQ(
      say(make(declared, {{"table", good_table}})),
      "a: warning: the picture \"table\" of the measure \"reliability\" (evaluator \"survey\", survey.so) is "
      "left out: the finding has nothing at /details/tabel (did you mean \"table\"?) [TK-E016]\n");
  EXPECT_EQ(say(make({{ExhibitKind::voices, "/details"}}, {{"x", 1}})),
            "a: warning: the picture \"voices\" of the measure \"reliability\" (evaluator \"survey\", "
            "survey.so) is "
            "left out: the finding has nothing at /details (report it to the plugin's author) [TK-E016]\n");
  EXPECT_EQ(say(make(declared, {{"table", good_table}}, {{"/details/tabel/rows", "node"}})), "");
  EXPECT_EQ(say(make(declared, {{"table", good_table}}, Json::object(), false)), "");
  EXPECT_EQ(say(make(declared, {{"tabel", nullptr}})), "");  // too large to draw, says the plugin
}

TEST(MakeExhibits, AnUndefinedFindingMayLackKeysButHasNoOthers) {
  EXPECT_EQ(make({{ExhibitKind::items, "/details"}}, {{"k", 2}}, Json::object(), false).exhibits.size(), 2U);
  const Findings other = make({{ExhibitKind::items, "/details"}}, {{"itmes", 2}}, Json::object(), false);
  EXPECT_TRUE(other.exhibits.empty());
  EXPECT_NE(say(other).find("/details/itmes: \"itmes\" is not a key here (did you mean \"items\"?)"),
            std::string::npos)
      << say(other);
}

}  // namespace
}  // namespace tukiranka::evaluation
