// SPDX-License-Identifier: Apache-2.0
// Subjects: qualitative_plugin.cpp. The evaluator as the host calls it: keys of every measure, waves, what is
// undefined and why, and what an author of rules, codings or ratings can get wrong.
#include <fstream>

#include <gtest/gtest.h>

#include <tukiranka/testing/fake_host.hpp>

#include "plugins/qualitative/measures/measures.hpp"

namespace tukiranka::qualitative {
namespace {

using sdk::Finding;
using sdk::Json;
using sdk::testing::FakeHost;
using sdk::testing::Heard;
using sdk::testing::TableBuilder;

Json read_messages() {
  std::ifstream stream(std::string(TUKIRANKA_SOURCE) + "/plugins/qualitative/plugin.json");
  return Json::parse(stream).at("evaluators")[0].at("messages");
}

// Three documents, two coders. The text of d1 is "😀 Luotamme toisiimme. Tavoite on selvä." and so on.
struct Study {
  TableBuilder segments{"segments"}, codes{"codes"}, rules{"rules"}, codings{"codings"};
  FakeHost host;

  Study() {
    segments.categories("document", {"d1", "d1", "d2", "d3"})
        .categories("speaker", {"a", "b", "c", "a"})
        .texts("text", {"😀 Luotamme toisiimme. Tavoite on selvä.", "Emme luota. Liisa lähti.",
                        "Tavoitteet puuttuvat, mutta luottamus kasvoi.", "Kahvi oli hyvää."})
        .categories("language", {"fi", "fi", "fi", "fi"});
    codes.texts("code", {"trust", "goal"})
        .texts("parent", {std::nullopt, std::nullopt})
        .numbers("valence", {1, 1});
    rules.texts("rule", {"t1", "t2", "g1", "g2", "g3"})
        .texts("code", {"trust", "trust", "goal", "goal", "trust"})
        .texts("kind", {"lemma", "lemma", "lemma", "regex", "lemma"})
        .texts("value", {"luottaa", "luottamus", "tavoite", "tav(", "epäilys"})
        .texts("language", {"fi", "fi", "fi", "fi", "fi"});
    codings.categories("document", {"d1", "d1", "d1", "d1", "d2", "d2"})
        .integers("start", {2, 2, 23, 41, 0, 22})
        .integers("end", {22, 21, 40, 52, 20, 45})
        .categories("code", {"trust", "trust", "goal", "trust", "goal", "trust"})
        .categories("coder", {"7", "007", "7", "7", "7", "007"})
        .numbers("valence", {2, 1, 1, -2, -1, 2})
        .numbers("magnitude", {3, 2, 1, 2, std::nullopt, 2});
    host.allow_messages(read_messages()).lend(segments).lend(codes).lend(rules).lend(codings);
  }
  Heard ask(const std::string& measure, const Json& with = Json::object()) {
    host.ask("i", measure, with);
    return host.run(evaluate);
  }
};

const Finding& only(const Heard& heard) {
  EXPECT_EQ(heard.status, TKR_OK);
  EXPECT_TRUE(heard.refused.empty());
  EXPECT_EQ(heard.findings.size(), 1U);
  return heard.findings.at(0);
}

TEST(QualitativeEvaluator, PrevalenceListsEveryHitAndWarnsOfRulesThatHaveNone) {
  Study study;
  const Heard heard = study.ask("prevalence", {{"code", "trust"}, {"source", "rules"}});
  const Finding& finding = only(heard);
  EXPECT_DOUBLE_EQ(*finding.estimate, 0.75);
  const Json& details = finding.details;
  EXPECT_EQ(details["segments"], 4);
  EXPECT_EQ(details["documents"], 3);
  EXPECT_EQ(details["speakers"], 3);
  EXPECT_EQ(details["with"]["segments"], 3);
  EXPECT_EQ(details["hits_by_rule"], (Json{{"t1", 2}, {"t2", 1}, {"g3", 0}}));
  ASSERT_EQ(details["hits"].size(), 3U);
  const Json& denied = details["hits"][1];
  EXPECT_EQ(denied["document"], "d1");
  EXPECT_EQ(denied["start"], 45);
  EXPECT_EQ(denied["end"], 50);
  EXPECT_EQ(denied["rule"], "t1");
  EXPECT_EQ(denied["polarity"], "negated");
  EXPECT_EQ(denied["cue"], (Json{{"start", 40}, {"end", 44}}));
  ASSERT_EQ(finding.evidence.size(), 3U);
  EXPECT_EQ(finding.evidence[0].start, 2);
  std::size_t warnings = 0;
  for (const auto& report : heard.reports)
    if (report.severity == TKR_WARNING) {
      ++warnings;
      EXPECT_TRUE(report.code == "qualitative.rule-without-hits" ||
                  report.code == "qualitative.regex-invalid");
    }
  EXPECT_EQ(warnings, 2U);
}

TEST(QualitativeEvaluator, AgreementOfCodingsHasAllItsKeys) {
  Study study;
  const Heard heard = study.ask("agreement", {{"code", "trust"}});
  const Finding& finding = only(heard);
  const Json& details = finding.details;
  for (const char* key : {"units", "coders", "alpha", "cohen", "fleiss", "ac1", "percent", "alpha_u",
                          "by_code", "by_document", "disagreements"})
    EXPECT_TRUE(details.contains(key)) << key;
  EXPECT_EQ(details["units"], 5);
  EXPECT_EQ(details["coders"], 2);
  EXPECT_EQ(details["coder_ids"], (Json{"007", "7"}));
  EXPECT_TRUE(details["cohen"].contains("007~7"));
  EXPECT_DOUBLE_EQ(details["percent"].get<double>(), 0.6);
  EXPECT_DOUBLE_EQ(*finding.estimate, details["alpha"]["nominal"].get<double>());
  EXPECT_EQ(details["by_code"]["trust"], details["alpha"]["nominal"]);
  ASSERT_EQ(details["disagreements"].size(), 2U);
  EXPECT_EQ(details["disagreements"][1]["values"], (Json{{"007", 1.0}, {"7", 0.0}}));
  EXPECT_EQ(finding.evidence.size(), 2U);
  EXPECT_EQ(finding.message, "qualitative.agreement-unreliable");
}

TEST(QualitativeEvaluator, AgreementOfRatingsNeedsNoText) {
  TableBuilder ratings("ratings");
  ratings.texts("unit", {"u1", "u1", "u2", "u2", "u3", "u3", "u3"})
      .texts("coder", {"7", "007", "7", "007", "7", "007", "7"})
      .numbers("value", {1, 1, 2, 2, 1, 2, 5});
  FakeHost host;
  host.allow_messages(read_messages()).lend(ratings).ask("i", "agreement", {{"metric", "interval"}});
  const Heard heard = host.run(evaluate);
  const Finding& finding = only(heard);
  EXPECT_EQ(finding.details["units"], 3);
  EXPECT_NEAR(finding.details["percent"].get<double>(), 2.0 / 3, 1e-12);
  EXPECT_NEAR(*finding.estimate, 4.0 / 9, 1e-12);
  ASSERT_EQ(heard.reports.size(), 1U);
  EXPECT_EQ(heard.reports[0].code, "qualitative.rated-twice");
}

TEST(QualitativeEvaluator, SaysWhyAgreementIsUndefined) {
  const auto ask = [](const std::vector<std::string>& units, const std::vector<std::string>& coders,
                      const std::vector<std::string>& values, const char* metric) {
    TableBuilder ratings("ratings");
    const auto list = [](const std::vector<std::string>& texts) {
      return TableBuilder::Values<std::string>(texts.begin(), texts.end());
    };
    ratings.texts("unit", list(units)).texts("coder", list(coders)).texts("value", list(values));
    FakeHost host;
    host.allow_messages(read_messages()).lend(ratings).ask("i", "agreement", {{"metric", metric}});
    const Heard heard = host.run(evaluate);
    EXPECT_FALSE(only(heard).estimate.has_value());
    return only(heard).message;
  };
  EXPECT_EQ(ask({"u", "u"}, {"a", "b"}, {"x", "x"}, "nominal"), "qualitative.one-category");
  EXPECT_EQ(ask({"u", "v"}, {"a", "b"}, {"x", "y"}, "nominal"), "qualitative.no-pairs");
  EXPECT_EQ(ask({"u", "v"}, {"a", "a"}, {"x", "y"}, "nominal"), "qualitative.one-coder");
  EXPECT_EQ(ask({"u", "u"}, {"a", "b"}, {"x", "y"}, "interval"), "qualitative.words-are-nominal");
}

TEST(QualitativeEvaluator, OtherMeasuresHaveTheirKeys) {
  const std::vector<std::pair<std::string, Json>> asked = {
      {"auto-quality", Json::object()},          {"co-occurrence", {{"codes", {"trust", "goal"}}}},
      {"saturation", {{"base", 1}, {"run", 1}}}, {"name-candidates", Json::object()},
      {"intensity", {{"code", "trust"}}},        {"exemplars", {{"code", "trust"}}},
      {"coverage", {{"code", "trust"}}},         {"valence", {{"code", "trust"}}}};
  const std::map<std::string, std::vector<const char*>> keys = {
      {"auto-quality", {"precision", "recall", "f1", "alpha", "by_code", "errors"}},
      {"co-occurrence", {"counts", "jaccard", "lift", "strongest"}},
      {"saturation", {"new_codes", "known_codes", "base", "threshold", "saturated", "needed"}},
      {"name-candidates", {"candidates", "kinds"}},
      {"intensity", {"scale", "codings", "voices"}},
      {"exemplars", {"candidates", "hits"}},
      {"coverage", {"speakers", "count", "perspectives_without_text", "groups"}},
      {"valence", {"scale", "voices", "smallest_n"}}};
  for (const auto& [measure, with] : asked) {
    Study study;
    const Heard heard = study.ask(measure, with);
    const Finding& finding = only(heard);
    EXPECT_TRUE(finding.estimate.has_value()) << measure;
    for (const char* key : keys.at(measure))
      EXPECT_TRUE(finding.details.contains(key)) << measure << " " << key;
    if (measure == "co-occurrence") {
      EXPECT_EQ(finding.details["counts"], (Json{{"goal~trust", 1}}));
    }
    if (measure == "intensity") {  // against is against, however strongly
      ASSERT_EQ(finding.evidence.size(), 4U);
      EXPECT_DOUBLE_EQ(finding.evidence[0].weight, 1.0);
      EXPECT_DOUBLE_EQ(finding.evidence[2].weight, -2.0 / 3);
    }
    if (measure == "name-candidates") {
      EXPECT_EQ(finding.details.dump().find("Liisa"), std::string::npos);
    }
  }
}

TEST(QualitativeEvaluator, AFewMentionsAreShownAndNotScored) {
  Study study;
  const Heard heard = study.ask("valence", {{"code", "goal"}, {"source", "rules"}});
  const Finding& finding = only(heard);
  EXPECT_TRUE(finding.estimate.has_value());
  EXPECT_FALSE(finding.standard_error.has_value());
  EXPECT_FALSE(finding.interval.has_value());
  EXPECT_EQ(finding.message, "qualitative.few-mentions");
  Study other;
  const Heard both = other.ask("valence", {{"code", "goal"}, {"source", "rules"}, {"smallest_n", 2}});
  EXPECT_TRUE(only(both).interval.has_value());
}

TEST(QualitativeEvaluator, AnUnknownCodeIsSaidWithTheNearest) {
  Study study;
  const Heard heard = study.ask("co-occurrence", {{"codes", {"trust", "gaol"}}});
  EXPECT_TRUE(heard.findings.empty());
  bool has_said = false;
  for (const auto& report : heard.reports)
    has_said = has_said || report.text.find("did you mean \"goal\"") != std::string::npos;
  EXPECT_TRUE(has_said);
}

TEST(QualitativeEvaluator, WithoutTextOrCodingsItSaysSo) {
  TableBuilder segments("segments");
  segments.categories("document", {"d"}).texts("text", {"Kahvi oli hyvää."});
  for (const char* measure : {"agreement", "co-occurrence", "saturation", "auto-quality"}) {
    FakeHost host;
    host.allow_messages(read_messages()).lend(segments).ask("i", measure, Json::object());
    const Heard heard = host.run(evaluate);
    EXPECT_FALSE(only(heard).estimate.has_value()) << measure;
    EXPECT_FALSE(only(heard).message.empty()) << measure;
  }
}

}  // namespace
}  // namespace tukiranka::qualitative
