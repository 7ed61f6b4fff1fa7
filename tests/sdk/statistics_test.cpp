// SPDX-License-Identifier: Apache-2.0
// What evaluators share, against scipy and numpy (tests/reference/sdk), and at its edges.
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include <tukiranka/statistics.hpp>

#include "tests/sdk/reference.hpp"

namespace tukiranka::sdk {
namespace {

using Numbers = std::vector<double>;

void expect_relative(double actual, double expected, double tolerance) {
  EXPECT_LE(std::abs(actual - expected), tolerance * std::max(std::abs(expected), 1e-320))
      << actual << " instead of " << expected;
}

TEST(Statistics, NormalDistribution) {
  const Json& cdf = read_reference().at("cdf");
  for (std::size_t i = 0; i < cdf.at("z").size(); ++i)
    // One rounding of z costs z² roundings of a far tail.
    expect_relative(normal_cdf(cdf.at("z")[i]), cdf.at("p")[i],
                    5e-16 * (1 + std::pow(cdf.at("z")[i].get<double>(), 2)));
}

TEST(Statistics, QuantileOfTheNormalDistribution) {
  const Json& quantile = read_reference().at("quantile_of_normal");
  for (std::size_t i = 0; i < quantile.at("p").size(); ++i) {
    const double p = quantile.at("p")[i], z = quantile.at("z")[i];
    EXPECT_NEAR(normal_quantile(p), z, 1e-13 * std::max(1.0, std::abs(z))) << p;
  }
  EXPECT_EQ(normal_quantile(0), -std::numeric_limits<double>::infinity());
  EXPECT_EQ(normal_quantile(1), std::numeric_limits<double>::infinity());
  for (const double p : {-0.1, 1.1, std::nan("")}) EXPECT_TRUE(std::isnan(normal_quantile(p))) << p;
}

TEST(Statistics, Quantiles) {
  for (const Json& one : read_reference().at("quantiles")) {
    const auto values = one.at("values").get<Numbers>(), ps = one.at("p").get<Numbers>();
    for (std::size_t i = 0; i < ps.size(); ++i)
      EXPECT_NEAR(quantile_sorted(values, ps[i]), one.at("q")[i].get<double>(), 1e-14);
  }
  EXPECT_TRUE(std::isnan(quantile_sorted({}, 0.5)));
  for (const double p : Numbers{NAN, -0.1, 1.1}) EXPECT_TRUE(std::isnan(quantile_sorted({1, 2}, p)));
}

TEST(Statistics, WilsonsInterval) {
  for (const Json& one : read_reference().at("wilson")) {
    const Interval interval = wilson_interval(one.at("k"), one.at("n"), one.at("level"));
    EXPECT_NEAR(interval.low, one.at("low").get<double>(), 1e-14) << one.dump();
    EXPECT_NEAR(interval.high, one.at("high").get<double>(), 1e-14) << one.dump();
    EXPECT_EQ(interval.level, one.at("level").get<double>());
    EXPECT_EQ(interval.kind, TKR_INTERVAL_CONFIDENCE);
  }
}

TEST(Statistics, BcaInterval) {
  for (const Json& one : read_reference().at("bca")) {
    const auto interval = bca_interval(one.at("replicates").get<Numbers>(), one.at("estimate"),
                                       one.at("jackknife").get<Numbers>(), one.at("level"));
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->low, one.at("low").get<double>(), 1e-12) << one.at("name");
    EXPECT_NEAR(interval->high, one.at("high").get<double>(), 1e-12) << one.at("name");
  }
}

TEST(Statistics, BcaIsUndefinedWhenEveryReplicateLiesOnOneSide) {
  EXPECT_FALSE(bca_interval({1, 2, 3}, 0, {1, 2}, 0.95));
  EXPECT_FALSE(bca_interval({1, 2, 3}, 4, {1, 2}, 0.95));
}

TEST(Statistics, BcaOfAConstantIsThatConstant) {
  const auto interval = bca_interval(Numbers(100, 3), 3, Numbers(10, 3), 0.95);
  ASSERT_TRUE(interval);
  EXPECT_EQ(interval->low, 3);
  EXPECT_EQ(interval->high, 3);
}

TEST(Statistics, PercentileIntervalSortsFirst) {
  const Interval interval = percentile_interval({5, 1, 4, 2, 3}, 0.5);
  EXPECT_EQ(interval.low, 2);
  EXPECT_EQ(interval.high, 4);
  EXPECT_EQ(interval.level, 0.5);
}

TEST(Statistics, BootstrapRowsAreNamedByWhatTheyAreFor) {
  const auto rows = bootstrap_rows(1, "x", 3, 50);
  EXPECT_EQ(rows.size(), 50U);
  for (const std::uint32_t row : rows) EXPECT_LT(row, 50U);
  EXPECT_EQ(rows, bootstrap_rows(1, "x", 3, 50));
  EXPECT_NE(rows, bootstrap_rows(1, "x", 4, 50));
  EXPECT_NE(rows, bootstrap_rows(1, "y", 3, 50));
  EXPECT_NE(rows, bootstrap_rows(2, "x", 3, 50));
}

}  // namespace
}  // namespace tukiranka::sdk
