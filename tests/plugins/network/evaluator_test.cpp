// SPDX-License-Identifier: Apache-2.0
// Subjects: network_plugin.cpp. The evaluator as the host calls it: waves, layers, groups, silence, and what
// a user can get wrong.
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

Json read_messages() {
  std::ifstream stream(std::string(TUKIRANKA_SOURCE) + "/plugins/network/plugin.json");
  return Json::parse(stream).at("evaluators")[0].at("messages");
}

// Four people in two teams. At t1: a→b, b→a, a→c, c→d; at t2: a→b alone. All ties are help, but c→d is
// advice.
struct Office {
  TableBuilder edges{"edges"}, nodes{"nodes"};
  FakeHost host;

  Office() {
    edges.categories("wave", {"t1", "t1", "t1", "t1", "t2"})
        .texts("source", {"a", "b", "a", "c", "a"})
        .categories("target", {"b", "a", "c", "d", "b"})
        .categories("layer", {"help", "help", "help", "advice", "help"});
    nodes.texts("node", {"a", "b", "c", "d"}).categories("team", {"x", "x", "y", "y"});
    host.wave("t1", "baseline").wave("t2", "end").allow_messages(read_messages());
    host.lend(edges).lend(nodes);
  }
  Heard ask(const std::string& measure, const Json& with = Json::object()) {
    host.ask("i", measure, with);
    return host.run(evaluate_network);
  }
};

double estimate_of(const Heard& heard, const std::optional<std::string>& wave,
                   const std::optional<std::string>& group = std::nullopt) {
  const Finding* finding = heard.find("i", wave, group);
  return finding == nullptr || !finding->estimate ? -1 : *finding->estimate;
}

TEST(NetworkEvaluator, DensityOfEachWaveInTheStudysOrder) {
  Office office;
  const Heard heard = office.ask("density");
  EXPECT_EQ(heard.status, TKR_OK);
  EXPECT_TRUE(heard.refused.empty());
  ASSERT_EQ(heard.findings.size(), 2U);
  EXPECT_EQ(heard.findings[0].wave, "t1");
  EXPECT_DOUBLE_EQ(estimate_of(heard, "t1"), 4.0 / 12);
  EXPECT_DOUBLE_EQ(estimate_of(heard, "t2"), 1.0 / 12);
  EXPECT_EQ(heard.findings[0].n, 4);
  EXPECT_EQ(heard.findings[0].details.at("network").at("nodes"), Json({"a", "b", "c", "d"}));
  EXPECT_EQ(heard.findings[0].details.at("network").at("ties").size(), 4U);
}

TEST(NetworkEvaluator, TiesAreCitedWhereNoPictureShowsThem) {
  Office drawn, office;
  EXPECT_TRUE(drawn.ask("density").findings[0].evidence.empty());
  office.edges.numbers("weight", {1, 3, 2, 3, 1});
  const Heard heard = office.ask("reciprocity", {{"wave", "t1"}});
  ASSERT_EQ(heard.findings.size(), 1U);
  const auto& evidence = heard.findings[0].evidence;
  ASSERT_EQ(evidence.size(), 4U);
  std::vector<std::int64_t> rows;
  for (const sdk::Evidence& one : evidence) rows.push_back(one.row);
  EXPECT_EQ(rows, (std::vector<std::int64_t>{1, 3, 2, 0}));  // the strongest first, equals as they stand
  EXPECT_EQ(evidence[0].role, "edges");
  EXPECT_FALSE(heard.findings[0].details.contains("evidence_of"));
}

TEST(NetworkEvaluator, OneWaveAndOneLayer) {
  Office office;
  const Heard heard = office.ask("density", {{"wave", "t1"}, {"layer", "help"}});
  ASSERT_EQ(heard.findings.size(), 1U);
  EXPECT_DOUBLE_EQ(estimate_of(heard, "t1"), 3.0 / 12);
}

TEST(NetworkEvaluator, ByGivesTheWholeThenEachTeamsOwnNetwork) {
  Office office;
  const Heard heard = office.ask("density", {{"wave", "t1"}, {"by", "team"}});
  ASSERT_EQ(heard.findings.size(), 3U);
  EXPECT_FALSE(heard.findings[0].group);
  EXPECT_EQ(heard.findings[1].group, "x");
  EXPECT_EQ(heard.findings[2].group, "y");
  EXPECT_DOUBLE_EQ(estimate_of(heard, "t1", "x"), 1);    // a→b, b→a of 2
  EXPECT_DOUBLE_EQ(estimate_of(heard, "t1", "y"), 0.5);  // c→d of 2
}

TEST(NetworkEvaluator, ReciprocityPerWave) {
  Office office;
  const Heard heard = office.ask("reciprocity");
  EXPECT_DOUBLE_EQ(estimate_of(heard, "t1"), 2.0 / 4);
  EXPECT_DOUBLE_EQ(estimate_of(heard, "t2"), 0);
  EXPECT_EQ(heard.find("i", "t1")->details.at("census"),
            Json({{"mutual", 1}, {"asymmetric", 2}, {"null", 3}}));
}

TEST(NetworkEvaluator, ReciprocityOfTiesWithoutDirectionIsUndefinedBecause) {
  Office office;
  const Heard heard = office.ask("reciprocity", {{"weak", true}});
  ASSERT_EQ(heard.findings.size(), 2U);
  for (const Finding& finding : heard.findings) {
    EXPECT_FALSE(finding.estimate);
    EXPECT_EQ(finding.message, "network.no-direction");
  }
}

