// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka measure`. The survey evaluator through `tukiranka measure`: what becomes of the ugly
// cases, and that each undefined value has its reason.
#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

struct Measured {
  Ran run;
  Json json;

  // The first finding of this indicator.
  [[nodiscard]] Json of(const std::string& indicator) const {
    for (const Json& finding : json.at("findings"))
      if (finding.at("indicator") == indicator) return finding;
    return nullptr;
  }
  [[nodiscard]] std::string reason_of(const std::string& indicator) const {
    const Json finding = of(indicator);
    if (finding.is_null()) return "no finding";
    return finding.at("estimate").is_null() ? finding.at("message").at("code").get<std::string>() : "";
  }
};

const char* indicators = R"([
  {"id": "mean", "evaluator": "survey", "measure": "scale-mean"},
  {"id": "share", "evaluator": "survey", "measure": "share", "with": {"at_least": 3}},
  {"id": "alpha", "evaluator": "survey", "measure": "reliability"},
  {"id": "omega", "evaluator": "survey", "measure": "reliability", "with": {"coefficient": "omega"}},
  {"id": "single", "evaluator": "survey", "measure": "reliability", "with": {"items": ["a"]}},
  {"id": "change", "evaluator": "survey", "measure": "change"}])";

Measured measure(const std::string& name, const std::string& rows,
                 const Json& asked = Json::parse(indicators)) {
  const fs::path folder = fresh_folder("survey-" + name);
  write_all(folder / "a.csv", "id,time,a,b,c\n" + rows);
  const Json file = {{"format", 1},
                     {"data",
                      {{{"role", "responses"},
                        {"file", "a.csv"},
                        {"respondent", "id"},
                        {"wave", "time"},
                        {"scales", {{"s", {{"low", 1}, {"high", 5}}}}},
                        {"scale", "s"},
                        {"items", {"a", "b", "c"}}}}},
                     {"indicators", asked}};
  write_all(folder / "m.json", file.dump());
  Measured measured{run_program({"measure", (folder / "m.json").string(), "--json"}), {}};
  measured.json = Json::parse(measured.run.out, nullptr, false);
  fs::remove_all(folder);
  return measured;
}

TEST(Survey, NobodyIsUndefinedInEveryMeasure) {
  const Measured empty = measure("empty", "");
  for (const char* id : {"mean", "share", "alpha", "omega", "single", "change"})
    EXPECT_EQ(empty.reason_of(id), "core.no-table") << id;
  const Measured silent = measure("silent", "1,t,,,\n2,t,,,\n3,t,,,\n");
  for (const char* id : {"mean", "share", "alpha", "omega", "single"})
    EXPECT_EQ(silent.reason_of(id), "survey.no-answers") << id;
}

TEST(Survey, OnePersonHasAMeanAndNoInterval) {
  const Measured one = measure("one", "1,t,1,2,3\n");
  EXPECT_EQ(one.of("mean").at("estimate"), 2.0);
  EXPECT_TRUE(one.of("mean").at("interval").is_null());
  EXPECT_EQ(one.reason_of("alpha"), "survey.too-few");
  EXPECT_EQ(one.reason_of("single"), "survey.single-item");
  EXPECT_EQ(one.reason_of("change"), "survey.one-wave");
}

TEST(Survey, AConstantItemIsNamedAndLeftOut) {
  // c differs only where b is missing: it is constant among those who count.
  const Measured constant = measure("constant", "1,t,1,2,3\n2,t,2,3,3\n3,t,4,4,3\n4,t,5,5,3\n5,t,2,,4\n");
  EXPECT_EQ(constant.of("alpha").at("details").at("constant"), Json::array({"c"}));
  EXPECT_EQ(constant.of("alpha").at("details").at("k"), 2);
  EXPECT_EQ(constant.of("alpha").at("n"), 4.0);
  EXPECT_EQ(constant.reason_of("omega"), "survey.two-items");
  EXPECT_EQ(measure("alike", "1,t,1,2,3\n2,t,1,2,3\n3,t,1,2,3\n").reason_of("alpha"),
            "survey.constant-items");
}

TEST(Survey, AWrongKeyIsSaidAndNotTurned) {
  const Measured wrong = measure("wrong", "1,t,1,1,3\n2,t,2,3,4\n3,t,3,3,3\n4,t,4,4,3\n5,t,5,4,2\n");
  const Json alpha = wrong.of("alpha");
  EXPECT_EQ(alpha.at("message").at("code"), "survey.wrong-key");
  EXPECT_EQ(alpha.at("details").at("wrong_keys"), Json::array({"c"}));
  EXPECT_LT(alpha.at("details").at("items").at("c").at("r_drop"), 0.0);
}

TEST(Survey, ChangeSpeaksOfThosePresentTwice) {
  const Measured change =
      measure("change", "1,t1,1,2,2\n2,t1,3,3,4\n3,t1,2,2,2\n1,t2,3,3,3\n2,t2,4,4,5\n9,t2,5,5,5\n");
  const Json finding = change.of("change");
  EXPECT_EQ(finding.at("wave"), "t2");
  EXPECT_EQ(finding.at("n"), 2.0);
  EXPECT_EQ(finding.at("missing"), 2);
  EXPECT_EQ(finding.at("details").at("unpaired").at("before"), 1);
  EXPECT_NEAR(finding.at("estimate").get<double>(), (4.0 / 3 + 1) / 2, 1e-12);
}

