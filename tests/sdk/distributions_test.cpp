// SPDX-License-Identifier: Apache-2.0
// Student's t against mpmath (tests/reference/survey made the rows) and its closed forms; quantiles of each
// type against exact fractions (tests/reference/sdk/quantile_types.py); near words; permutations.
#include <algorithm>
#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include <tukiranka/input.hpp>
#include <tukiranka/statistics.hpp>
#include <tukiranka/suggestion.hpp>

namespace tukiranka::sdk {
namespace {

using Numbers = std::vector<double>;
constexpr double pi = 3.14159265358979323846;

TEST(SdkDistributions, TailsOfStudentsTAgreeWithMpmath) {
  std::ifstream stream(TUKIRANKA_SOURCE "/tests/plugins/survey/data/distributions.json");
  const Json rows = Json::parse(stream).at("t_upper");
  ASSERT_GE(rows.size(), 20U);
  for (const Json& row : rows) {
    const double t = row[0], df = row[1], upper = row[2];
    EXPECT_NEAR(t_cdf(-t, df), upper, 1e-12 * upper) << row.dump();
    EXPECT_NEAR(t_cdf(t, df), 1 - upper, 1e-15) << row.dump();
  }
}

TEST(SdkDistributions, QuantilesOfStudentsTHaveClosedFormsAtOneAndTwo) {
  for (const double p : {0.001, 0.025, 0.3, 0.5, 0.9, 0.975, 0.9999}) {
    const double cauchy = std::tan(pi * (p - 0.5)), two = (2 * p - 1) * std::sqrt(2 / (4 * p * (1 - p)));
    EXPECT_NEAR(t_quantile(p, 1), cauchy, 1e-11 * (1 + std::abs(cauchy))) << p;
    EXPECT_NEAR(t_quantile(p, 2), two, 1e-11 * (1 + std::abs(two))) << p;
    for (const double df : {0.7, 4.5, 30.0, 5000.0})
      EXPECT_NEAR(t_cdf(t_quantile(p, df), df), p, 1e-13) << df;
    EXPECT_NEAR(t_quantile(p, 1e8), normal_quantile(p), 1e-6) << p;
    EXPECT_NEAR(t_quantile(p, 1e12), normal_quantile(p), 1e-15) << p;
  }
}

TEST(SdkDistributions, OutsideTheDomainIsNoNumber) {
  for (const double df : {0.0, -1.0, std::nan("")}) {
    EXPECT_TRUE(std::isnan(t_cdf(1, df)));
    EXPECT_TRUE(std::isnan(t_quantile(0.5, df)));
  }
  for (const double p : {-0.1, 1.1, std::nan("")}) EXPECT_TRUE(std::isnan(t_quantile(p, 5)));
  EXPECT_TRUE(std::isnan(t_cdf(std::nan(""), 5)));
  EXPECT_EQ(t_quantile(0, 5), -INFINITY);
  EXPECT_EQ(t_quantile(1, 5), INFINITY);
  EXPECT_EQ(t_cdf(-INFINITY, 5), 0);
  EXPECT_EQ(t_cdf(INFINITY, 5), 1);
}

// 1, 2, 4, 8, 16 at 0, 1/10, 1/4, 3/10, 1/2, 3/5, 9/10 and 1.
TEST(SdkDistributions, EachTypeOfQuantile) {
  const Numbers values{1, 2, 4, 8, 16}, ps{0, 0.1, 0.25, 0.3, 0.5, 0.6, 0.9, 1};
  const std::vector<Numbers> expected{{1, 1, 2, 2, 4, 4, 16, 16},
                                      {1, 1, 2, 2, 4, 6, 16, 16},
                                      {1, 1, 1, 2, 2, 4, 8, 16},
                                      {1, 1, 1.25, 1.5, 3, 4, 12, 16},
                                      {1, 1, 1.75, 2, 4, 6, 16, 16},
                                      {1, 1, 1.5, 1.8, 4, 6.4, 16, 16},
                                      {1, 1.4, 2, 2.4, 4, 5.6, 12.8, 16},
                                      {1, 1, 5 / 3.0, 29 / 15.0, 4, 92 / 15.0, 16, 16},
                                      {1, 1, 27 / 16.0, 39 / 20.0, 4, 61 / 10.0, 16, 16}};
  for (int type = 1; type <= 9; ++type)
    for (std::size_t i = 0; i < ps.size(); ++i)
      EXPECT_NEAR(quantile_sorted(values, ps[i], static_cast<QuantileType>(type)),
                  expected[static_cast<std::size_t>(type - 1)][i], 1e-13)
          << "type " << type << " at " << ps[i];
  for (int type = 1; type <= 9; ++type) {
    EXPECT_EQ(quantile_sorted({3}, 0.2, static_cast<QuantileType>(type)), 3);
    EXPECT_TRUE(std::isnan(quantile_sorted({}, 0.2, static_cast<QuantileType>(type))));
  }
}

TEST(SdkDistributions, IntervalsStandAboutTheEstimate) {
  const Interval wide = t_interval(10, 2, 2, 0.95), narrow = normal_interval(10, 2, 0.95);
  EXPECT_NEAR(wide.high - 10, 2 * 4.302652729749464, 1e-12);
  EXPECT_NEAR(narrow.high - 10, 2 * 1.959963984540054, 1e-12);
  EXPECT_EQ(wide.low + wide.high, 20);
  EXPECT_EQ(narrow.level, 0.95);
}

TEST(SdkSuggestion, TheNearestWordOrNone) {
  EXPECT_EQ(count_edits("", "abc"), 3U);
  EXPECT_EQ(count_edits("kitten", "sitting"), 3U);
  EXPECT_EQ(find_nearest("trsut", {"goals", "trust", "truss"}, 2), "trust");
  EXPECT_EQ(find_nearest("trusx", {"trust", "truss"}, 1), "trust");
  EXPECT_EQ(find_nearest("xyz", {"trust"}, 2), "");
  EXPECT_EQ(find_nearest("a", {}, 9), "");
}

TEST(SdkRandom, APermutationHoldsEachNumberOnceAndDependsOnItsStreamAlone) {
  Random random(1, "x", 2), again(1, "x", 2), other(1, "x", 3);
  const std::vector<int> drawn = draw_permutation(50, random);
  EXPECT_EQ(drawn, draw_permutation(50, again));
  EXPECT_NE(drawn, draw_permutation(50, other));
  std::vector<int> sorted = drawn;
  std::sort(sorted.begin(), sorted.end());
  for (int i = 0; i < 50; ++i) EXPECT_EQ(sorted[static_cast<std::size_t>(i)], i);
}

}  // namespace
}  // namespace tukiranka::sdk
