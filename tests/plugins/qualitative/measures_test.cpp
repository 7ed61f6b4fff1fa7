// SPDX-License-Identifier: Apache-2.0
// Subjects: qualitative_plugin.cpp. The four measures on small texts that can be counted by hand.
#include <gtest/gtest.h>

#include "plugins/qualitative/mathematics/coverage.hpp"
#include "plugins/qualitative/mathematics/exemplars.hpp"
#include "plugins/qualitative/mathematics/place_codings.hpp"
#include "plugins/qualitative/mathematics/prevalence.hpp"
#include "plugins/qualitative/mathematics/valence.hpp"
#include "tests/plugins/qualitative/reading.hpp"

namespace tukiranka::qualitative {
namespace {

struct Turn {
  const char* speaker;
  const char* document;
  const char* text;
};

const std::vector<Turn> turns = {
    {"a", "d1", "Luotamme toisiimme. Luottamus on kasvanut paljon keväästä."},
    {"b", "d1", "Emme luota johtoon lainkaan."},
    {"c", "d2", "Kahvi oli hyvää."},
    {"a", "d2", "Aikataulu piti."},
    {"d", "d3", "Luotatteko te?"},
};

// Rules of trust over the turns above: 2 affirmed (a), 1 negated (b), 1 for review (d).
class Measures : public ::testing::Test {
 protected:
  Measures() : reading_(texts()) {
    corpus_ = reading_.corpus();
    for (std::size_t i = 0; i < turns.size(); ++i) {
      corpus_.segments[i].speaker = turns[i].speaker;
      corpus_.segments[i].document = turns[i].document;
      corpus_.segments[i].group = i < 2 ? "north" : "south";
      selection_.segments.push_back(i);
    }
    place_in_documents(corpus_);
    matches_ = reading_.match({make_rule("luottaa"), make_rule("luottamus")});
    selection_.corpus = &corpus_;
    for (const Mention& mention : matches_.mentions) selection_.mentions.push_back(&mention);
    codebook_.codes = {{"code", "", std::nullopt}};
  }
  static std::vector<std::string> texts() {
    std::vector<std::string> out;
    for (const Turn& turn : turns) out.emplace_back(turn.text);
    return out;
  }

