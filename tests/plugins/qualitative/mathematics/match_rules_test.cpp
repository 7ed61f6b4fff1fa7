// SPDX-License-Identifier: Apache-2.0
// tests: each rule kind, exclusions, overlaps, and places that survive emoji, combining marks, CRLF and BOM.
#include "plugins/qualitative/mathematics/match_rules.hpp"

#include <gtest/gtest.h>

#include "plugins/qualitative/mathematics/code_points.hpp"
#include "plugins/qualitative/mathematics/fold_word.hpp"
#include "tests/plugins/qualitative/reading.hpp"

namespace tukiranka::qualitative {
namespace {

// What stands at the mention, cut out of the text by code points.
std::string quote(const Reading& reading, const Mention& mention) {
  const std::string_view text = reading.corpus().segments[mention.segment].text;
  const std::size_t begin = byte_of_code_point(text, static_cast<std::size_t>(mention.start));
  const std::size_t end = byte_of_code_point(text, static_cast<std::size_t>(mention.end));
  return std::string(text.substr(begin, end - begin));
}

std::vector<std::string> quote_all(Reading& reading, std::vector<Rule> rules) {
  std::vector<std::string> quotes;
  for (const Mention& mention : reading.match(std::move(rules)).mentions)
    quotes.push_back(quote(reading, mention));
  return quotes;
}

using Quotes = std::vector<std::string>;

TEST(MatchRules, a_lemma_meets_every_inflection) {
  Reading reading(
      {"Luottamus syntyi. Luottamuksesta puhuttiin; luottamukseen kasvettiin, luottamuspula ei."});
  EXPECT_EQ(quote_all(reading, {make_rule("luottamus")}),
            (Quotes{"Luottamus", "Luottamuksesta", "luottamukseen", "luottamuspula"}));
}

TEST(MatchRules, compound_says_which_part_may_match) {
  Reading reading({"Hankekumppanit, kumppanuushanke ja kumppani."});
  Rule rule = make_rule("kumppani");
  EXPECT_EQ(quote_all(reading, {rule}), (Quotes{"kumppani"}));
  rule.parts = *parse_compound("head");
  EXPECT_EQ(quote_all(reading, {rule}), (Quotes{"Hankekumppanit", "kumppani"}));
  Rule first = make_rule("hanke");
  first.parts = *parse_compound("first");
  EXPECT_EQ(quote_all(reading, {first}), (Quotes{"Hankekumppanit"}));
  first.parts = *parse_compound("any");
  EXPECT_EQ(quote_all(reading, {first}), (Quotes{"Hankekumppanit", "kumppanuushanke"}));
}

TEST(MatchRules, a_phrase_allows_a_gap_and_stays_in_its_sentence) {
  Reading reading({"Yhteisiin ja selkeisiin tavoitteisiin päästiin. Yhteinen. Tavoite."});
  Rule rule = make_rule("yhteinen tavoite", "fi", RuleKind::phrase);
  EXPECT_EQ(quote_all(reading, {rule}), (Quotes{"Yhteisiin ja selkeisiin tavoitteisiin"}));
  rule.within = 1;
  EXPECT_EQ(quote_all(reading, {rule}), Quotes{});
}

TEST(MatchRules, near_takes_either_order) {
  Reading reading({"Tavoite on meille yhteinen. Yhteinen on tavoite."});
  const Rule rule = make_rule("yhteinen tavoite", "fi", RuleKind::near);
  EXPECT_EQ(quote_all(reading, {rule}), (Quotes{"Tavoite on meille yhteinen", "Yhteinen on tavoite"}));
}

TEST(MatchRules, exact_takes_the_word_as_written) {
  Reading reading({"Luottamus, luottamuksen, it ja IT."});
  EXPECT_EQ(quote_all(reading, {make_rule("luottamus", "fi", RuleKind::exact)}), (Quotes{"Luottamus"}));
  EXPECT_EQ(quote_all(reading, {make_rule("IT", "fi", RuleKind::exact)}), (Quotes{"IT"}));
}

TEST(MatchRules, glob_takes_any_ending) {
  Reading reading({"Innovaatiot ja innovatiivisuus."});
  EXPECT_EQ(quote_all(reading, {make_rule("innova*", "fi", RuleKind::glob)}),
            (Quotes{"Innovaatiot", "innovatiivisuus"}));
  EXPECT_EQ(quote_all(reading, {make_rule("innova???ot", "fi", RuleKind::glob)}), (Quotes{"Innovaatiot"}));
}

TEST(MatchRules, an_exclusion_takes_the_hit_away) {
  Reading reading({"A guinea was paid. The guinea pig slept."}, "en");
  Rule rule = make_rule("guinea", "en");
  rule.exclude = {"guinea pig"};
  EXPECT_EQ(quote_all(reading, {rule}), (Quotes{"guinea"}));
}

TEST(MatchRules, part_of_speech_divides_homonyms) {
  Reading reading({"Tuli paloi."});
  Rule verb = make_rule("tulla");
  verb.pos = PartOfSpeech::noun;
  EXPECT_EQ(quote_all(reading, {verb}), Quotes{});
  verb.pos = PartOfSpeech::verb;
  EXPECT_EQ(quote_all(reading, {verb}), (Quotes{"Tuli"}));
}

TEST(MatchRules, the_longest_of_overlapping_hits_of_a_code_is_kept) {
  Reading reading({"Yhteinen tavoite auttoi."});
  const Rule word = make_rule("tavoite"), phrase = make_rule("yhteinen tavoite", "fi", RuleKind::phrase);
  EXPECT_EQ(quote_all(reading, {word, phrase}), (Quotes{"Yhteinen tavoite"}));
  Rule other = make_rule("tavoite", "fi", RuleKind::lemma, "other");
  EXPECT_EQ(quote_all(reading, {other, phrase}), (Quotes{"Yhteinen tavoite", "tavoite"}));
}

TEST(MatchRules, rules_speak_their_own_language) {
  Reading reading({"tillit"}, "sv");
  EXPECT_EQ(quote_all(reading, {make_rule("tillit", "fi")}), Quotes{});
  EXPECT_EQ(quote_all(reading, {make_rule("tillit", "")}), (Quotes{"tillit"}));
}

TEST(MatchRules, says_what_an_author_should_know) {
  Reading reading({"Toisiltamme opimme."});
  Rule filtered = make_rule("!!!");
  const RuleMatches matches = reading.match({make_rule("toisiltamme"), filtered});
  ASSERT_EQ(matches.problems.size(), 2U);
  EXPECT_EQ(matches.problems[0].kind, RuleProblem::Kind::taken_as_written);
  EXPECT_EQ(matches.problems[0].word, "toisiltamme");
  EXPECT_EQ(matches.problems[1].kind, RuleProblem::Kind::no_words);
  EXPECT_EQ(matches.hits_per_rule, (std::vector<std::size_t>{1, 0}));
}

TEST(MatchRules, places_survive_emoji_combining_marks_crlf_and_bom) {
  const std::vector<std::string> texts = {
      "😀😀 luottamus",    "A\u0308ani\u0308 luottamus",         "eka\r\nluottamus",
      "\uFEFFluottamus", "👩‍👩‍👧 luot\u00ADtamus", "",
      "   \r\n"};
  Reading reading(texts);
  const RuleMatches matches = reading.match({make_rule("luottamus")});
  ASSERT_EQ(matches.mentions.size(), 5U);
  const std::vector<std::int64_t> starts = {3, 7, 5, 1, 6};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(matches.mentions[i].start, starts[i]) << texts[i];
    EXPECT_EQ(fold_word(quote(reading, matches.mentions[i])), "luottamus") << texts[i];
  }
}

TEST(MatchRules, a_regex_keeps_its_own_place_and_is_denied_like_a_word) {
  Reading reading({"😀 Emme luota IT-tukeen. Luotamme IT:hen, emme taloon.", "Hyvä!!! Hyvä!"});
  const RuleMatches matches = reading.match({make_rule("\\bIT\\b", "fi", RuleKind::regex)});
  ASSERT_EQ(matches.mentions.size(), 2U);
  EXPECT_EQ(quote(reading, matches.mentions[0]), "IT");
  EXPECT_EQ(matches.mentions[0].start, 13);
  EXPECT_EQ(matches.mentions[0].polarity, Polarity::negated);
  EXPECT_EQ(matches.mentions[0].cue_start, 2);
  EXPECT_EQ(matches.mentions[1].polarity, Polarity::affirmed);
  Rule rule = make_rule("(?i)luota\\w*", "fi", RuleKind::regex);
  EXPECT_EQ(quote_all(reading, {rule}), (Quotes{"luota", "Luotamme"}));
  rule.exclude = {"luotamme", "Luotamme"};
  EXPECT_EQ(quote_all(reading, {rule}), (Quotes{"luota"}));
  EXPECT_EQ(quote_all(reading, {make_rule("!!+", "fi", RuleKind::regex)}), (Quotes{"!!!"}));
  EXPECT_EQ(quote_all(reading, {make_rule("x*", "fi", RuleKind::regex)}), Quotes{});
}

TEST(MatchRules, says_which_regex_is_wrong_and_which_can_match_nothing) {
  Reading reading({"Luotamme."});
  const RuleMatches matches = reading.match(
      {make_rule("(?=luo)", "fi", RuleKind::regex), make_rule("luo(", "fi", RuleKind::regex),
       make_rule("a^b", "fi", RuleKind::regex), make_rule("[^\\x00-\\x{10FFFF}]", "fi", RuleKind::regex),
       make_rule("\\Bamme", "fi", RuleKind::regex), make_rule("^Luo", "fi", RuleKind::regex)});
  ASSERT_EQ(matches.problems.size(), 4U);
  EXPECT_EQ(matches.problems[0].kind, RuleProblem::Kind::regex_invalid);
  EXPECT_FALSE(matches.problems[1].reason.empty());
  for (std::size_t i = 2; i < 4; ++i)
    EXPECT_EQ(matches.problems[i].kind, RuleProblem::Kind::regex_never) << i;
  EXPECT_EQ(matches.hits_per_rule, (std::vector<std::size_t>{0, 0, 0, 0, 1, 1}));
}

TEST(MatchRules, places_of_every_kind_survive_hard_characters) {
  const std::string before =
      "\uFEFF😀 a\u0308 👩‍👩‍👧\r\n";  // BOM, emoji, a combining mark, a joined family, CRLF
  const std::string text = before + "Emme luottaneet yhteiseen tavoitteeseen.";
  Reading reading({text});
  std::vector<Rule> rules = {make_rule("luottaa", "fi", RuleKind::lemma, "1"),
                             make_rule("luottaneet", "fi", RuleKind::exact, "2"),
                             make_rule("luottan*", "fi", RuleKind::glob, "3"),
                             make_rule("luottan[a-z]+", "fi", RuleKind::regex, "4"),
                             make_rule("luottaa yhteinen", "fi", RuleKind::phrase, "5"),
                             make_rule("tavoite luottaa", "fi", RuleKind::near, "6")};
  const RuleMatches matches = reading.match(std::move(rules));
  ASSERT_EQ(matches.mentions.size(), 6U);
  for (const Mention& mention : matches.mentions) {
    EXPECT_EQ(mention.start, 18) << mention.code;
    EXPECT_EQ(quote(reading, mention).substr(0, 10), "luottaneet") << mention.code;
    EXPECT_EQ(mention.cue_start, 13) << mention.code;
    EXPECT_EQ(mention.cue_end, 17) << mention.code;
  }
}

TEST(MatchRules, two_threads_find_the_same_as_one) {
  std::vector<std::string> texts;
  for (int i = 0; i < 2500; ++i)
    texts.push_back(i % 3 == 0   ? "Luotamme " + std::to_string(i) + " kertaa."
                    : i % 3 == 1 ? "Emme luota."
                                 : "Tavoite" + std::to_string(i));
  Reading one(texts), two(texts, "fi", "fi", 2);
  ASSERT_EQ(one.vocabulary().size(), two.vocabulary().size());
  for (std::uint32_t i = 0; i < one.vocabulary().size(); ++i) {
    EXPECT_EQ(one.vocabulary().at(i).folded, two.vocabulary().at(i).folded);
    EXPECT_EQ(one.vocabulary().at(i).form.keys.size(), two.vocabulary().at(i).form.keys.size());
  }
  const std::vector<Rule> rules = {make_rule("luottaa"), make_rule("kerta"),
                                   make_rule("tavoite*", "fi", RuleKind::glob)};
  const RuleMatches alone = one.match(rules), together = two.match(rules, 2);
  ASSERT_EQ(alone.mentions.size(), together.mentions.size());
  EXPECT_GT(alone.mentions.size(), 2000U);
  EXPECT_EQ(alone.hits_per_rule, together.hits_per_rule);
  for (std::size_t i = 0; i < alone.mentions.size(); ++i) {
    EXPECT_EQ(alone.mentions[i].segment, together.mentions[i].segment);
    EXPECT_EQ(alone.mentions[i].start, together.mentions[i].start);
    EXPECT_EQ(alone.mentions[i].rule, together.mentions[i].rule);
    EXPECT_EQ(alone.mentions[i].polarity, together.mentions[i].polarity);
  }
}

TEST(MatchRules, a_document_is_its_segments_joined_by_a_line_feed) {
  Reading reading({"😀 yksi", "kaksi"});
  EXPECT_EQ(reading.corpus().segments[0].document_start, 0);
  EXPECT_EQ(reading.corpus().segments[1].document_start, 7);
}

TEST(SplitText, an_abbreviation_ends_no_sentence) {
  Reading reading({"Keskustelimme mm. Pirkon kanssa klo. 12 asti. Sitten luotimme. Mitä opimme?"});
  const Segment& segment = reading.corpus().segments[0];
  ASSERT_EQ(segment.sentences.size(), 3U);
  EXPECT_FALSE(segment.sentences[1].is_question);
  EXPECT_TRUE(segment.sentences[2].is_question);
}

}  // namespace
}  // namespace tukiranka::qualitative
