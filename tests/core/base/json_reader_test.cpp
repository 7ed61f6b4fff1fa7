// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_reader.hpp"

#include <gtest/gtest.h>

namespace tukiranka::base {
namespace {

std::string refusal_of(const std::string& text) {
  const auto parsed = parse_json(text, "f.json");
  return parsed ? "read" : format_diagnostic(parsed.error());
}

TEST(JsonReader, KeepsTheOrderOfKeys) {
  EXPECT_EQ(parse_json(R"({"b": 1, "a": [true, null]})", "f")->dump(), R"({"b":1,"a":[true,null]})");
}

TEST(JsonReader, ASyntaxErrorNamesLineAndColumn) {
  EXPECT_EQ(refusal_of("{\n \"a\": 1,\n \"b\": }\n").rfind("f.json:3:7: error: ", 0), 0U)
      << refusal_of("{\n \"a\": 1,\n \"b\": }\n");
  EXPECT_NE(refusal_of("").find("TK-B010"), std::string::npos);
  EXPECT_NE(refusal_of("{} x").find("TK-B010"), std::string::npos);
}

TEST(JsonReader, RefusesWhatIsTooDeepBeforeItHurts) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_EQ(refusal_of(nested(60)), "read");
  EXPECT_NE(refusal_of(nested(100000)).find("TK-B011"), std::string::npos);
}

TEST(JsonReader, RefusesAKeyThatStandsTwice) {
  EXPECT_NE(refusal_of(R"({"a": {"id": 1, "id": 2}})").find("TK-B012"), std::string::npos);
  EXPECT_EQ(refusal_of(R"({"a": {"id": 1}, "b": {"id": 2}})"), "read");
}

TEST(JsonReader, SeesATwinAmongManyKeys) {
  std::string text = "{";
  for (int i = 0; i < 40; ++i) text += "\"k" + std::to_string(i) + "\": 1, ";
  EXPECT_EQ(refusal_of(text + "\"last\": 1}"), "read");
  EXPECT_NE(refusal_of(text + "\"k3\": 1}").find("\"k3\" stands twice"), std::string::npos);
  EXPECT_NE(refusal_of(text + "\"k39\": 1}").find("\"k39\" stands twice"), std::string::npos);
}

TEST(JsonReader, LeavesOutWhatNobodyAskedFor) {
  MemoryReader files;
  files.files["a.json"] = R"({"big": [{"x": [1, {}]}, 2], "kept": {"big": 1}, "small": "s", "end": 3})";
  files.files["b.json"] = R"({"big": [1, }, "kept": 1})";
  const auto read = read_json_without(files, "a.json", {"big", "small"});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->dump(), R"({"kept":{"big":1},"end":3})");
  EXPECT_EQ(read_json_without(files, "b.json", {"big"}).error().code, "TK-B010");
}

TEST(JsonReader, KnowsItsFormatAndNoNewerOne) {
  EXPECT_TRUE(check_format(Json{{"format", 1}}, "f", 1).empty());
  EXPECT_EQ(check_format(Json{{"format", 2}}, "f", 1).front().code, "TK-B013");
  EXPECT_EQ(check_format(Json::object(), "f", 1).front().code, "TK-B013");
}

TEST(JsonReader, EscapesPointerParts) {
  EXPECT_EQ(pointer_part("a/b~c"), "a~1b~0c");
}

}  // namespace
}  // namespace tukiranka::base