TEST(NetworkEvaluator, ALayerNobodyWasAskedAboutIsNoEmptyNetwork) {
  Office office;
  const Heard heard = office.ask("density", {{"wave", "t1"}, {"layer", "trust"}});
  ASSERT_EQ(heard.findings.size(), 1U);
  EXPECT_FALSE(heard.findings[0].estimate);
  EXPECT_EQ(heard.findings[0].message, "network.no-layer");
  EXPECT_EQ(heard.findings[0].details.at("layer"), "trust");
}

TEST(NetworkEvaluator, SilenceIsMissingNotAbsent) {
  Office office;
  TableBuilder participation("participation");
  participation.texts("node", {"a", "b", "c", "d"}).booleans("responded", {true, true, true, false});
  office.host.lend(participation);
  const Heard heard = office.ask("density", {{"wave", "t1"}});
  ASSERT_EQ(heard.findings.size(), 1U);
  const Finding& finding = heard.findings[0];
  EXPECT_EQ(finding.missing, 1);
  EXPECT_EQ(finding.n, 3);
  EXPECT_EQ(finding.population, 4);
  EXPECT_DOUBLE_EQ(*finding.estimate, 4.0 / 9);  // of the nine ties that three could report
  ASSERT_TRUE(finding.interval);
  EXPECT_EQ(finding.interval->kind, TKR_INTERVAL_RANGE);
  EXPECT_DOUBLE_EQ(finding.interval->low, 4.0 / 12);
  EXPECT_DOUBLE_EQ(finding.interval->high, 7.0 / 12);
}

TEST(NetworkEvaluator, TooFewAnswersEstimateNothing) {
  Office office;
  TableBuilder participation("participation");
  participation.texts("node", {"a", "b", "c", "d"}).booleans("responded", {true, true, false, false});
  office.host.lend(participation);
  const Heard heard = office.ask("density", {{"wave", "t1"}});
  ASSERT_EQ(heard.findings.size(), 1U);
  EXPECT_FALSE(heard.findings[0].estimate);
  EXPECT_EQ(heard.findings[0].message, "network.low-response");
}

TEST(NetworkEvaluator, AWrongColumnCostsItsIndicatorAlone) {
  Office office;
  office.host.ask("wrong", "density", {{"by", "taem"}});
  const Heard heard = office.ask("density", {{"wave", "t1"}});
  EXPECT_EQ(heard.status, TKR_OK);
  EXPECT_EQ(heard.findings.size(), 1U);
  ASSERT_EQ(heard.reports.size(), 1U);
  EXPECT_EQ(heard.reports[0].code, "network.unknown-column");
  EXPECT_EQ(heard.reports[0].where, "wrong");
  EXPECT_EQ(heard.reports[0].text, "the table \"nodes\" has no column \"taem\" to group by");
}

TEST(NetworkEvaluator, StrangersAreLeftOutAndSaid) {
  TableBuilder edges("edges"), nodes("nodes");
  edges.texts("source", {"a", "a"}).texts("target", {"b", "stranger"});
  nodes.texts("node", {"a", "b"});
  FakeHost host;
  host.lend(edges).lend(nodes).ask("i", "density");
  const Heard heard = host.run(evaluate_network);
  EXPECT_DOUBLE_EQ(estimate_of(heard, std::nullopt), 0.5);
  ASSERT_EQ(heard.reports.size(), 1U);
  EXPECT_EQ(heard.reports[0].code, "network.unknown-node");
}

TEST(NetworkEvaluator, OnePersonHasNoDensity) {
  TableBuilder edges("edges"), nodes("nodes");
  edges.texts("source", {}).texts("target", {});
  nodes.texts("node", {"a"});
  FakeHost host;
  host.lend(edges).lend(nodes).ask("i", "density").allow_messages(read_messages());
  const Heard heard = host.run(evaluate_network);
  ASSERT_EQ(heard.findings.size(), 1U);
  EXPECT_FALSE(heard.findings[0].estimate);
  EXPECT_EQ(heard.findings[0].message, "network.too-few-nodes");
}

TEST(NetworkEvaluator, TheOrderOfRowsChangesNothing) {
  Office office;
  TableBuilder edges("edges"), nodes("nodes");
  edges.categories("wave", {"t2", "t1", "t1", "t1", "t1"})
      .texts("source", {"a", "c", "a", "b", "a"})
      .categories("target", {"b", "d", "c", "a", "b"})
      .categories("layer", {"help", "advice", "help", "help", "help"});
  nodes.texts("node", {"d", "c", "b", "a"}).categories("team", {"y", "y", "x", "x"});
  FakeHost host;
  host.wave("t1").wave("t2").lend(edges).lend(nodes).ask("i", "density", {{"by", "team"}});
  const Heard one = office.ask("density", {{"by", "team"}}), other = host.run(evaluate_network);
  ASSERT_EQ(one.findings.size(), other.findings.size());
  for (std::size_t i = 0; i < one.findings.size(); ++i) {
    EXPECT_EQ(one.findings[i].estimate, other.findings[i].estimate);
    EXPECT_EQ(one.findings[i].group, other.findings[i].group);
    EXPECT_EQ(one.findings[i].details.dump(), other.findings[i].details.dump());
  }
}

}  // namespace
}  // namespace tukiranka::network
