// SPDX-License-Identifier: Apache-2.0
#include "core/base/validate_json.hpp"

#include <gtest/gtest.h>

namespace tukiranka::base {
namespace {

std::vector<std::string> judge(const char* document, const char* schema) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : validate_json(Json::parse(document), Json::parse(schema), "f", "TK-X001"))
    lines.push_back(one.where + ": " + one.text + (one.hint.empty() ? "" : " (" + one.hint + ")"));
  return lines;
}

using Lines = std::vector<std::string>;

TEST(ValidateJson, SaysNothingOfWhatFits) {
  EXPECT_EQ(judge(R"({"a": 1})", R"({"type": "object", "properties": {"a": {"type": "integer"}}})"), Lines{});
}

TEST(ValidateJson, NamesEveryMismatchWithPlaceAndCure) {
  EXPECT_EQ(judge(R"({"scoring": "haf", "levle": 0.95, "items": [1], "wave": null})", R"({"type": "object",
                   "properties": {"scoring": {"enum": ["half", "all", "any"]}, "level": {"type": "number"},
                   "items": {"type": "array", "items": {"type": "string"}}, "wave": {"type": "string"}},
                   "required": ["by"], "additionalProperties": false})"),
            (Lines{"f: the key \"by\" is missing (add it)",
                   "f#/scoring: \"haf\" is not one of the choices (did you mean \"half\"?)",
                   "f#/levle: \"levle\" is not a key here (did you mean \"level\"?)",
                   "f#/items/0: expected a text, found a number", "f#/wave: expected a text, found null"}));
}

TEST(ValidateJson, SpeaksOfNumbersAndLists) {
  EXPECT_EQ(judge(R"({"a": 0, "b": [], "c": 1.5, "d": "", "e": "X y"})",
                  R"({"properties": {"a": {"exclusiveMinimum": 0}, "b": {"minItems": 1},
                      "c": {"type": "integer"}, "d": {"minLength": 1},
                      "e": {"pattern": "^[a-z]+$", "description": "small letters"}}})"),
            (Lines{"f#/a: expected more than 0, found 0", "f#/b: expected at least 1 entries, found 0",
                   "f#/c: expected a whole number, found a number",
                   "f#/d: the text is too short (write at least 1 letters)",
                   "f#/e: \"X y\" does not have the form that is asked for (small letters)"}));
}

TEST(ValidateJson, OfAlternativesDescribesTheOneThatWasMeant) {
  const char* schema = R"({"anyOf": [{"type": "string"}, {"type": "object", "properties":
      {"kind": {"const": "a"}, "x": {"type": "number"}}, "required": ["kind", "x"]}]})";
  EXPECT_EQ(judge(R"({"kind": "a", "x": "1"})", schema), (Lines{"f#/x: expected a number, found a text"}));
  EXPECT_EQ(judge("[]", schema), (Lines{"f: expected a text or an object, found a list"}));
}

TEST(ValidateJson, FollowsReferencesAndBranches) {
  const char* schema = R"({"definitions": {"n": {"type": "number"}}, "properties": {"x": {"$ref":
      "#/definitions/n"}}, "if": {"required": ["part"]}, "else": {"required": ["whole"]}})";
  EXPECT_EQ(judge(R"({"x": true, "part": 1})", schema),
            (Lines{"f#/x: expected a number, found true or false"}));
  EXPECT_EQ(judge("{}", schema), (Lines{"f: the key \"whole\" is missing (add it)"}));
}

TEST(ValidateJson, SurvivesBrokenSchemasAndHostileTexts) {
  EXPECT_EQ(judge("{}", R"({"type": 7})").size(), 1U);
  EXPECT_EQ(judge("{}", R"({"$ref": "#/definitions/gone"})").size(), 1U);
  EXPECT_EQ(judge("\"b\"", R"({"pattern": "("})").size(), 1U);
  const std::string longest = "\"" + std::string(50000, 'a') + "\"";
  EXPECT_EQ(judge(longest.c_str(), R"({"pattern": "^(a|b)*$"})").size(), 1U);
}

}  // namespace
}  // namespace tukiranka::base
