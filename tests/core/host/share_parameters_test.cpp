// SPDX-License-Identifier: Apache-2.0
// Parameters declared once and named by measures: everything after sees each measure's whole schema.
#include "core/host/share_parameters.hpp"
#include <fstream>
#include <map>
#include <set>

#include <gtest/gtest.h>

namespace tukiranka::host {
namespace {

using base::Json;

Json make_manifest(const Json& shared, const Json& parameters) {
  const Json measures = Json::array({Json{{"id", "size"}, {"parameters", parameters}}});
  return {{"evaluators", Json::array({Json{{"parameters", shared}, {"measures", measures}}})}};
}

const Json shared_ones{{"wave", {{"type", "string"}}}, {"by", {{"minLength", 1}}}};

std::string fill(const Json& parameters) {
  Json manifest = make_manifest(shared_ones, parameters);
  const auto wrong = share_parameters(manifest);
  if (wrong) return *wrong;
  EXPECT_FALSE(manifest["evaluators"][0].contains("parameters"));
  return manifest["evaluators"][0]["measures"][0]["parameters"].dump();
}

TEST(ShareParameters, AListIsAnObjectOfTheseAndNoOthers) {
  EXPECT_EQ(fill(Json::array({"by", Json{{"least", {{"type", "integer"}}}}, "wave"})),
            R"({"type":"object","properties":{"by":{"minLength":1},"least":{"type":"integer"},)"
            R"("wave":{"type":"string"}},"additionalProperties":false})");
  EXPECT_EQ(fill(Json::array()), R"({"type":"object","properties":{},"additionalProperties":false})");
}

TEST(ShareParameters, ASharedOneMayGoByAnotherName) {
  EXPECT_EQ(fill(Json::array({Json{{"after", "wave"}}})),
            R"({"type":"object","properties":{"after":{"type":"string"}},"additionalProperties":false})");
}

TEST(ShareParameters, AListMayStandForThePropertiesOfASchema) {
  EXPECT_EQ(
      fill({{"type", "object"}, {"properties", Json::array({"wave"})}, {"required", Json::array({"wave"})}}),
      R"({"type":"object","properties":{"wave":{"type":"string"}},"required":["wave"]})");
}

TEST(ShareParameters, AWholeSchemaStaysAsItIs) {
  const Json whole{{"type", "object"}, {"properties", {{"wave", {{"type", "integer"}}}}}};
  EXPECT_EQ(fill(whole), whole.dump());
  EXPECT_EQ(fill("any"), "\"any\"");
}

TEST(ShareParameters, EachFaultNamesItsPlace) {
  const std::string place = "/evaluators/0/measures/0/parameters";
  EXPECT_EQ(fill(Json::array({"wawe"})),
            place + "/0: the evaluator declares no parameter \"wawe\"; did you mean \"wave\"?");
  EXPECT_EQ(fill(Json::array({"wave", "wave"})), place + "/1: the parameter \"wave\" stands twice");
  EXPECT_EQ(fill(Json::array({"wave", Json{{"wave", {{"type", "integer"}}}}})),
            place + "/1: the parameter \"wave\" stands twice");
  EXPECT_EQ(fill(Json::array({3})), place + "/0: expected the name of a parameter, or an object of them");
  EXPECT_EQ(fill({{"properties", Json::array({"wave", "bye"})}}),
            place + "/properties/1: the evaluator declares no parameter \"bye\"; did you mean \"by\"?");
  Json manifest = make_manifest(Json::array(), Json::array());
  EXPECT_EQ(share_parameters(manifest), "/evaluators/0/parameters: expected an object of JSON Schemas");
}

TEST(ShareParameters, WhatIsBrokenOtherwiseIsLeftToWhoChecksIt) {
  for (const char* text :
       {"{}", "{\"evaluators\": 1}", "{\"evaluators\": [1]}", "{\"evaluators\": [{}]}",
        "{\"evaluators\": [{\"measures\": 1}]}", "{\"evaluators\": [{\"measures\": [1]}]}"}) {
    Json manifest = Json::parse(text);
    EXPECT_FALSE(share_parameters(manifest)) << text;
  }
}

// Ours declare each parameter once: nothing is shared that fewer than two measures name, and no two measures
// say the same of their own.
TEST(ShareParameters, OurPluginsRepeatNone) {
  for (const char* plugin : {"survey", "network", "qualitative", "preparation"}) {
    std::ifstream stream(std::string(TUKIRANKA_SOURCE) + "/plugins/" + plugin + "/plugin.json");
    const Json manifest = Json::parse(stream);
    for (const Json& evaluator : manifest.at("evaluators")) {
      std::map<std::string, int> named;
      std::set<std::string> own;
      for (const Json& measure : evaluator.at("measures")) {
        const Json& all = measure.at("parameters");
        for (const Json& one : all.is_array() ? all : all.at("properties")) {
          if (one.is_string()) {
            ++named[one.get<std::string>()];
            continue;
          }
          for (const auto& [name, schema] : one.items())
            if (schema.is_string())
              ++named[schema.get<std::string>()];
            else
              EXPECT_TRUE(own.insert(name + schema.dump()).second)
                  << plugin << ": " << measure.at("id") << " repeats \"" << name << "\"";
        }
      }
      for (const auto& [name, schema] : evaluator.at("parameters").items())
        EXPECT_GT(named[name], 1) << plugin << ": only one measure, or none, names \"" << name << "\"";
    }
  }
}

}  // namespace
}  // namespace tukiranka::host
