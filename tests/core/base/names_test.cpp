// SPDX-License-Identifier: Apache-2.0
// One table of names serves words, JSON both ways, and what may be suggested.
#include "core/base/names.hpp"

#include <gtest/gtest.h>

#include "core/base/finding.hpp"
#include "core/base/study.hpp"

namespace tukiranka::base {
namespace {

template <class Enum>
void expect_both_ways() {
  for (const auto& [value, name] : names_of(Enum{})) {
    EXPECT_STREQ(name_of(value), name);
    EXPECT_EQ(parse_name<Enum>(name), value);
    const Json written = value;
    EXPECT_EQ(written, name);
    EXPECT_EQ(written.get<Enum>(), value);
  }
}

TEST(Names, AValueAndItsNameFindEachOther) {
  expect_both_ways<Credibility>();
  expect_both_ways<IntervalKind>();
  expect_both_ways<WaveRole>();
  expect_both_ways<Quotes>();
  expect_both_ways<Audience>();
  expect_both_ways<Severity>();
  EXPECT_EQ(Json({{"kind", IntervalKind::credible}}).dump(), R"({"kind":"credible"})");
}

TEST(Names, AnUnknownNameIsNoValue) {
  EXPECT_EQ(parse_name<Credibility>("High"), std::nullopt);
  EXPECT_EQ(parse_name<Credibility>(""), std::nullopt);
  EXPECT_THROW((void)Json("highest").get<Credibility>(), std::invalid_argument);
  EXPECT_THROW((void)Json(1).get<Credibility>(), Json::type_error);
}

TEST(Names, AreListedInTheOrderOfTheTable) {
  EXPECT_EQ(list_names<Quotes>(), (std::vector<std::string>{"reviewed", "all", "none"}));
}

}  // namespace
}  // namespace tukiranka::base
