// SPDX-License-Identifier: Apache-2.0
// tests: Wilson against Newcombe's printed table and an independent program; the bootstrap over speakers
// against an independent program with the same draws (tests/reference/qualitative/make_reference.py).
#include "plugins/qualitative/mathematics/estimate.hpp"

#include <gtest/gtest.h>

#include "tests/plugins/qualitative/reading.hpp"

namespace tukiranka::qualitative {
namespace {

Resampling no_draws() {
  return Resampling(std::vector<std::vector<std::uint32_t>>{});
}

// Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3, as printed.
TEST(EstimateShare, gives_newcombes_table) {
  const double rows[][4] = {
      {81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0.0, 0.1611}, {1, 29, 0.0061, 0.1718}};
  for (const auto& [k, n, low, high] : rows) {
    const Estimate estimate = estimate_share(k, n, 0.95);
    EXPECT_NEAR(*estimate.low, low, 0.00005) << k << "/" << n;
    EXPECT_NEAR(*estimate.high, high, 0.00005) << k << "/" << n;
  }
}

TEST(EstimateShare, agrees_with_an_independent_program) {
  const auto data = read_data("estimates.json");
  ASSERT_EQ(data["wilson"].size(), 6U);
  for (const auto& row : data["wilson"]) {
    const Estimate estimate = estimate_share(row["k"], row["n"], row["level"]);
    EXPECT_NEAR(*estimate.low, row["low"].get<double>(), 1e-12);
    EXPECT_NEAR(*estimate.high, row["high"].get<double>(), 1e-12);
    EXPECT_EQ(estimate.way, IntervalWay::wilson);
  }
}

TEST(EstimateShare, of_nothing_is_undefined) {
  EXPECT_FALSE(estimate_share(0, 0, 0.95).value.has_value());
}

TEST(EstimateRatio, agrees_with_an_independent_program) {
  const auto data = read_data("estimates.json");
  ASSERT_EQ(data["bootstrap"].size(), 6U);
  for (const auto& row : data["bootstrap"]) {
    std::vector<ClusterSum> speakers;
    for (std::size_t i = 0; i < row["y"].size(); ++i) speakers.push_back({row["y"][i], row["x"][i]});
    Resampling resampling(row["indices"].get<std::vector<std::vector<std::uint32_t>>>());
    const Estimate estimate = estimate_ratio(speakers, {-2, 2}, row["level"], resampling);
    EXPECT_NEAR(*estimate.value, row["value"].get<double>(), 1e-12);
    EXPECT_NEAR(*estimate.standard_error, row["standard_error"].get<double>(), 1e-12);
    EXPECT_NEAR(*estimate.low, row["low"].get<double>(), 1e-12);
    EXPECT_NEAR(*estimate.high, row["high"].get<double>(), 1e-12);
    EXPECT_EQ(estimate.way, IntervalWay::bootstrap);
  }
}

TEST(EstimateRatio, has_no_interval_for_one_speaker) {
  Resampling resampling = no_draws();
  const Estimate estimate = estimate_ratio({{2, 3}}, {0, 1}, 0.95, resampling);
  EXPECT_DOUBLE_EQ(*estimate.value, 2.0 / 3.0);
  EXPECT_FALSE(estimate.low.has_value());
  EXPECT_FALSE(estimate.standard_error.has_value());
}

TEST(EstimateRatio, is_undefined_when_nobody_has_a_unit) {
  Resampling resampling = no_draws();
  EXPECT_FALSE(estimate_ratio({}, {0, 1}, 0.95, resampling).value.has_value());
  EXPECT_FALSE(estimate_ratio({{0, 0}, {0, 0}}, {0, 1}, 0.95, resampling).value.has_value());
}

TEST(EstimateRatio, is_never_certain_because_everyone_agrees) {
  Resampling resampling(std::vector<std::vector<std::uint32_t>>{{0, 1, 2, 3}, {0, 0, 1, 1}, {3, 3, 3, 3}});
  const Estimate estimate = estimate_ratio({{4, 2}, {2, 1}, {6, 3}, {2, 1}}, {-2, 2}, 0.95, resampling);
  const Estimate bound = estimate_share(4, 4, 0.95);
  EXPECT_EQ(estimate.way, IntervalWay::bound);
  EXPECT_DOUBLE_EQ(*estimate.value, 2.0);
  EXPECT_DOUBLE_EQ(*estimate.low, -2 + 4 * *bound.low);
  EXPECT_DOUBLE_EQ(*estimate.high, 2.0);
  EXPECT_GT(*estimate.standard_error, 0.4);
}

}  // namespace
}  // namespace tukiranka::qualitative
