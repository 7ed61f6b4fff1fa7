// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_writer.hpp"

#include <gtest/gtest.h>

namespace tukiranka::base {
namespace {

TEST(JsonWriter, OpensTheFirstLevelsAndKeepsTheRestInOneLine) {
  const Json json =
      Json::parse(R"({"a": 0.1, "b": {"c": [], "d": [{"e": {"f": [1, 2]}}, "ä"]}, "g\n": null})");
  const std::string text = write_document(json);
  EXPECT_EQ(
      text,
      "{\n \"a\": 0.1,\n \"b\": {\n  \"c\": [],\n  \"d\": [\n   {\"e\":{\"f\":[1,2]}},\n   \"ä\"\n  ]\n },\n"
      " \"g\\n\": null\n}\n");
  EXPECT_EQ(Json::parse(text), json);
}

TEST(JsonWriter, ReplacesWhatIsNoUtf8) {
  EXPECT_EQ(write_document(Json("a\xFF")), "\"a\xEF\xBF\xBD\"\n");
  EXPECT_EQ(write_document(Json::object()), "{}\n");
}

}  // namespace
}  // namespace tukiranka::base
