// SPDX-License-Identifier: Apache-2.0
// tkr.json/1: what a plugin without a JSON library reads, and what it is told when there is nothing.
#include <array>
#include <limits>

#include <gtest/gtest.h>

#include <tukiranka/json.h>

#include "core/host/json_extension.hpp"

namespace tukiranka::host {
namespace {

const tkr_json_extension& extension() {
  return *static_cast<const tkr_json_extension*>(find_host_extension(TKR_JSON_EXTENSION));
}

tkr_text text_of(std::string_view text) {
  return {text.data(), text.size()};
}

constexpr std::string_view plan = R"([{"id": "työ", "with": {"cut": 3.5, "items": ["q1", "q2"], "a/b": 1}}])";

TEST(JsonExtension, IsAskedForByItsId) {
  EXPECT_NE(find_host_extension("tkr.json/1"), nullptr);
  EXPECT_EQ(find_host_extension("tkr.json/2"), nullptr);
  EXPECT_EQ(find_host_extension(nullptr), nullptr);
}

TEST(JsonExtension, CountsElementsAndMembers) {
  EXPECT_EQ(extension().count(text_of(plan), ""), 1);
  EXPECT_EQ(extension().count(text_of(plan), "/0/with"), 3);
  EXPECT_EQ(extension().count(text_of(plan), "/0/with/items"), 2);
  for (const char* none : {"/1", "/0/id", "/x/y", "no pointer", "/0/with/items/-"})
    EXPECT_EQ(extension().count(text_of(plan), none), -1) << none;
  EXPECT_EQ(extension().count(text_of(plan), nullptr), -1);
  EXPECT_EQ(extension().count({nullptr, 0}, ""), -1);
  EXPECT_EQ(extension().count(text_of("{broken"), ""), -1);
}

TEST(JsonExtension, ReadsNumbersOrWhatIsSaidOtherwise) {
  EXPECT_EQ(extension().number(text_of(plan), "/0/with/cut", 4), 3.5);
  EXPECT_EQ(extension().number(text_of(plan), "/0/with/a~1b", 4), 1);
  for (const char* none : {"/0/with/nothing", "/0/id", "cut"})
    EXPECT_EQ(extension().number(text_of(plan), none, 4), 4) << none;
}

TEST(JsonExtension, CopiesTextsCutAndAlwaysEnded) {
  std::array<char, 8> to{};
  EXPECT_EQ(extension().text(text_of(plan), "/0/id", to.data(), to.size()), 4);
  EXPECT_STREQ(to.data(), "työ");
  to.fill('x');
  EXPECT_EQ(extension().text(text_of(plan), "/0/with/items/1", to.data(), 2), 2);
  EXPECT_STREQ(to.data(), "q");
  EXPECT_EQ(to[2], 'x');
  EXPECT_EQ(extension().text(text_of(plan), "/0/id", nullptr, 0), 4);
  EXPECT_EQ(extension().text(text_of(plan), "/0/with/cut", to.data(), to.size()), -1);
  EXPECT_EQ(extension().text(text_of(plan), "/7", to.data(), to.size()), -1);
}

}  // namespace
}  // namespace tukiranka::host