TEST(Survey, ASlipInTheQuestionNamesWhatThereIs) {
  const Json asked = Json::parse(R"([
    {"id": "wave", "evaluator": "survey", "measure": "scale-mean", "with": {"wave": "t9"}},
    {"id": "few", "evaluator": "survey", "measure": "scale-mean", "with": {"population": 2}}])");
  const Measured slip = measure("slip", "1,t1,1,2,2\n2,t1,3,3,4\n3,t1,2,2,2\n", asked);
  EXPECT_TRUE(slip.json.at("findings").empty());
  EXPECT_NE(slip.run.out.find(R"(there is no wave \"t9\" (waves: t1))"), std::string::npos) << slip.run.out;
  EXPECT_NE(slip.run.out.find("the population is said to be 2, and more people answered"), std::string::npos);
}

TEST(Survey, GivenIndicesDecideTheBootstrap) {
  const Json asked =
      Json::parse(R"([{"id": "mean", "evaluator": "survey", "measure": "scale-mean", "with": {"bootstrap":
    {"kind": "percentile", "indices": [[0, 0, 0], [1, 1, 1], [2, 2, 2], [0, 1, 2], [0, 1, 2]]}}}])");
  const Json finding = measure("bootstrap", "1,t,1,1,1\n2,t,2,2,2\n3,t,3,3,3\n", asked).of("mean");
  EXPECT_DOUBLE_EQ(finding.at("interval").at("low").get<double>(), 1.1);  // type 7 of 1, 2, 2, 2, 3
  EXPECT_DOUBLE_EQ(finding.at("interval").at("high").get<double>(), 2.9);
  EXPECT_EQ(finding.at("details").at("bootstrap").at("replicates"), 5);
}

TEST(Survey, NumbersThatOverflowAreUndefined) {
  const Json asked = Json::parse(R"([{"id": "mean", "evaluator": "survey", "measure": "scale-mean"},
    {"id": "change", "evaluator": "survey", "measure": "change"}])");
  const fs::path folder = fresh_folder("survey-huge");
  write_all(folder / "a.csv", "id,time,a\n1,t1,1e300\n2,t1,-1e300\n1,t2,5\n2,t2,1e300\n");
  const Json entry = {
      {"role", "responses"}, {"file", "a.csv"}, {"respondent", "id"}, {"wave", "time"}, {"items", {"a"}}};
  write_all(folder / "m.json", Json{{"format", 1}, {"data", {entry}}, {"indicators", asked}}.dump());
  const Json said = Json::parse(run_program({"measure", (folder / "m.json").string(), "--json"}).out);
  fs::remove_all(folder);
  ASSERT_EQ(said.at("findings").size(), 3U);
  for (const Json& finding : said.at("findings"))
    EXPECT_EQ(finding.at("message").at("code"), "survey.too-large");
}

// Once per indicator: the whole says it in words, every finding in its details; equal weights weigh nothing.
TEST(Survey, MeasuresOfPersonsSayThatWeightsAreLeftOut) {
  const fs::path folder = fresh_folder("survey-weights");
  const Json asked = Json::parse(R"([{"id": "mean", "evaluator": "survey", "measure": "scale-mean"},
    {"id": "alpha", "evaluator": "survey", "measure": "reliability", "with": {"by": "group"}}])");
  const auto run = [&](const std::string& last) {
    write_all(folder / "a.csv",
              "g,w,a,b\nx,1,1,2\nx,1,2,2\nx,1,3,5\nx,1,4,4\ny,1,1,1\ny,1,5,4\ny,1,4,5\ny," + last + ",2,3\n");
    write_all(folder / "m.json", Json{{"format", 1},
                                      {"data",
                                       {{{"role", "responses"},
                                         {"file", "a.csv"},
                                         {"group", "g"},
                                         {"weight", "w"},
                                         {"items", {"a", "b"}}}}},
                                      {"indicators", asked}}
                                     .dump());
    return Json::parse(
        run_program({"measure", (folder / "m.json").string(), "--json", "--language", "fi"}).out);
  };
  const Json weighted = run("3");
  ASSERT_EQ(weighted.at("findings").size(), 4U);
  for (const Json& finding : weighted.at("findings")) {
    const bool is_mean = finding.at("indicator") == "mean";
    EXPECT_EQ(finding.at("details").contains("weighted"), !is_mean);
    EXPECT_EQ(finding.at("message").is_object(), !is_mean && finding.at("group").is_null());
  }
  EXPECT_EQ(weighted.at("findings")[1].at("message").at("text"),
            "Luku on laskettu vastaajista sellaisinaan, ilman painoja.");
  const auto notes = [](const Json& measured) {
    std::string where;
    for (const Json& one : measured.at("diagnostics"))
      if (one.at("code") == "survey.unweighted") where += one.at("where").get<std::string>() + " ";
    return where;
  };
  EXPECT_EQ(notes(weighted), "alpha ");
  const Json equal = run("1");
  EXPECT_EQ(notes(equal), "");
  EXPECT_FALSE(equal.at("findings")[1].at("details").contains("weighted"));
  fs::remove_all(folder);
}

