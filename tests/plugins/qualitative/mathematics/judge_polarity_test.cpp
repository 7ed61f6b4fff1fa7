// SPDX-License-Identifier: Apache-2.0
// tests: sentences judged by hand, fi/sv/en; the list stands in data/negation.json.
#include "plugins/qualitative/mathematics/judge_polarity.hpp"

#include <gtest/gtest.h>

#include "tests/plugins/qualitative/reading.hpp"

namespace tukiranka::qualitative {
namespace {

TEST(JudgePolarity, judges_each_sentence_as_a_reader_does) {
  const auto data = read_data("negation.json");
  ASSERT_GE(data["sentences"].size(), 60U);
  for (const auto& sentence : data["sentences"]) {
    const std::string text = sentence["text"], language = sentence["language"], lemma = sentence["lemma"];
    Reading reading({text}, language);
    const RuleMatches matches = reading.match({make_rule(lemma, language)});
    ASSERT_EQ(matches.mentions.size(), 1U) << text;
    EXPECT_EQ(name_polarity(matches.mentions[0].polarity), sentence["polarity"].get<std::string>()) << text;
  }
}

TEST(JudgePolarity, names_the_denying_word_in_code_points) {
  const std::string text = "😀 Äänessä: emme luota toisiimme.";
  Reading reading({text});
  const RuleMatches matches = reading.match({make_rule("luottaa")});
  ASSERT_EQ(matches.mentions.size(), 1U);
  EXPECT_EQ(matches.mentions[0].cue_start, 11);
  EXPECT_EQ(matches.mentions[0].cue_end, 15);
  EXPECT_EQ(matches.mentions[0].start, 16);
  EXPECT_EQ(matches.mentions[0].end, 21);
}

TEST(JudgePolarity, a_rule_may_switch_it_off_or_turn_it) {
  Reading reading({"Emme luota heihin.", "Luotamme heihin.", "Luotammeko heihin?"});
  Rule ignore = make_rule("luottaa");
  ignore.negation = NegationMode::ignore;
  Rule inverted = make_rule("luottaa", "fi", RuleKind::lemma, "other");
  inverted.negation = NegationMode::inverted;
  const RuleMatches matches = reading.match({ignore, inverted});
  ASSERT_EQ(matches.mentions.size(), 6U);
  EXPECT_EQ(matches.mentions[0].polarity, Polarity::affirmed);
  EXPECT_EQ(matches.mentions[0].cue_start, -1);
  EXPECT_EQ(matches.mentions[1].polarity, Polarity::review);
  EXPECT_EQ(matches.mentions[3].polarity, Polarity::negated);
  EXPECT_EQ(matches.mentions[5].polarity, Polarity::review);
}

}  // namespace
}  // namespace tukiranka::qualitative
