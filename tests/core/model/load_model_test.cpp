// SPDX-License-Identifier: Apache-2.0
// Every file in data/ is a folder in memory: `files`, the `model` that is asked for, and what must come of
// it: a fail_ case lists all its diagnostics word for word, a pass_ case criteria and indicators.
#include "core/model/load_model.hpp"
#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "core/base/json_reader.hpp"

namespace tukiranka::model {
namespace {

using base::Json;

Json read_source(const std::string& path) {
  const auto document = base::read_json(base::DiskReader(), TUKIRANKA_SOURCE "/" + path);
  return document.value();
}

base::MemoryReader files_of(const Json& wanted) {
  base::MemoryReader files;
  for (const char* name : {"model", "instrument"})
    files.files["share/schema/" + std::string(name) + ".schema.json"] =
        read_source("configs/schema/" + std::string(name) + ".schema.json").dump();
  for (const auto& [name, content] : wanted.at("files").items()) files.files[name] = content.dump();
  return files;
}

base::Loaded<Model> load(const Json& wanted) {
  const base::MemoryReader files = files_of(wanted);
  return load_model(files, wanted.at("model").get<std::string>(), {"", "share"});
}

std::vector<std::string> list_cases() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(TUKIRANKA_SOURCE "/tests/core/model/data"))
    names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, GiveWhatTheySay) {
  const Json wanted = read_source("tests/core/model/data/" + GetParam() + ".json");
  const auto loaded = load(wanted);
  Json lines = Json::array(), criteria = Json::array(), indicators = Json::array();
  for (const base::Diagnostic& diagnostic : loaded.diagnostics)
    lines.push_back(base::format_diagnostic(diagnostic));
  EXPECT_EQ(lines.dump(1), wanted.value("diagnostics", Json::array()).dump(1));
  ASSERT_EQ(loaded.value.has_value(), GetParam().rfind("pass_", 0) == 0);
  if (!loaded.value) return;
  for (const Criterion& criterion : loaded.value->criteria) {
    criteria.push_back(criterion.id);
    for (const Indicator& indicator : criterion.evidence) indicators.push_back(indicator.id);
  }
  EXPECT_EQ(criteria.dump(), wanted.at("criteria").dump());
  EXPECT_EQ(indicators.dump(), wanted.at("indicators").dump());
}

INSTANTIATE_TEST_SUITE_P(Model, Cases, testing::ValuesIn(list_cases()),
                         [](const auto& one) { return one.param; });

TEST(LoadModel, PatchesByIdAndRemembersTheChain) {
  const auto loaded = load(read_source("tests/core/model/data/pass_overlay.json"));
  ASSERT_TRUE(loaded.value.has_value());
  const Model& model = *loaded.value;
  EXPECT_EQ(model.id, "own");
  EXPECT_EQ(model.criteria[0].weight, 3);
  EXPECT_EQ(base::text_in(model.criteria[0].title, "en"), "Trust");
  EXPECT_EQ(model.criteria[0].evidence[0].with.dump(), R"({"items":["t1","t2"],"by":"group"})");
  EXPECT_EQ(model.levels[1].from, 0.7);
  ASSERT_EQ(model.chain.size(), 2U);
  EXPECT_EQ(model.chain[0].id, "tiny");
  EXPECT_EQ(model.chain[1].file, "own.json");
  EXPECT_EQ(model.hash.size(), 64U);
}

TEST(LoadModel, TurnsValueFunctionsIntoAscendingPoints) {
  Json wanted = read_source("tests/core/model/data/pass_tiny.json");
  Json& evidence = wanted["files"]["m.json"]["criteria"][0]["evidence"];
  evidence[1]["value"] = {{"kind", "linear"}, {"low", 4}, {"high", 1}, {"without_error", "tier"}};
  evidence[0]["value"] = {{"kind", "band"}, {"a", 0}, {"b", 0}, {"c", 2}, {"d", 3}, {"of", "/details/x"}};
  const auto loaded = load(wanted);
  ASSERT_TRUE(loaded.value.has_value());
  using Points = std::vector<std::pair<double, double>>;
  const auto& [band, linear] =
      std::tie(loaded.value->criteria[0].evidence[0].value, loaded.value->criteria[0].evidence[1].value);
  EXPECT_EQ(linear.points, (Points{{1, 1}, {4, 0}}));
  EXPECT_TRUE(linear.tier_without_error);
  EXPECT_EQ(band.points, (Points{{0, 0}, {0, 1}, {2, 1}, {3, 0}}));
  EXPECT_EQ(band.of, "/details/x");
}

TEST(LoadModel, AnIndicatorMayHaveATitleOfItsOwn) {
  Json wanted = read_source("tests/core/model/data/pass_tiny.json");
  wanted["files"]["m.json"]["criteria"][0]["evidence"][0]["title"] = {{"fi", "Luottamuskysely"}};
  const auto loaded = load(wanted);
  ASSERT_TRUE(loaded.value.has_value());
  const auto& evidence = loaded.value->criteria[0].evidence;
  EXPECT_EQ(evidence[0].title, (base::Texts{{"fi", "Luottamuskysely"}}));
  EXPECT_TRUE(evidence[1].title.empty());
}

TEST(LoadModel, SortsNodesParentsFirst) {
  Json wanted = read_source("tests/core/model/data/pass_tiny.json");
  Json& nodes = wanted["files"]["m.json"]["nodes"];
  std::reverse(nodes.begin(), nodes.end());
  const auto loaded = load(wanted);
  ASSERT_TRUE(loaded.value.has_value());
  EXPECT_EQ(loaded.value->nodes[0].id, "overall");
  EXPECT_EQ(loaded.value->nodes[1].id, "outcome");
}

}  // namespace
}  // namespace tukiranka::model
