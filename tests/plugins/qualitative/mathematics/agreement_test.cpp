// SPDX-License-Identifier: Apache-2.0
// tests: agreement against printed tables and an independent program (tests/reference/qualitative).
#include "plugins/qualitative/mathematics/agreement.hpp"

#include <gtest/gtest.h>

#include "plugins/qualitative/mathematics/cohen_kappa.hpp"
#include "plugins/qualitative/mathematics/rate_units.hpp"
#include "plugins/qualitative/mathematics/unitizing_alpha.hpp"
#include "tests/plugins/qualitative/reading.hpp"

namespace tukiranka::qualitative {
namespace {

using Json = nlohmann::ordered_json;

RatingTable read_table(const Json& units) {
  RatingTable table;
  std::set<double> values;
  for (const Json& unit : units)
    for (const Json& value : unit)
      if (!value.is_null()) values.insert(value.get<double>());
  table.values.assign(values.begin(), values.end());
  for (std::size_t coder = 0; coder < units[0].size(); ++coder)
    table.coders.push_back("c" + std::to_string(coder));
  for (const Json& unit : units) {
    table.cells.emplace_back();
    for (const Json& value : unit)
      table.cells.back().push_back(value.is_null() ? no_value
                                                   : static_cast<std::int32_t>(std::distance(
                                                         values.begin(), values.find(value.get<double>()))));
  }
  return table;
}

Resampling no_draws() {
  return Resampling(std::vector<std::vector<std::uint32_t>>{});
}

Agreement measure(const RatingTable& table, Metric metric = Metric::nominal) {
  Resampling none = no_draws();
  return measure_agreement(table, {}, {metric, 0.95}, none);
}

std::map<std::string, std::optional<double>> name_indices(const Agreement& result) {
  return {{"nominal", result.alpha[0]},      {"ordinal", result.alpha[1]},     {"interval", result.alpha[2]},
          {"ratio", result.alpha[3]},        {"fleiss", result.chance.fleiss}, {"ac1", result.chance.ac1},
          {"percent", result.chance.percent}};
}

std::string print(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return std::string(text).substr(1);
}

void expect_same(const std::optional<double>& found, const Json& expected, const std::string& what) {
  ASSERT_EQ(found.has_value(), !expected.is_null()) << what;
  if (found) {
    EXPECT_NEAR(*found, expected.get<double>(), 1e-11) << what;
  }
}

TEST(Agreement, prints_what_the_papers_print) {
  const Json data = read_data("agreement.json");
  ASSERT_EQ(data["published"].size(), 4U);
  std::size_t compared = 0;
  for (const Json& table : data["published"])
    for (const auto& [index, printed] : table["printed"].items()) {
      const auto found = name_indices(measure(read_table(table["units"]))).at(index);
      ASSERT_TRUE(found.has_value());
      EXPECT_EQ(print(*found), printed.get<std::string>()) << table["name"] << " " << index;
      ++compared;
    }
  EXPECT_EQ(compared, 11U);
}

TEST(Agreement, agrees_with_an_independent_program) {
  const Json data = read_data("agreement.json");
  for (const char* list : {"published", "tables"})
    for (std::size_t t = 0; t < data[list].size(); ++t) {
      const Json& given = data[list][t];
      const std::string where = std::string(list) + " " + std::to_string(t) + " ";
      const RatingTable table = read_table(given["units"]);
      const Agreement result = measure(table);
      for (const auto& [index, found] : name_indices(result))
        expect_same(found, given["expected"][index], where + index);
      ASSERT_EQ(result.cohen.size(), given["expected"]["cohen"].size());
      for (std::size_t i = 0; i < result.cohen.size(); ++i)
        expect_same(result.cohen[i].kappa, given["expected"]["cohen"][i], where + "cohen");
    }
}

TEST(Agreement, bootstraps_like_an_independent_program) {
  const Json data = read_data("agreement.json");
  const std::map<std::string, Metric> metrics = {{"nominal", Metric::nominal},
                                                 {"ordinal", Metric::ordinal},
                                                 {"interval", Metric::interval},
                                                 {"ratio", Metric::ratio}};
  ASSERT_EQ(data["bootstrap"].size(), 4U);
  for (const Json& row : data["bootstrap"]) {
    Resampling draws(row["indices"].get<std::vector<std::vector<std::uint32_t>>>());
    const RatingTable table = read_table(data["tables"][row["table"].get<std::size_t>()]["units"]);
    const Agreement result =
        measure_agreement(table, {}, {metrics.at(row["metric"]), row["level"].get<double>()}, draws);
    EXPECT_NEAR(*result.estimate.standard_error, row["standard_error"].get<double>(), 1e-11);
    EXPECT_NEAR(*result.estimate.low, row["low"].get<double>(), 1e-11);
    EXPECT_NEAR(*result.estimate.high, row["high"].get<double>(), 1e-11);
    EXPECT_NEAR(*result.below_667, row["below_667"].get<double>(), 1e-12);
    EXPECT_EQ(result.replicates_left_out, row["left_out"].get<std::size_t>());
  }
}

Marks read_marks(const Json& marks, std::int64_t begin) {
  Marks out;
  for (const Json& mark : marks) {
    const std::int64_t at = mark[0].get<std::int64_t>() - begin;
    out.push_back({at, at + mark[1].get<std::int64_t>()});
  }
  return out;
}

TEST(UnitizingAlpha, prints_krippendorffs_example) {
  const Json data = read_data("agreement.json")["unitizing"];
  double observed = 0, expected = 0;
  for (const Json& code : data["codes"]) {
    std::vector<Marks> coders;
    for (const Json& marks : code["coders"]) coders.push_back(read_marks(marks, data["begin"]));
    const UnitizingDisagreement one = compute_unitizing(coders, data["length"]);
    EXPECT_NEAR(one.observed, code["observed"].get<double>(), 1e-12);
    EXPECT_NEAR(one.expected, code["expected"].get<double>(), 1e-12);
    observed += one.observed;
    expected += one.expected;
  }
  EXPECT_EQ(print(1 - observed / expected), data["printed"].get<std::string>());
}

TEST(UnitizingAlpha, agrees_with_an_independent_program) {
  const Json data = read_data("agreement.json");
  ASSERT_EQ(data["lines"].size(), 3U);
  for (const Json& line : data["lines"]) {
    std::vector<Marks> coders;
    for (const Json& marks : line["coders"]) coders.push_back(join_stretches(read_marks(marks, 0)));
    const UnitizingDisagreement one = compute_unitizing(coders, line["length"]);
    EXPECT_NEAR(one.observed, line["observed"].get<double>(), 1e-12);
    EXPECT_NEAR(one.expected, line["expected"].get<double>(), 1e-12);
  }
}

TEST(UnitizingAlpha, is_one_when_all_mark_the_same_and_undefined_when_nobody_marks) {
  const UnitizingDisagreement same = compute_unitizing({{{3, 9}}, {{3, 9}}}, 40);
  EXPECT_EQ(same.observed, 0);
  EXPECT_GT(same.expected, 0);
  EXPECT_EQ(compute_unitizing({{}, {}}, 40).expected, 0);
  EXPECT_EQ(compute_unitizing({{{3, 9}}}, 40).expected, 0);
  EXPECT_EQ(join_stretches({{5, 9}, {1, 3}, {3, 4}, {8, 12}, {20, 20}}).size(), 2U);
}

TEST(Agreement, is_undefined_without_pairs_or_with_one_value_only) {
  const RatingTable alone = read_table(Json::parse("[[1, null], [null, 2], [1, null]]"));
  EXPECT_FALSE(measure(alone).estimate.value.has_value());
  EXPECT_FALSE(measure(alone).chance.percent.has_value());
  const Agreement same = measure(read_table(Json::parse("[[1, 1], [1, 1], [1, null]]")));
  EXPECT_FALSE(same.estimate.value.has_value());
  EXPECT_EQ(same.values, 1U);
  EXPECT_DOUBLE_EQ(*same.chance.percent, 1.0);
  EXPECT_FALSE(same.chance.ac1.has_value());
  EXPECT_FALSE(same.cohen[0].kappa.has_value());
  RatingTable empty;
  EXPECT_FALSE(measure(empty).estimate.value.has_value());
}

TEST(Agreement, words_and_negative_values_have_fewer_metrics) {
  RatingTable words = read_table(Json::parse("[[0, 0], [1, 1], [1, 0]]"));
  words.is_numeric = false;
  EXPECT_TRUE(measure(words).alpha[0].has_value());
  EXPECT_FALSE(measure(words).alpha[1].has_value());
  EXPECT_FALSE(measure(words).alpha[3].has_value());
  // far from zero the interval metric is the same
  const RatingTable near = read_table(Json::parse("[[1, 2], [3, 3], [4, 2], [1, 1]]"));
  const RatingTable far =
      read_table(Json::parse("[[1000000001, 1000000002], [1000000003, 1000000003], [1000000004, "
                             "1000000002], [1000000001, 1000000001]]"));
  EXPECT_NEAR(*measure(near).alpha[2], *measure(far).alpha[2], 1e-9);
}

// Two coders over three documents: the second never opened d3, and is not taken to have coded nothing there.
TEST(RateUnits, who_coded_nothing_in_a_document_has_not_read_it) {
  Reading reading({"Yksi. Kaksi. Kolme.", "Neljä. Viisi.", "Kuusi."});
  Corpus corpus = reading.corpus();
  const char* documents[] = {"d1", "d2", "d3"};
  for (std::size_t i = 0; i < 3; ++i) corpus.segments[i].document = documents[i];
  place_in_documents(corpus);
  std::vector<Mention> mentions;
  const auto add = [&](std::uint32_t segment, std::uint32_t from, std::uint32_t to, const char* coder) {
    Mention mention;
    mention.segment = segment;
    mention.sentence = from;
    mention.last_sentence = to;
    mention.source = Source::human;
    mention.code = "x";
    mention.coder = coder;
    mentions.push_back(mention);
  };
  add(0, 0, 1, "7");
  add(0, 1, 1, "007");
  add(1, 0, 0, "7");
  add(1, 1, 1, "007");
  add(2, 0, 0, "7");
  Selection selection{&corpus, {0, 1, 2}, {}};
  for (const Mention& mention : mentions) selection.mentions.push_back(&mention);
  RatingWish wish;
  wish.codes = {"x"};
  wish.families = {{"x"}};
  RatedTexts rated = rate_units(selection, wish);
  EXPECT_EQ(rated.table.coders, (std::vector<std::string>{"007", "7"}));
  const std::vector<std::vector<std::int32_t>> expected = {{0, 1}, {1, 1}, {0, 0},
                                                           {0, 1}, {1, 0}, {no_value, 1}};
  EXPECT_EQ(rated.table.cells, expected);
  EXPECT_EQ(rated.documents, (std::vector<std::string>{"d1", "d2", "d3"}));
  wish.all_have_read = true;
  EXPECT_EQ(rate_units(selection, wish).table.cells.back(), (std::vector<std::int32_t>{0, 1}));
  wish.piece = Piece::document;
  EXPECT_EQ(rate_units(selection, wish).table.cells.size(), 3U);
  wish.coders = {"7"};
  EXPECT_EQ(rate_units(selection, wish).table.coders.size(), 1U);
}

}  // namespace
}  // namespace tukiranka::qualitative
