// SPDX-License-Identifier: Apache-2.0
// tests: the Voikko recipe on inflected forms of evaluation vocabulary, and on its traps.
#include "plugins/qualitative/mathematics/voikko.hpp"
#include <algorithm>

#include <gtest/gtest.h>

#include "plugins/qualitative/mathematics/fold_word.hpp"
#include "plugins/qualitative/mathematics/vocabulary.hpp"
#include "tests/plugins/qualitative/reading.hpp"

namespace tukiranka::qualitative {
namespace {

const Key* find_key(const WordForm& form, const std::string& text) {
  const auto found =
      std::find_if(form.keys.begin(), form.keys.end(), [&](const Key& key) { return key.text == text; });
  return found == form.keys.end() ? nullptr : &*found;
}

TEST(Voikko, finds_the_base_form_of_evaluation_vocabulary) {
  const Voikko voikko;
  ASSERT_TRUE(voikko.is_open()) << voikko.reason();
  const auto data = read_data("finnish_forms.json");
  ASSERT_GE(data["forms"].size(), 148U);
  for (const auto& row : data["forms"]) {
    const std::string form = row["form"], key = row["key"];
    const auto analysis = voikko.analyse(form);
    EXPECT_TRUE(analysis.has_value()) << form;
    const Key* found = analysis ? find_key(*analysis, key) : nullptr;
    EXPECT_NE(found, nullptr) << form << " -> " << key;
    if (found == nullptr) continue;
    EXPECT_FALSE(found->is_denied) << form;
    EXPECT_NE(found->parts & whole_word, 0) << form;
  }
}

TEST(Voikko, keeps_action_nouns_apart_from_their_verb) {
  const Voikko voikko;
  const auto form = voikko.analyse("kehittämisestä");
  ASSERT_TRUE(form.has_value());
  EXPECT_NE(find_key(*form, "kehittäminen"), nullptr);
  EXPECT_EQ(find_key(*form, "kehittää"), nullptr);
}

TEST(Voikko, keeps_every_reading_of_a_homonym) {
  const Voikko voikko;
  const auto form = voikko.analyse("tuli");
  ASSERT_TRUE(form.has_value());
  EXPECT_NE(find_key(*form, "tuli"), nullptr);
  EXPECT_NE(find_key(*form, "tulla"), nullptr);
  EXPECT_TRUE(form->is_ambiguous);
}

TEST(Voikko, names_the_parts_of_a_compound) {
  const Voikko voikko;
  const auto form = voikko.analyse("hankekumppaneiden");
  ASSERT_TRUE(form.has_value());
  ASSERT_NE(find_key(*form, "hanke"), nullptr);
  EXPECT_EQ(find_key(*form, "hanke")->parts, first_part);
  ASSERT_NE(find_key(*form, "kumppani"), nullptr);
  EXPECT_EQ(find_key(*form, "kumppani")->parts, head_part);
  EXPECT_EQ(find_key(*form, "hankekumppani")->parts, whole_word);
}

TEST(Voikko, gives_the_root_that_a_word_denies) {
  const Voikko voikko;
  const std::vector<std::pair<std::string, std::string>> words = {{"epäluottamus", "luottamus"},
                                                                  {"luottamukseton", "luottamus"},
                                                                  {"sitoutumattomat", "sitoutua"},
                                                                  {"luottamuspulasta", "luottamus"},
                                                                  {"epäselviä", "selvä"}};
  for (const auto& [word, root] : words) {
    const auto form = voikko.analyse(word);
    ASSERT_TRUE(form.has_value()) << word;
    const Key* key = find_key(*form, root);
    ASSERT_NE(key, nullptr) << word;
    EXPECT_TRUE(key->is_denied) << word;
  }
}

TEST(Voikko, knows_the_forms_that_negation_needs) {
  const Voikko voikko;
  EXPECT_TRUE(voikko.analyse("emmekä")->is_negative_verb);
  EXPECT_TRUE(voikko.analyse("luota")->is_connegative);
  EXPECT_TRUE(voikko.analyse("luoteta")->is_connegative);
  EXPECT_TRUE(voikko.analyse("luottanut")->is_past_participle);
  EXPECT_TRUE(voikko.analyse("kehitimme")->is_finite);
  EXPECT_TRUE(voikko.analyse("luotamme")->is_finite);
  EXPECT_FALSE(voikko.analyse("luota")->is_finite);
  EXPECT_TRUE(voikko.analyse("onko")->is_question);
}

TEST(Voikko, says_why_there_is_no_dictionary_and_knows_no_word) {
  const Voikko voikko("fi-x-nosuchdictionary");
  ASSERT_FALSE(voikko.is_open());
  EXPECT_FALSE(voikko.reason().empty());
  EXPECT_FALSE(voikko.analyse("luottamus").has_value());
}

TEST(Vocabulary, falls_back_to_stems_without_a_dictionary) {
  Reading reading({"Verkostoista emme puhu."}, "fi", "fi-x-nosuchdictionary");
  EXPECT_EQ(reading.vocabulary().count_unknown("fi"), 3U);
  const RuleMatches matches = reading.match({make_rule("verkosto")});
  ASSERT_EQ(matches.mentions.size(), 1U);
  EXPECT_EQ(matches.mentions[0].polarity, Polarity::negated);
}

TEST(Vocabulary, analyses_a_hyphenated_word_whole_first_then_in_parts) {
  Reading reading({"Pirkko-Liisa ja Xyzzy-kokouksessa"});
  const Vocabulary& words = reading.vocabulary();
  EXPECT_NE(find_key(words.at(0).form, "pirkko-liisa"), nullptr);
  ASSERT_EQ(words.size(), 3U);
  const Key* head = find_key(words.at(2).form, "kokous");
  ASSERT_NE(head, nullptr);
  EXPECT_NE(head->parts & head_part, 0);
}

TEST(Vocabulary, gives_unknown_and_foreign_words_a_stem) {
  Reading finnish({"blorgistelemme"});
  ASSERT_EQ(finnish.vocabulary().size(), 1U);
  EXPECT_TRUE(finnish.vocabulary().at(0).form.keys[0].is_stem);
  Reading swedish({"tilliten"}, "sv");
  EXPECT_EQ(swedish.vocabulary().at(0).form.keys[0].text, "tillit");
  Reading definite({"Engagemanget och förtroendet växte."}, "sv");
  EXPECT_EQ(definite.match({make_rule("engagemang", "sv"), make_rule("förtroende", "sv")}).mentions.size(),
            2U);
  Reading english({"Trusted"}, "en");
  EXPECT_EQ(english.vocabulary().at(0).form.keys[0].text, "trust");
}

TEST(FoldWord, joins_combining_marks_and_drops_invisible_characters) {
  EXPECT_EQ(fold_word("A\u0308a\u0308ni"), "ääni");
  EXPECT_EQ(fold_word("luot\u00ADtamus"), "luottamus");
  EXPECT_EQ(fold_word("don\u2019t"), "don't");
  EXPECT_EQ(clean_word("\uFEFFLiisa"), "Liisa");
}

}  // namespace
}  // namespace tukiranka::qualitative
