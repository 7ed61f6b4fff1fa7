// SPDX-License-Identifier: Apache-2.0
// The written document has the keys that the report reads, prints as a page, and repeats to the byte.
#include "core/document/write_json.hpp"
#include <set>

#include "core/assessment/merge_findings.hpp"
#include "core/base/validate_json.hpp"
#include "core/report/sections/write_report_html.hpp"
#include "core/report/terminal/write_summary.hpp"
#include "tests/core/assessment/assessment_fixture.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

namespace made = assessment;
using base::Json;

assessment::Assessment judge() {
  model::Model model =
      made::make_model({made::make_criterion("trust", "input",
                                             {made::make_indicator("a", "trust"),
                                              made::make_indicator("b", "trust", "network")}),
                        made::make_criterion("skill", "outcome", {made::make_indicator("c", "skill")})});
  std::vector<base::Finding> list;
  for (const char* wave : {"t1", "t2"}) {
    const double more = wave[1] == '2' ? .2 : 0;
    list.push_back(made::in_wave(made::make_finding("a", "survey", .3 + more, .03), wave));
    list.push_back(made::in_wave(made::make_finding("b", "network", .35 + more, .03), wave));
    base::Finding staff = made::in_wave(made::make_finding("a", "survey", .4, .03), wave);
    staff.by = "perspective";
    staff.group = "staff";
    list.push_back(staff);
  }
  list.push_back(made::in_wave(made::make_finding("c", "survey", .7, .03), "t2"));
  evaluation::Findings findings = made::make_findings(std::move(list), {"t1", "t2"});
  findings.study.perspectives = {{"staff", made::all_languages("Staff"), 12}};
  findings.study.targets["trust"].score = .7;
  findings.titles["a"] = made::all_languages("Survey of trust");
  return assessment::merge_findings(model, findings);
}

// Every key of `like` is in `written`, down to the first element of lists; null is allowed on either side.
void expect_keys(const Json& like, const Json& written, const std::string& place) {
  if (like.is_object() && written.is_object()) {
    static const std::set<std::string> named{"/criteria/0/waves", "/nodes/0/waves", "/weakest",
                                             "/explanations", "/texts"};
    if (named.count(place) > 0) return;
    for (const auto& [key, value] : like.items()) {
      ASSERT_TRUE(written.contains(key)) << place << "/" << key;
      expect_keys(value, written.at(key), place + "/" + key);
    }
  }
}

TEST(WriteJson, HasTheKeysTheReportReads) {
  const Json written = document::write_json(judge()), &like = read_fixture();
  expect_keys(like, written, "");
  Json criterion = like["criteria"][0], node = like["nodes"][0];
  for (const char* key : {"id", "node", "weight", "title", "description", "mirror"})
    EXPECT_TRUE(written["criteria"][0].contains(key)) << key;
  Json wave = criterion["waves"]["t2"];
  wave["perspectives"] = Json::object();
  Json facets = wave["facets"]["main"];
  wave.erase("level_probabilities");
  expect_keys(wave, written["criteria"][0]["waves"]["t2"], "criterion");
  expect_keys(facets["pairs"][0], written["criteria"][0]["waves"]["t2"]["facets"]["main"]["pairs"][0],
              "pair");
  expect_keys(wave["findings"][0], written["criteria"][0]["waves"]["t2"]["findings"][0], "finding");
  expect_keys(criterion["mirror"], written["criteria"][0]["mirror"], "mirror");
  Json node_wave = node["waves"]["t2"];
  expect_keys(node_wave, written["nodes"][1]["waves"]["t2"], "node");
}

TEST(WriteJson, PrintsAsAPageAndASummary) {
  const Json written = document::write_json(judge());
  for (const char* language : {"fi", "sv", "en"}) {
    const std::string page = write_report_html(written, language);
    EXPECT_GT(count_of(page, "Survey of trust"), 0U);
    EXPECT_EQ(count_of(page, "nan"), count_of(write_report_html(written, language), "nan"));
    EXPECT_FALSE(write_summary(written, {language, false, 80, ""}).empty());
  }
}

TEST(WriteJson, SameInputSameBytes) {
  EXPECT_EQ(document::write_json(judge()).dump(), document::write_json(judge()).dump());
}

TEST(WriteJson, FitsItsSchema) {
  const std::string path = TUKIRANKA_SOURCE "/configs/schema/assessment.schema.json";
  const Json schema = base::read_json(base::DiskReader(), path).value();
  const base::Diagnostics problems =
      base::validate_json(document::write_json(judge()), schema, "assessment", "TK-R000");
  for (const base::Diagnostic& problem : problems) ADD_FAILURE() << base::format_diagnostic(problem);
  Json broken = document::write_json(judge());
  broken["criteria"][0]["waves"]["t2"]["score"] = 7;
  EXPECT_EQ(base::validate_json(broken, schema, "assessment", "TK-R000").size(), 1U);
}

TEST(WriteJson, WhatIsUndefinedIsNull) {
  const Json written = document::write_json(judge());
  const Json& silent = written["criteria"][1]["waves"]["t1"];
  EXPECT_TRUE(silent["score"].is_null());
  EXPECT_TRUE(silent["interval"].is_null());
  EXPECT_TRUE(silent["level"].is_null());
  EXPECT_EQ(silent["verdict"], "silent");
  EXPECT_EQ(silent["silent"][0]["indicator"], "c");
  EXPECT_TRUE(written["weakest"]["t1"].is_null());
}

}  // namespace
}  // namespace tukiranka::report
