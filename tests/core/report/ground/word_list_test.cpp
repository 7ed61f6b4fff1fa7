// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/word_list.hpp"

#include <gtest/gtest.h>

namespace tukiranka::report {
namespace {

TEST(WordList, HashesCodePointsAsTheScriptDoes) {
  const auto key = [](std::string_view text) { return write_hash(hash_words(text)); };
  EXPECT_EQ(key(""), "0");
  EXPECT_EQ(key("a"), "2p");                   // 97
  EXPECT_EQ(key("ä"), "6c");                   // 228
  EXPECT_EQ(key("ab"), "2e9");                 // 97 * 31 + 98 = 3105
  EXPECT_EQ(key("\xF0\x9F\x98\x80"), "2r5s");  // 128512
}

TEST(WordList, TakesNumbersOutOfATextWithTheirPerCentSigns) {
  const Pattern pattern = take_numbers("n = 3, 0,62 (10\xC2\xA0%), 1.000,5.");
  EXPECT_EQ(pattern.text, "n = #, # (#), #.");
  EXPECT_EQ(pattern.numbers, (std::vector<std::string>{"3", "0,62", "10\xC2\xA0%", "1.000,5"}));
}

TEST(WordList, SaysWhatItWasOfferedAndKnowsWhatItCannotSay) {
  WordList words({"fi", "sv", "en", "et"});
  const Phrase three{"3,5 osaa", {"3,5 delar", "3.5 parts", "3,5 osa"}};
  EXPECT_FALSE(words.says("", three));
  words.offer_pattern(three);
  EXPECT_TRUE(words.says("", three));
  EXPECT_TRUE(words.says("", {"7 osaa", {"7 delar", "7 parts", "7 osa"}}));
  const Phrase otherwise{"7 osaa", {"7 roller", "7 roles", "7 rolli"}};
  EXPECT_FALSE(words.says("", otherwise));
  EXPECT_TRUE(words.enter("1", otherwise));
  EXPECT_TRUE(words.says("1", otherwise));
  EXPECT_EQ(words.write(), write_hash(hash_words("# osaa")) + "\t# delar\t# parts\t# osa\n" +
                               write_hash(hash_words("1=7 osaa")) + "\t7 roller\t7 roles\t7 rolli\n");
}

}  // namespace
}  // namespace tukiranka::report
