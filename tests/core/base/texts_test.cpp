// SPDX-License-Identifier: Apache-2.0
#include "core/base/texts.hpp"

#include <gtest/gtest.h>

namespace tukiranka::base {
namespace {

TEST(Texts, FallBackToEnglishThenFinnish) {
  EXPECT_EQ(text_in({{"fi", "a"}, {"en", "b"}}, "sv"), "b");
  EXPECT_EQ(text_in({{"fi", "a"}, {"sv", "c"}}, "en"), "a");
  EXPECT_EQ(text_in({}, "en"), "");
}

TEST(Texts, APlainTextIsForEveryLanguage) {
  EXPECT_EQ(text_in(read_texts(Json("x")), "sv"), "x");
}

TEST(FillPlaces, WritesNumbersAsTheLanguageDoes) {
  const Json values{{"n", 12}, {"share", 0.123456}, {"names", {"a", "b"}}};
  EXPECT_EQ(fill_places("{n}: {share}, {names}", values, "fi"), "12: 0,1235, a, b");
  EXPECT_EQ(fill_places("{n}: {share}", values, "en"), "12: 0.1235");
  EXPECT_EQ(fill_places("{unknown} {", values, "en"), "{unknown} {");
}

}  // namespace
}  // namespace tukiranka::base
