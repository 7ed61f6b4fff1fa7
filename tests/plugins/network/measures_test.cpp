// SPDX-License-Identifier: Apache-2.0
// Subjects: network_plugin.cpp. Every measure as the host calls it: numbers worked out by hand, and data on
// which careless code fails.
#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include <tukiranka/testing/fake_host.hpp>

#include "plugins/network/measures/evaluate_network.hpp"

namespace tukiranka::network {
namespace {

using sdk::Finding;
using sdk::Json;
using sdk::testing::FakeHost;
using sdk::testing::Heard;
using sdk::testing::TableBuilder;

const Json& manifest() {
  static const Json json = [] {
    std::ifstream stream(std::string(TUKIRANKA_SOURCE) + "/plugins/network/plugin.json");
    return Json::parse(stream).at("evaluators")[0];
  }();
  return json;
}

std::vector<std::string> list_measures() {
  std::vector<std::string> ids;
  for (const Json& measure : manifest().at("measures")) ids.push_back(measure.at("id"));
  return ids;
}

// People, ties and who answered; every measure is asked once.
struct Study {
  TableBuilder edges{"edges"}, nodes{"nodes"}, participation{"participation"};
  FakeHost host;

  explicit Study(const std::vector<std::string>& ids, const std::vector<std::string>& groups = {}) {
    nodes.texts("node", {ids.begin(), ids.end()});
    if (!groups.empty()) nodes.texts("group", {groups.begin(), groups.end()});
    host.lend(edges).lend(nodes).allow_messages(manifest().at("messages"));
  }
  Study& tie(const std::vector<std::string>& sources, const std::vector<std::string>& targets) {
    edges.texts("source", {sources.begin(), sources.end()}).texts("target", {targets.begin(), targets.end()});
    return *this;
  }
  Heard ask_everything() {
    for (const std::string& measure : list_measures()) host.ask(measure, measure, {{"permutations", 20}});
    return host.run(evaluate_network);
  }
  Finding ask(const std::string& measure, const Json& with = Json::object()) {
    host.ask("i", measure, with);
    const Heard heard = host.run(evaluate_network);
    EXPECT_TRUE(heard.refused.empty()) << measure;
    EXPECT_EQ(heard.findings.size(), 1U) << measure << (heard.reports.empty() ? "" : heard.reports[0].text);
    return heard.findings.empty() ? Finding{} : heard.findings[0];
  }
};

// Undefined is null with a message of the manifest; defined is a finite number; nothing is refused.
void expect_sound(const Heard& heard, const std::string& place) {
  EXPECT_EQ(heard.status, TKR_OK) << place;
  for (const std::string& refused : heard.refused) ADD_FAILURE() << place << ": " << refused;
  EXPECT_EQ(heard.findings.size(), list_measures().size()) << place;
  for (const Finding& finding : heard.findings) {
    if (finding.estimate)
      EXPECT_TRUE(std::isfinite(*finding.estimate)) << place << " " << finding.indicator;
    else
      EXPECT_TRUE(manifest().at("messages").contains(finding.message)) << place << " " << finding.indicator;
  }
}

TEST(NetworkMeasures, NothingAndNearlyNothingHasAReason) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases{
      {"one node", {"a"}}, {"two nodes", {"a", "b"}}, {"five nodes", {"a", "b", "c", "d", "e"}}};
  for (const auto& [name, ids] : cases) {
    Study alone(ids);
    expect_sound(alone.tie({}, {}).ask_everything(), name + ", no tie");
    Study loop(ids);
    expect_sound(loop.tie({"a"}, {"a"}).ask_everything(), name + ", a loop");
  }
  Study tied({"a", "b"});
  expect_sound(tied.tie({"a"}, {"b"}).ask_everything(), "one tie");
  Study complete({"a", "b", "c"}, {"x", "x", "y"});
  expect_sound(complete.tie({"a", "a", "b", "b", "c", "c"}, {"b", "c", "a", "c", "a", "b"}).ask_everything(),
               "complete");
  Study nobody({});
  expect_sound(nobody.tie({}, {}).ask_everything(), "nobody");
}

TEST(NetworkMeasures, UglyTiesAreTakenAsTheyAre) {
  Study study({"7", "007", "Åsa", "日本", "e", "f"}, {"x", "", "x", "y", "y", ""});
  study.tie({"7", "007", "7", "Åsa", "日本", "7", "e", "stranger", ""},
            {"007", "7", "007", "Åsa", "e", "Åsa", "日本", "7", "7"});
  const Heard heard = study.ask_everything();
  expect_sound(heard, "ugly");
  const Finding* density = heard.find("density");
  ASSERT_NE(density, nullptr);
  EXPECT_EQ(density->details.at("n"), 6);
  EXPECT_EQ(density->details.at("m"), 5);
  EXPECT_EQ(density->details.at("parallel"), 1);
  EXPECT_EQ(density->details.at("loops"), 1);
  EXPECT_EQ(heard.find("brokerage")->details.at("ungrouped"), 2);
  EXPECT_TRUE(heard.find("centralisation")->details.at("closeness_weak").is_null());
  EXPECT_EQ(heard.find("transitivity")->details.at("nodes"), Json({"007", "7", "e", "f", "Åsa", "日本"}));
}

TEST(NetworkMeasures, WhatIsUndefinedSaysWhy) {
  const std::vector<std::tuple<std::string, Json, std::string>> cases{
      {"transitivity", Json::object(), "network.no-two-paths"},
      {"centralisation", {{"index", "closeness_weak"}}, "network.not-connected"},
      {"centrality", Json::object(), "network.shown-only"},
      {"mixing", Json::object(), "network.no-groups"},
      {"layers", Json::object(), "network.one-layer"},
      {"change", Json::object(), "network.one-wave"},
      {"trust", Json::object(), "network.no-ratings"},
      {"response", Json::object(), "network.nobody-asked"},
      {"reciprocity", {{"weak", true}}, "network.no-direction"},
      {"two-mode", Json::object(), "network.not-two-mode"},
      {"unlike-chance", Json::object(), "network.nothing-observed"}};
  for (const auto& [measure, with, message] : cases) {
    Study study({"a", "b", "c", "d"});
    const Finding finding = study.tie({"a", "b"}, {"b", "a"}).ask(measure, with);
    EXPECT_FALSE(finding.estimate) << measure;
    EXPECT_EQ(finding.message, message) << measure;
  }
}

TEST(NetworkMeasures, ChangeCountsOnlyWhatWasReportedTwice) {
  Study study({"a", "b", "c", "d"});
  study.tie({"a", "a", "b", "c", "a", "b", "c", "d"}, {"b", "c", "a", "d", "b", "c", "a", "a"});
  study.edges.categories("wave", {"t1", "t1", "t1", "t1", "t2", "t2", "t2", "t2"});
  study.participation.texts("node", {"a", "b", "c", "d", "a", "b", "c", "d"})
      .categories("wave", {"t1", "t1", "t1", "t1", "t2", "t2", "t2", "t2"})
      .booleans("responded", {true, true, true, false, true, true, true, true});
  study.host.wave("t1", "baseline").wave("t2", "end").lend(study.participation);
  const Finding finding = study.ask("change", {{"permutations", 200}});
  EXPECT_EQ(finding.wave, "t2");
  EXPECT_EQ(finding.n, 3);
  EXPECT_EQ(finding.missing, 1);
  // a, b, c report nine arcs: kept a→b; lost a→c, b→a, c→d; new b→c, c→a; three in neither.
  const Json& d = finding.details;
  EXPECT_EQ(Json({d["dyads"], d["kept"], d["lost"], d["new"], d["null"]}), Json({9, 1, 3, 2, 3}));
  EXPECT_DOUBLE_EQ(*finding.estimate, 1.0 / 6);
  EXPECT_EQ(d["hamming"], 5);
  EXPECT_DOUBLE_EQ(d["retention"], 0.25);
  EXPECT_DOUBLE_EQ(d["new_share"], 2.0 / 3);
  EXPECT_DOUBLE_EQ(d["churn"], 5.0 / 6);
  EXPECT_DOUBLE_EQ(d["density"]["before"], 4.0 / 9);
  EXPECT_DOUBLE_EQ(d["density"]["after"], 3.0 / 9);
  // Pairs among the three: a–b mutual then asymmetric, a–c asymmetric both times, b–c null then asymmetric.
  EXPECT_EQ(d["transitions"], Json({{0, 1, 0}, {0, 1, 0}, {0, 1, 0}}));
  EXPECT_DOUBLE_EQ(d["qap"]["r"], (1 - 9.0 / 6) / std::sqrt((3 - 9.0 / 6) * (3 - 9.0 / 6)));
  EXPECT_GT(d["qap"]["p"], 0);
  EXPECT_EQ(d["qap"]["draws"], 200);
}

TEST(NetworkMeasures, SilenceIsTriedOutOnThoseWhoAnswered) {
  Study study({"a", "b", "c", "d"});
  study.tie({"a", "b", "a", "c", "b"}, {"b", "a", "c", "d", "c"});
  study.participation.texts("node", {"a", "b", "c", "d"}).booleans("responded", {true, true, true, false});
  study.host.lend(study.participation);
  const Json deletion = study.ask("connectedness").details.at("deletion");
  EXPECT_EQ(deletion["silenced"], 1);
  EXPECT_EQ(deletion["draws"], 100);
  // Without c, d hangs on nobody: half of the pairs. Without a or b all are still joined.
  EXPECT_DOUBLE_EQ(deletion["low"], 0.5);
  EXPECT_DOUBLE_EQ(deletion["high"], 1);
  EXPECT_NEAR(deletion["mean"], 5.0 / 6, 0.1);
}

TEST(NetworkMeasures, LayersCountPairsInSeveralRelations) {
  Study study({"a", "b", "c"});
  study.tie({"a", "a", "a", "b", "c"}, {"b", "b", "b", "c", "a"});
  study.edges.categories("layer", {"work", "trust", "help", "work", "trust"});
  const Finding finding = study.ask("layers");
  EXPECT_DOUBLE_EQ(*finding.estimate, 1.0 / 3);
  EXPECT_EQ(finding.details["ties_any"], 3);
  EXPECT_DOUBLE_EQ(finding.details["layers_per_tie"], 5.0 / 3);
  EXPECT_EQ(finding.details["histogram"], Json({2, 0, 1}));
  EXPECT_DOUBLE_EQ(finding.details["overlap"]["trust~work"], 1.0 / 3);
  EXPECT_DOUBLE_EQ(finding.details["overlap"]["help~trust"], 1.0 / 2);
}

TEST(NetworkMeasures, TrustIsAveragedOverRatersThenTargets) {
  Study study({"a", "b", "c"});
  study.tie({"a", "c", "b", "a", "b"}, {"b", "b", "a", "a", "c"});
  study.edges.numbers("openness", {4, 2, 3, 1, std::nullopt})
      .numbers("reliability", {std::nullopt, 3, 1, 1, std::nullopt});
  const Finding finding = study.ask("trust");
  // b: openness (4+2)/2, reliability 3; a: 3 and 1 (its word about itself does not count); c: nobody rated.
  EXPECT_EQ(finding.details["targets"]["b"],
            Json({{"openness", 3.0}, {"reliability", 3.0}, {"score", 3.0}, {"raters", 2}}));
  EXPECT_EQ(finding.details["targets"]["a"]["score"], 2.0);
  EXPECT_TRUE(finding.details["targets"]["c"]["score"].is_null());
  EXPECT_EQ(finding.details["targets"]["c"]["raters"], 0);
  EXPECT_DOUBLE_EQ(*finding.estimate, 2.5);
  EXPECT_EQ(finding.n, 3);
}

TEST(NetworkMeasures, APersonTakesSkillsAlong) {
  Study study({"a", "b", "c"});
  study.tie({"a", "b"}, {"b", "c"});
  TableBuilder portfolio("portfolio");
  portfolio.texts("person", {"a", "b", "b", "c", "x", "a"})
      .texts("skill", {"Finnish", "Finnish", "budget", "budget", "law", "research"})
      .numbers("level", {3, 2, 4, 0, 4, 2});
  study.host.lend(portfolio);
  const Finding finding = study.ask("key-person-risk");
  const Json& skills = finding.details["skills"];
  EXPECT_EQ(skills["held"], 3);
  EXPECT_EQ(skills["lost"], Json({{"research"}, {"budget"}, Json::array()}));
  EXPECT_DOUBLE_EQ(skills["worst"], 1.0 / 3);
  EXPECT_DOUBLE_EQ(skills["expected"], 2.0 / 9);
  EXPECT_EQ(skills["unmatched"], 1);
  EXPECT_EQ(finding.details["cut_points"], Json({"b"}));
}

TEST(NetworkMeasures, TwoModesKeepTheirSides) {
  Study study({});
  TableBuilder edges("edges");
  FakeHost host;
  edges.texts("source", {"p1", "p1", "p2", "p2", "p2"}).texts("target", {"e1", "e2", "e1", "e2", "e1"});
  host.lend(edges).ask("i", "two-mode").allow_messages(manifest().at("messages"));
  const Heard heard = host.run(evaluate_network);
  ASSERT_EQ(heard.findings.size(), 1U);
  const Json& d = heard.findings[0].details;
  EXPECT_EQ(Json({d["first"], d["second"], d["m"]}), Json({2, 2, 4}));
  EXPECT_DOUBLE_EQ(*heard.findings[0].estimate, 1);
  EXPECT_DOUBLE_EQ(d["clustering"], 1);
  EXPECT_EQ(d["projection_first"]["pairs"], Json({{0, 1, 2.0, 2.0}}));
}

// Zachary's karate club: far from random networks with as many ties, and not from those of the same degrees.
TEST(NetworkMeasures, TheNullDecidesTheVerdictAndThreadsDoNot) {
  const std::vector<std::pair<int, std::vector<int>>> ties{
      {1, {2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32}},
      {2, {3, 4, 8, 14, 18, 20, 22, 31}},
      {3, {4, 8, 9, 10, 14, 28, 29, 33}},
      {4, {8, 13, 14}},
      {5, {7, 11}},
      {6, {7, 11, 17}},
      {7, {17}},
      {9, {31, 33, 34}},
      {10, {34}},
      {14, {34}},
      {15, {33, 34}},
      {16, {33, 34}},
      {19, {33, 34}},
      {20, {34}},
      {21, {33, 34}},
      {23, {33, 34}},
      {24, {26, 28, 30, 33, 34}},
      {25, {26, 28, 32}},
      {26, {32}},
      {27, {30, 34}},
      {28, {34}},
      {29, {32, 34}},
      {30, {33, 34}},
      {31, {33, 34}},
      {32, {33, 34}},
      {33, {34}}};
  const auto compare = [&](const Json& with, std::uint32_t threads) {
    TableBuilder edges("edges");
    std::vector<std::optional<std::string>> sources, targets;
    for (const auto& [from, list] : ties)
      for (const int to : list) {
        sources.push_back(std::to_string(from));
        targets.push_back(std::to_string(to));
      }
    edges.texts("source", {sources.begin(), sources.end()}).texts("target", {targets.begin(), targets.end()});
    FakeHost host;
    host.threads = threads;
    Json asked = with;
    asked["directed"] = false;
    asked["permutations"] = 500;
    host.lend(edges).ask("i", "unlike-chance", asked).allow_messages(manifest().at("messages"));
    const Heard heard = host.run(evaluate_network);
    EXPECT_EQ(heard.findings.size(), 1U);
    return heard.findings.empty() ? Json() : heard.findings[0].details;
  };
  const Json edges = compare({{"null", "edges"}}, 1), degrees = compare({{"null", "degrees"}}, 1);
  EXPECT_NEAR(edges["observed"], 0.25568181818181818, 1e-12);
  EXPECT_NEAR(edges["null"]["mean"], 0.137, 0.01);
  EXPECT_GT(edges["z"], 3);
  EXPECT_LT(edges["p_greater"], 0.01);
  EXPECT_LT(std::abs(degrees["z"].get<double>()), 2);
  EXPECT_EQ(degrees["draws"], 500);
  EXPECT_EQ(degrees.dump(), compare({{"null", "degrees"}}, 3).dump());
  EXPECT_NE(compare({{"of", "connectedness"}, {"index", "mean_distance_weak"}, {"null", "edges"}}, 2)["z"],
            0);
}

TEST(NetworkMeasures, WhatDoesNotFitIsAProblemWithACure) {
  const std::vector<std::tuple<std::string, Json, std::string>> cases{
      {"unlike-chance", {{"of", "transitivity"}, {"index", "globl"}}, "network.unknown-index"},
      {"unlike-chance", {{"null", "labels"}}, "network.null-without-groups"},
      {"mixing", {{"groups", "team"}}, "network.unknown-column"},
      {"trust", {{"ratings", {"opennes"}}}, "network.unknown-rating"},
      {"density", {{"parallel", "error"}}, "network.parallel"},
      {"density", {{"loops", "error"}}, "network.loops"}};
  for (const auto& [measure, with, code] : cases) {
    Study study({"a", "b", "c"});
    study.tie({"a", "a", "b", "b"}, {"b", "b", "c", "b"}).host.ask("i", measure, with);
    const Heard heard = study.host.run(evaluate_network);
    EXPECT_TRUE(heard.findings.empty()) << code;
    ASSERT_EQ(heard.reports.size(), 1U) << code;
    EXPECT_EQ(heard.reports[0].code, code);
    EXPECT_EQ(heard.reports[0].where, "i");
  }
}

}  // namespace
}  // namespace tukiranka::network
