// SPDX-License-Identifier: Apache-2.0
// Subjects: auto_quality.hpp, co_occurrence.hpp, intensity.hpp. Co-occurrence, quality of rules, saturation,
// intensity and name candidates, against an independent program (tests/reference/qualitative/make_codes.py)
// and by hand.
#include <gtest/gtest.h>

#include "plugins/qualitative/mathematics/auto_quality.hpp"
#include "plugins/qualitative/mathematics/co_occurrence.hpp"
#include "plugins/qualitative/mathematics/intensity.hpp"
#include "plugins/qualitative/mathematics/name_candidates.hpp"
#include "plugins/qualitative/mathematics/saturation.hpp"
#include "tests/plugins/qualitative/reading.hpp"

namespace tukiranka::qualitative {
namespace {

using Json = nlohmann::ordered_json;

Resampling no_draws() {
  return Resampling(std::vector<std::vector<std::uint32_t>>{});
}

// One sentence a segment; mentions as the reference program invented them.
class Codings : public ::testing::Test {
 protected:
  Codings() : data_(read_data("codes.json")), reading_(texts(data_)), corpus_(reading_.corpus()) {
    for (std::size_t i = 0; i < corpus_.segments.size(); ++i) {
      corpus_.segments[i].document = data_["segments"][i]["document"].get_ref<const std::string&>();
      corpus_.segments[i].speaker = data_["segments"][i]["speaker"].get_ref<const std::string&>();
      selection_.segments.push_back(i);
    }
    place_in_documents(corpus_);
    for (const Json& given : data_["mentions"]) {
      Mention mention;
      mention.segment = given["segment"];
      mention.start = 0;
      mention.end = 4;
      mention.code = given["code"].get_ref<const std::string&>();
      if (!given["coder"].is_null()) {
        mention.source = Source::human;
        mention.coder = given["coder"].get_ref<const std::string&>();
      }
      mentions_.push_back(mention);
    }
    selection_.corpus = &corpus_;
    for (const Json& code : data_["codes"]) families_.push_back({code.get<std::string>()});
  }
  static std::vector<std::string> texts(const Json& data) {
    return std::vector<std::string>(data["segments"].size(), "Sana.");
  }
  void select(bool rules) {
    selection_.mentions.clear();
    for (const Mention& mention : mentions_)
      if (rules || mention.source == Source::human) selection_.mentions.push_back(&mention);
  }

