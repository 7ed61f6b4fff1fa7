// SPDX-License-Identifier: Apache-2.0
// A manifest says where it is broken; another version of the interface says who has to move.
#include "core/host/check_manifest.hpp"

#include <gtest/gtest.h>

#include "tests/core/host/host_fixture.hpp"

namespace tukiranka::host {
namespace {

using base::Json;

Json make_manifest() {
  return Json::parse(R"({"format": 1, "abi": "1.0", "id": "tiny", "version": "1.2.0", "licence": "MIT",
    "evaluators": [{"id": "tiny", "title": {"fi": "Pieni", "en": "Tiny"},
      "measures": [{"id": "size", "title": "Size", "unit": "cm", "random": true, "compares_groups": true,
                    "tables": {"needed": ["responses"], "used": ["items"]}, "per": {"/details/x": "group"},
                    "parameters": {"type": "object"}, "exhibits": [{"kind": "table", "from": "/details/t"}]}],
      "messages": {"tiny.why": {"en": "because"}}}]})");
}

std::string patch_and_check(const std::string& pointer, const Json& value) {
  Json manifest = make_manifest();
  const Json::json_pointer place(pointer);
  if (value.is_discarded())
    manifest.at(place.parent_pointer()).erase(place.back());
  else
    manifest[place] = value;
  const auto plugin = check_manifest(manifest.dump(), "tiny.so");
  return plugin ? "accepted" : base::format_diagnostic(plugin.error());
}

const Json gone = Json::value_t::discarded;

std::string broken(const std::string& what) {
  return "tiny.so: error: the plugin's manifest is broken at " + what +
         " (mend plugin.json and build the plugin again) [TK-H007]";
}

TEST(CheckManifest, AWholeOneBecomesAPlugin) {
  const auto plugin = check_manifest(make_manifest().dump(), "tiny.so");
  ASSERT_TRUE(plugin) << plugin.error().text;
  EXPECT_EQ(plugin->id, "tiny");
  EXPECT_EQ(plugin->version, "1.2.0");
  EXPECT_EQ(plugin->licence, "MIT");
  const EvaluatorInfo& evaluator = plugin->evaluators.at(0);
  EXPECT_EQ(evaluator.library, "tiny.so");
  EXPECT_EQ(evaluator.title.at("fi"), "Pieni");
  EXPECT_TRUE(evaluator.messages.contains("tiny.why"));
  const Measure& measure = evaluator.measures.at(0);
  EXPECT_EQ(measure.unit, "cm");
  EXPECT_TRUE(measure.is_random);
  EXPECT_EQ(measure.compares, Compares::groups);
  EXPECT_EQ(measure.tables_needed, std::vector<std::string>{"responses"});
  EXPECT_EQ(measure.tables_used, std::vector<std::string>{"items"});
  EXPECT_EQ(measure.per.at("/details/x"), "group");
  ASSERT_EQ(measure.exhibits.size(), 1U);
  EXPECT_EQ(measure.exhibits[0].kind, base::ExhibitKind::table);
  EXPECT_EQ(measure.exhibits[0].from, "/details/t");
}

TEST(CheckManifest, EachFaultNamesItsPlace) {
  for (const auto& [pointer, value, words] : std::vector<std::tuple<std::string, Json, std::string>>{
           {"/abi", gone, "/abi: the key is missing"},
           {"/abi", "one", "/abi: expected a version such as \"1.0\""},
           {"/abi", "1.x", "/abi: expected a version such as \"1.0\""},
           {"/abi", 1, "/abi: expected a text"},
           {"/format", gone, "/format: the key is missing"},
           {"/format", "1", "/format: expected number, found string"},
           {"/format", 2, "/format: expected 1"},
           {"/id", gone, "/id: the key is missing"},
           {"/id", "", "/id: expected a text"},
           {"/version", 1.0, "/version: expected a text"},
           {"/licence", gone, "/licence: the key is missing"},
           {"/evaluators", gone, "/evaluators: the key is missing"},
           {"/evaluators", "one", "/evaluators: expected a list"},
           {"/evaluators/0", "one", "/evaluators/0/id: the key is missing"},
           {"/evaluators/0/id", gone, "/evaluators/0/id: the key is missing"},
           {"/evaluators/0/messages", Json::array(), "/evaluators/0/messages: expected an object"},
           {"/evaluators/0/measures", gone, "/evaluators/0/measures: the key is missing"},
           {"/evaluators/0/measures", 3, "/evaluators/0/measures: expected a list"},
           {"/evaluators/0/measures/0/id", gone, "/evaluators/0/measures/0/id: the key is missing"},
           {"/evaluators/0/measures/0/parameters", "any",
            "/evaluators/0/measures/0/parameters: expected an object (a JSON Schema)"}})
    EXPECT_EQ(patch_and_check(pointer, value), broken(words));
}

TEST(CheckManifest, WhatTheCoreHasToKnowIsDeclared) {
  Json manifest = make_manifest();
  Json& measure = manifest["/evaluators/0/measures/0"_json_pointer];
  measure.erase("compares_groups");
  measure["compares"] = "waves";
  measure["question"] = {"items", "scale"};
  measure["places"] = {{"instrument", "/details/items"},
                       {"pairing", "/details/r"},
                       {"waves", "/details/between"},
                       {"hits", "/details/quotes"}};
  const auto plugin = check_manifest(manifest.dump(), "tiny.so");
  ASSERT_TRUE(plugin) << plugin.error().text;
  const Measure& read = plugin->evaluators.at(0).measures.at(0);
  EXPECT_EQ(read.compares, Compares::waves);
  EXPECT_EQ(read.question, (std::vector<std::string>{"items", "scale"}));
  EXPECT_EQ(read.places.instrument, "/details/items");
  EXPECT_EQ(read.places.pairing, "/details/r");
  EXPECT_EQ(read.places.waves, "/details/between");
  EXPECT_EQ(read.places.hits, "/details/quotes");
}

TEST(CheckManifest, WhatIsDeclaredWronglyIsNamed) {
  const std::string measure = "/evaluators/0/measures/0";
  EXPECT_EQ(patch_and_check(measure + "/compares", "groups"), "accepted");
  for (const Json& value : {Json("wave"), Json(""), Json(true)})
    EXPECT_EQ(patch_and_check(measure + "/compares", value),
              broken(measure + "/compares: expected \"waves\" or \"groups\""));
  for (const Json& value : {Json("groups"), Json(""), Json(1)})
    EXPECT_EQ(
        patch_and_check(measure + "/per", {{"/details/x", value}}),
        broken(measure +
               "/per//details/x: expected one of group, node, respondent, answers, count, paired, unpaired"));
  EXPECT_EQ(patch_and_check(measure + "/places", {{"hit", "/details/hits"}}),
            broken(measure + "/places/hit: expected one of instrument, pairing, waves, hits"));
  for (const Json& value : {Json("hits"), Json("/hits"), Json(1)})
    EXPECT_EQ(patch_and_check(measure + "/places", {{"hits", value}}),
              broken(measure + "/places/hits: expected a place in a finding, as \"/details/items\""));
}

TEST(CheckManifest, AMisspeltExhibitNamesTheNearest) {
  const std::string list = "/evaluators/0/measures/0/exhibits";
  for (const auto& [pointer, value, words] : std::vector<std::tuple<std::string, Json, std::string>>{
           {"", 1, ": expected a list"},
           {"/0", 1, "/0: expected an object"},
           {"/0/kind", gone, "/0/kind: the key is missing"},
           {"/0/kind", 1, "/0/kind: expected a text"},
           {"/0/kind", "tabel", "/0/kind: \"tabel\" is not a kind of exhibit; did you mean \"table\"?"},
           {"/0/kind", "co_occurrence",
            "/0/kind: \"co_occurrence\" is not a kind of exhibit; did you mean \"co-occurrence\"?"},
           {"/0/form", "/details/t", "/0/form: \"form\" is not a key of an exhibit; did you mean \"from\"?"},
           {"/0/from", gone, "/0/from: the key is missing"},
           {"/0/from", 1, "/0/from: expected a text"},
           {"/0/from", "/detials/t",
            "/0/from: \"/detials/t\" is no place in a finding; write \"/details\", or a JSON pointer that "
            "begins "
            "with \"/details/\""},
           {"/0/from", "/details/t~2",
            "/0/from: \"/details/t~2\" is no place in a finding; write \"/details\", or a JSON pointer that "
            "begins "
            "with \"/details/\""}})
    EXPECT_EQ(patch_and_check(list + pointer, value), broken(list + words));
  EXPECT_EQ(patch_and_check(list + "/0", {{"kind", "quotes"}}), "accepted");
  EXPECT_EQ(patch_and_check(list + "/0/from", "/details"), "accepted");
  EXPECT_EQ(patch_and_check(list, gone), "accepted");
}

TEST(CheckManifest, WhatIsNoJsonIsBrokenToo) {
  for (const char* text : {"", "{", "[1]", "{\"abi\": \"1.0\", \"abi\": \"1.0\"}"}) {
    const auto plugin = check_manifest(text, "tiny.so");
    ASSERT_FALSE(plugin) << text;
    EXPECT_EQ(plugin.error().code, "TK-H007") << text;
  }
}

TEST(CheckManifest, AnotherVersionOfTheInterfaceSaysWhoHasToMove) {
  EXPECT_EQ(
      patch_and_check("/abi", "2.0"),
      "tiny.so: error: the plugin speaks version 2.0 of the plugin interface, and this program speaks 1.1 "
      "(use a newer tukiranka, or an older release of the plugin) [TK-H008]");
  EXPECT_EQ(
      patch_and_check("/abi", "0.9"),
      "tiny.so: error: the plugin speaks version 0.9 of the plugin interface, and this program speaks 1.1 "
      "(build the plugin again with the SDK of this tukiranka) [TK-H008]");
  EXPECT_EQ(
      patch_and_check("/abi", "1.9"),
      "tiny.so: error: the plugin needs version 1.9 of the plugin interface, and this program knows up to "
      "1.1 (use a newer tukiranka) [TK-H009]");
  EXPECT_EQ(patch_and_check("/abi", "1"), "accepted");
}

}  // namespace
}  // namespace tukiranka::host