// What looks like an answer and is none: each says what is wrong.
TEST(Survey, WhatCannotBeMeantIsSaid) {
  const std::string gaps = "1,t1,1,,2\n2,t1,,2,4\n3,t1,4,,1\n4,t2,4,1,1\n";
  const Json asked = Json::parse(R"([
    {"id": "icc", "evaluator": "survey", "measure": "rater-icc", "with": {"wave": "t1"}},
    {"id": "ordinal", "evaluator": "survey", "measure": "ordinal-reliability", "with": {"wave": "t1"}},
    {"id": "fit", "evaluator": "survey", "measure": "factor-fit", "with": {"wave": "t1"}},
    {"id": "alpha", "evaluator": "survey", "measure": "reliability", "with": {"items": ["a", "c"], "wave": "t1"}},
    {"id": "twice", "evaluator": "survey", "measure": "change", "with": {"waves": ["t1", "t1"]}},
    {"id": "then", "evaluator": "survey", "measure": "retrospective",
     "with": {"waves": {"before": "t1", "after": "t2", "then": "t1"}}},
    {"id": "by", "evaluator": "survey", "measure": "scale-mean", "with": {"by": "sukupuoli"}},
    {"id": "repeated", "evaluator": "survey", "measure": "scale-mean", "with": {"items": ["a", "a"], "wave": "t1"}}])");
  const Measured said = measure("meant", gaps, asked);
  EXPECT_EQ(said.reason_of("icc"), "survey.few-targets");
  EXPECT_EQ(said.reason_of("ordinal"), "survey.too-few-complete");
  EXPECT_EQ(said.reason_of("fit"), "survey.too-few-complete");
  EXPECT_EQ(said.of("ordinal").at("details").at("complete"), 0);
  EXPECT_EQ(said.reason_of("alpha"), "survey.too-few-complete");
  EXPECT_TRUE(said.of("repeated").at("estimate").is_number());
  std::string codes;
  for (const Json& one : said.json.at("diagnostics"))
    if (one.at("severity") != "note")
      codes += one.at("where").get<std::string>() + ":" + one.at("code").get<std::string>() + " ";
  EXPECT_EQ(
      codes,
      "twice:survey.same-wave then:survey.same-wave by:survey.unknown-column repeated:survey.repeated-item ");
}

TEST(Survey, WithoutWavesThereIsNoChange) {
  const fs::path folder = fresh_folder("survey-no-waves");
  write_all(folder / "a.csv", "id,a\n1,2\n2,3\n3,4\n");
  write_all(
      folder / "m.json",
      R"({"format": 1, "data": [{"role": "responses", "file": "a.csv", "respondent": "id", "items": ["a"]}],
    "indicators": [{"id": "change", "evaluator": "survey", "measure": "change", "with": {"waves": ["1", "2"]}},
      {"id": "then", "evaluator": "survey", "measure": "retrospective", "with": {"waves": {"before": "1", "after": "2", "then": "3"}}},
      {"id": "by", "evaluator": "survey", "measure": "scale-mean", "with": {"by": "a"}}]})");
  const Json said = Json::parse(run_program({"measure", (folder / "m.json").string(), "--json"}).out);
  ASSERT_EQ(said.at("findings").size(), 6U);
  EXPECT_EQ(said.at("findings")[0].at("message").at("code"), "survey.one-wave");
  EXPECT_EQ(said.at("findings")[1].at("message").at("code"), "survey.one-wave");
  EXPECT_EQ(said.at("findings")[3].at("group"), "2");  // not 2.0
  fs::remove_all(folder);
}

TEST(Survey, NumbersBeyondSquaresSaySo) {
  const fs::path folder = fresh_folder("survey-huge");
  std::string rows = "a,b,c\n";
  for (int i = 0; i < 12; ++i)
    rows += std::to_string(1 + i % 5) + "e200," + std::to_string(1 + i * 3 / 2 % 5) + "e200," +
            std::to_string(1 + i * 7 / 3 % 5) + "e200\n";
  write_all(folder / "a.csv", rows);
  Json asked = Json::array();
  for (const char* name : {"scale-mean", "reliability", "rater-icc", "factor-fit"})
    asked.push_back({{"id", name}, {"evaluator", "survey"}, {"measure", name}});
  write_all(folder / "m.json",
            Json{{"format", 1},
                 {"data", {{{"role", "responses"}, {"file", "a.csv"}, {"items", {"a", "b", "c"}}}}},
                 {"indicators", asked}}
                .dump());
  const Json said = Json::parse(run_program({"measure", (folder / "m.json").string(), "--json"}).out);
  for (const Json& finding : said.at("findings"))
    EXPECT_EQ(finding.at("message").at("code"), "survey.too-large") << finding.at("indicator");
  fs::remove_all(folder);
}

}  // namespace
}  // namespace tukiranka::end_to_end