  Json data_;
  Reading reading_;
  Corpus corpus_;
  std::vector<Mention> mentions_;
  Selection selection_;
  std::vector<std::vector<std::string>> families_;
};

TEST_F(Codings, co_occurrence_agrees_with_an_independent_program) {
  select(false);
  const std::map<std::string, Together> units = {
      {"segment", Together::segment}, {"document", Together::document}, {"speaker", Together::speaker}};
  for (const auto& [unit, together] : units) {
    Resampling none = no_draws();
    const CoOccurrence result = measure_co_occurrence(selection_, {families_, together, 0.95}, none);
    ASSERT_EQ(result.pairs.size(), 3U);
    for (const CodePair& pair : result.pairs) {
      const Json& expected = data_["co_occurrence"][unit][families_[pair.a][0] + "~" + families_[pair.b][0]];
      EXPECT_EQ(pair.count, expected["count"].get<std::size_t>()) << unit;
      EXPECT_NEAR(*pair.jaccard, expected["jaccard"].get<double>(), 1e-12) << unit;
      EXPECT_NEAR(*pair.lift, expected["lift"].get<double>(), 1e-12) << unit;
    }
  }
}

TEST_F(Codings, quality_of_rules_agrees_with_an_independent_program) {
  select(true);
  RatingWish wish;
  for (const auto& family : families_) wish.codes.push_back(family[0]);
  wish.families = families_;
  Resampling none = no_draws();
  const AutoQuality result = measure_auto_quality(selection_, wish, 0.95, none);
  const Json& expected = data_["quality"];
  EXPECT_EQ(result.score.hits, expected["hits"].get<std::size_t>());
  EXPECT_EQ(result.score.false_hits, expected["false_hits"].get<std::size_t>());
  EXPECT_EQ(result.score.misses, expected["misses"].get<std::size_t>());
  EXPECT_EQ(result.score.rest, expected["neither"].get<std::size_t>());
  EXPECT_NEAR(*result.score.precision(), expected["precision"].get<double>(), 1e-12);
  EXPECT_NEAR(*result.score.recall(), expected["recall"].get<double>(), 1e-12);
  EXPECT_NEAR(*result.estimate.value, expected["f1"].get<double>(), 1e-12);
  EXPECT_NEAR(*result.alpha, expected["alpha"].get<double>(), 1e-12);
  EXPECT_EQ(result.errors.size(), result.score.false_hits + result.score.misses);
}

TEST_F(Codings, without_codings_there_is_nothing_to_compare) {
  RatingWish wish;
  wish.codes = {"trust"};
  wish.families = {{"trust"}};
  Resampling none = no_draws();
  const AutoQuality result = measure_auto_quality(selection_, wish, 0.95, none);
  EXPECT_FALSE(result.estimate.value.has_value());
  EXPECT_FALSE(result.score.precision().has_value());
  EXPECT_FALSE(result.alpha.has_value());
  const CoOccurrence apart = measure_co_occurrence(selection_, {families_, Together::sentence, 0.95}, none);
  EXPECT_FALSE(apart.pairs[0].jaccard.has_value());
  EXPECT_FALSE(apart.pairs[0].lift.has_value());
}

TEST(CoOccurrence, of_places_counts_pairs_that_overlap) {
  Reading reading({"Luottamus ja tavoite. Luottamus."});
  Corpus corpus = reading.corpus();
  std::vector<Mention> mentions(3);
  const std::int32_t places[3][2] = {{0, 10}, {5, 20}, {10, 12}};
  for (std::size_t i = 0; i < 3; ++i) {
    mentions[i].start = places[i][0];
    mentions[i].end = places[i][1];
    mentions[i].code = i == 1 ? "goal" : "trust";
  }
  Selection selection{&corpus, {0}, {&mentions[0], &mentions[1], &mentions[2]}};
  Resampling none = no_draws();
  const CoOccurrence result =
      measure_co_occurrence(selection, {{{"goal"}, {"trust"}}, Together::overlap, 0.95}, none);
  EXPECT_EQ(result.pairs[0].count, 2U);
  EXPECT_DOUBLE_EQ(*result.pairs[0].jaccard, 7.0 / 20);           // places 5–12 of 0–20
  EXPECT_DOUBLE_EQ(*result.pairs[0].lift, 32.0 * 7 / (15 * 12));  // 32 places in all
}

TEST(Saturation, agrees_with_an_independent_program_and_the_closed_form) {
  const Json data = read_data("codes.json")["saturation"];
  std::vector<std::set<std::string>> documents;
  for (const Json& document : data["documents"]) documents.push_back(document.get<std::set<std::string>>());
  const auto orders = data["orders"].get<std::vector<std::vector<std::uint32_t>>>();
  SaturationWish wish{data["base"], data["run"], data["threshold"], orders.size(), 0.95};
  Saturation result = measure_saturation(documents, wish, [&](std::size_t i) { return orders[i]; });
  EXPECT_NEAR(*result.new_information, data["information"].get<double>(), 1e-12);
  EXPECT_NEAR(result.saturated_share, data["saturated_share"].get<double>(), 1e-12);
  EXPECT_NEAR(*result.needed_median, data["needed_median"].get<double>(), 1e-12);
  for (std::size_t i = 0; i < documents.size(); ++i)
    EXPECT_NEAR(result.fresh[i].mean, data["mean_new"][i].get<double>(), 1e-12);
  wish.orders = 4000;
  std::uint32_t state = 1;
  result = measure_saturation(documents, wish, [&](std::size_t) {
    std::vector<std::uint32_t> order(documents.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    for (std::size_t i = order.size(); i > 1; --i) {
      state = state * 1664525U + 1013904223U;
      std::swap(order[i - 1], order[(state >> 8U) % i]);
    }
    return order;
  });
  for (std::size_t i = 0; i < documents.size(); ++i)
    EXPECT_NEAR(result.fresh[i].mean, data["expected_new"][i].get<double>(), 0.06) << i;
}

TEST(Saturation, is_undefined_for_few_documents_or_none_with_a_code) {
  const auto same = [](std::size_t) { return std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5}; };
  EXPECT_FALSE(measure_saturation({{"a"}, {"a"}}, {}, same).new_information.has_value());
  EXPECT_FALSE(measure_saturation({{}, {}, {}, {}, {}, {}}, {}, same).new_information.has_value());
  // codes that come only after the base give no information to compare with
  EXPECT_FALSE(measure_saturation({{}, {}, {}, {}, {"a"}, {}}, {}, same).new_information.has_value());
  EXPECT_EQ(*measure_saturation({{"a"}, {"b"}, {}, {}, {"a"}, {}}, {}, same).needed_in_order, 6U);
}

TEST(Intensity, is_the_mean_magnitude_of_human_codings) {
  Reading reading({"Yksi.", "Kaksi."});
  Corpus corpus = reading.corpus();
  std::vector<Mention> mentions(5);
  const std::optional<double> magnitudes[] = {3.0, 1.0, 0.0, std::nullopt, 7.0};
  for (std::size_t i = 0; i < 5; ++i) {
    mentions[i].source = Source::human;
    mentions[i].segment = i < 2 ? 0U : 1U;
    mentions[i].magnitude = magnitudes[i];
  }
  corpus.segments[0].speaker = "a";
  corpus.segments[1].speaker = "b";
  Selection selection{&corpus, {0, 1}, {}};
  for (const Mention& mention : mentions) selection.mentions.push_back(&mention);
  Resampling draws(std::vector<std::vector<std::uint32_t>>{{0, 0}, {1, 1}, {0, 1}});
  const Intensity result = measure_intensity(selection, 0.95, draws);
  EXPECT_DOUBLE_EQ(*result.estimate.value, 4.0 / 3);
  EXPECT_EQ(result.valued, 3U);
  EXPECT_EQ(result.without_value, 2U);
  EXPECT_EQ(result.out_of_range, 1U);
  EXPECT_EQ(result.voices, 2U);
  selection.mentions.clear();
  EXPECT_FALSE(measure_intensity(selection, 0.95, draws).estimate.value.has_value());
}

TEST(NameCandidates, joins_inflected_names_and_keeps_common_words_apart) {
  Reading reading(
      {"Liisa tuli. Kerroin Liisalle, että Virtanen lähtee Tampereelle.", "Toivo on hyvä. ESR ja Xyzzy."});
  Selection selection{&reading.corpus(), {0, 1}, {}};
  const auto found = find_name_candidates(selection, reading.vocabulary());
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].kind, NameKind::first_name);
  ASSERT_EQ(found[0].places.size(), 2U);
  EXPECT_EQ(found[0].places[1].start, 20);
  EXPECT_FALSE(found[0].is_doubtful);
  EXPECT_EQ(found[1].kind, NameKind::surname);
  EXPECT_EQ(found[2].kind, NameKind::place);
  EXPECT_TRUE(found[3].is_doubtful);  // Toivo, or hope
  EXPECT_EQ(found[4].kind, NameKind::unknown);
  Reading english({"Then I'm told that Mary and the NGO agree."}, "en");
  EXPECT_EQ(find_name_candidates({&english.corpus(), {0}, {}}, english.vocabulary()).size(), 1U);
}

}  // namespace
}  // namespace tukiranka::qualitative