  Reading reading_;
  Corpus corpus_;
  RuleMatches matches_;
  Codebook codebook_;
  Selection selection_;
  Resampling draws_{{{0, 1, 2, 3}, {0, 0, 1, 2}, {1, 1, 3, 2}, {0, 2, 3, 3}}};
};

TEST_F(Measures, prevalence_counts_every_unit) {
  const Prevalence result = measure_prevalence(selection_, Unit::speaker, 0.95, draws_);
  EXPECT_EQ(result.all.segments, 5U);
  EXPECT_EQ(result.all.sentences, 6U);
  EXPECT_EQ(result.all.documents, 3U);
  EXPECT_EQ(result.all.speakers, 4U);
  EXPECT_EQ(result.with.segments, 3U);
  EXPECT_EQ(result.with.sentences, 4U);
  EXPECT_EQ(result.with.documents, 2U);
  EXPECT_EQ(result.with.speakers, 3U);
  EXPECT_DOUBLE_EQ(*result.estimate.value, 0.75);
  EXPECT_EQ(result.estimate.way, IntervalWay::wilson);
}

TEST_F(Measures, prevalence_of_segments_draws_speakers) {
  const Prevalence result = measure_prevalence(selection_, Unit::segment, 0.95, draws_);
  EXPECT_DOUBLE_EQ(*result.estimate.value, 0.6);
  EXPECT_EQ(result.estimate.way, IntervalWay::bootstrap);
  EXPECT_DOUBLE_EQ(*measure_prevalence(selection_, Unit::sentence, 0.95, draws_).estimate.value, 4.0 / 6.0);
}

TEST_F(Measures, valence_leaves_out_what_needs_review) {
  const Valence result = measure_valence(selection_, codebook_, 0.95, draws_);
  EXPECT_EQ(result.affirmed, 2U);
  EXPECT_EQ(result.negated, 1U);
  EXPECT_EQ(result.review, 1U);
  EXPECT_EQ(result.without_value, 1U);
  EXPECT_DOUBLE_EQ(*result.estimate.value, 2.0 * (2 - 1) / 3);
}

TEST_F(Measures, a_code_against_the_criterion_turns_the_sign) {
  codebook_.codes[0].valence = -1;
  EXPECT_DOUBLE_EQ(*measure_valence(selection_, codebook_, 0.95, draws_).estimate.value, -2.0 / 3);
}

TEST_F(Measures, valence_is_undefined_when_nobody_spoke) {
  selection_.mentions.clear();
  EXPECT_FALSE(measure_valence(selection_, codebook_, 0.95, draws_).estimate.value.has_value());
  EXPECT_DOUBLE_EQ(*measure_prevalence(selection_, Unit::document, 0.95, draws_).estimate.value, 0.0);
}

TEST_F(Measures, coverage_names_the_silent) {
  corpus_.segments[3].speaker = {};
  const Coverage result = measure_coverage(selection_, 0.95);
  EXPECT_EQ(result.speaking, (std::vector<std::string>{"a", "b", "d"}));
  EXPECT_EQ(result.silent, (std::vector<std::string>{"c"}));
  EXPECT_EQ(result.without_speaker, 1U);
  EXPECT_EQ(result.groups.at("north").speaking.size(), 2U);
  EXPECT_EQ(result.groups.at("south").speakers.size(), 2U);
  EXPECT_DOUBLE_EQ(*result.estimate.value, 0.75);
}

TEST_F(Measures, exemplars_hold_a_counter_example_and_nothing_under_review) {
  const Exemplars result = choose_exemplars(selection_, codebook_, 2);
  EXPECT_EQ(result.candidates, 3U);
  ASSERT_EQ(result.quotes.size(), 2U);
  EXPECT_EQ(result.quotes[0].mention->segment, 0U);
  EXPECT_FALSE(result.quotes[0].is_counter_example);
  EXPECT_EQ(result.quotes[1].mention->segment, 1U);
  EXPECT_TRUE(result.quotes[1].is_counter_example);
  EXPECT_EQ(result.quotes[1].start, 0);
  EXPECT_EQ(result.quotes[1].end, 28);
}

TEST_F(Measures, exemplars_of_readable_sentences_come_first) {
  const Exemplars result = choose_exemplars(selection_, codebook_, 6);
  ASSERT_EQ(result.quotes.size(), 3U);
  EXPECT_EQ(result.quotes[0].start, 20);  // five words before two
  EXPECT_EQ(choose_exemplars(selection_, codebook_, 1).quotes.size(), 1U);
}

TEST_F(Measures, human_codings_find_their_rows) {
  const std::vector<Coding> codings = {
      {"d1", "code", "liisa", "", 20, 80, 2.0, std::nullopt},  // from the first turn into the second
      {"d1", "code", "liisa", "rejected", 0, 5, 1.0, std::nullopt},
      {"d1", "code", "liisa", "proposed", 0, 5, 1.0, std::nullopt},
      {"d2", "code", "matti", "reviewed", 17, 32, -1.0, 2.0},
      {"d9", "code", "matti", "", 0, 4, 1.0, std::nullopt},
      {"d3", "code", "matti", "", 500, 510, 1.0, std::nullopt}};
  const PlacedCodings placed = place_codings(codings, corpus_);
  ASSERT_EQ(placed.mentions.size(), 3U);
  EXPECT_EQ(placed.mentions[0].segment, 0U);
  EXPECT_EQ(placed.mentions[0].start, 20);
  EXPECT_EQ(placed.mentions[0].sentence, 1U);
  EXPECT_EQ(placed.mentions[1].segment, 1U);
  EXPECT_EQ(placed.mentions[1].start, 0);
  EXPECT_TRUE(placed.mentions[1].is_continuation);
  EXPECT_EQ(placed.mentions[2].segment, 3U);
  EXPECT_EQ(placed.mentions[2].start, 0);
  EXPECT_EQ(placed.mentions[2].polarity, Polarity::negated);
  EXPECT_EQ(placed.lost, (std::vector<std::size_t>{4, 5}));
  EXPECT_EQ(placed.proposed, 1U);
  EXPECT_EQ(placed.rejected, 1U);
  selection_.mentions.clear();
  for (const Mention& mention : placed.mentions) selection_.mentions.push_back(&mention);
  const Valence result = measure_valence(selection_, codebook_, 0.95, draws_);
  EXPECT_EQ(result.valued, 2U);
  EXPECT_DOUBLE_EQ(*result.estimate.value, 0.5);
  EXPECT_EQ(measure_prevalence(selection_, Unit::segment, 0.95, draws_).with.segments, 3U);
}

TEST(Codebook, a_code_counts_with_all_beneath_it) {
  Codebook book;
  book.codes = {{"a", "", {}}, {"b", "a", {}}, {"c", "b", {}}, {"d", "", {}}};
  EXPECT_EQ(book.family_of("a"), (std::vector<std::string>{"a", "b", "c"}));
  book.codes[0].parent = "c";
  EXPECT_EQ(book.family_of("a").size(), 3U);
}

}  // namespace
}  // namespace tukiranka::qualitative
