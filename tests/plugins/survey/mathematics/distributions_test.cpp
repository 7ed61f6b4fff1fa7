// SPDX-License-Identifier: Apache-2.0
// Distribution functions against mpmath (tests/reference/survey/make_distributions.py), each quantile against
// its own function, and what stands outside the domain.
#include <cmath>
#include <fstream>
#include <functional>
#include <limits>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plugins/survey/mathematics/distributions.hpp"

namespace tukiranka::survey {
namespace {

using Json = nlohmann::json;
using Numbers = std::vector<double>;

void expect_rows(const char* name, double tolerance, const std::function<double(const Numbers&)>& ours) {
  std::ifstream stream(TUKIRANKA_SOURCE "/tests/plugins/survey/data/distributions.json");
  const Json json = Json::parse(stream);
  ASSERT_GE(json.at(name).size(), 4U);
  for (const Json& row : json.at(name)) {
    const auto values = row.get<Numbers>();
    EXPECT_NEAR(ours(values), values.back(), tolerance * std::max(values.back(), 1e-3)) << name << row.dump();
  }
}

TEST(Distributions, AgreeWithMpmath) {
  expect_rows("normal_cdf", 1e-13, [](const Numbers& v) { return normal_cdf(v[0]); });
  expect_rows("t_upper", 1e-13, [](const Numbers& v) { return t_two_sided(v[0], v[1]) / 2; });
  expect_rows("t_upper", 1e-13, [](const Numbers& v) { return 1 - t_cdf(v[0], v[1]); });
  expect_rows("f_upper", 1e-12, [](const Numbers& v) { return f_upper(v[0], {v[1], v[2]}); });
  expect_rows("chi_square_upper", 1e-12, [](const Numbers& v) { return chi_square_upper(v[0], v[1]); });
  expect_rows("noncentral_chi_square", 1e-11,
              [](const Numbers& v) { return noncentral_chi_square_cdf(v[0], v[1], v[2]); });
  expect_rows("noncentral_t", 1e-11, [](const Numbers& v) { return noncentral_t_cdf(v[0], v[1], v[2]); });
}

TEST(Distributions, QuantilesTurnTheirFunctionsRound) {
  for (const double p : {0.001, 0.025, 0.5, 0.9, 0.975, 0.9999}) {
    EXPECT_NEAR(normal_cdf(normal_quantile(p)), p, 1e-14);
    for (const double df : {1.0, 4.5, 30.0, 5000.0}) {
      EXPECT_NEAR(t_cdf(t_quantile(p, df), df), p, 1e-13) << df;
      EXPECT_NEAR(1 - chi_square_upper(chi_square_quantile(p, df), df), p, 1e-12) << df;
      EXPECT_NEAR(1 - f_upper(f_quantile(p, {df, 12}), {df, 12}), p, 1e-12) << df;
    }
  }
  EXPECT_DOUBLE_EQ(binomial_cdf(2, 5, 0.5), 0.5);
}

TEST(Distributions, NoncentralitiesAreFoundHoweverFarOut) {
  for (const double t : {-300.0, -2.0, 0.0, 0.7, 12.0, 24.9, 25.1, 80.0, 2000.0})
    for (const double df : {1.0, 13.0, 2799.0})
      for (const double p : {0.025, 0.975}) {
        const auto ncp = find_t_noncentrality(t, df, p);
        ASSERT_TRUE(ncp.has_value()) << t << " " << df;
        EXPECT_NEAR(noncentral_t_cdf(t, df, *ncp), p, 1e-10) << t << " " << df;
      }
  EXPECT_NEAR(noncentral_chi_square_cdf(90, 35, *find_chi_square_noncentrality(90, 35, 0.05)), 0.05, 1e-12);
  EXPECT_EQ(find_chi_square_noncentrality(3, 35, 0.05), 0);
}

TEST(Distributions, AreUndefinedOutsideTheirDomain) {
  const double nan = std::numeric_limits<double>::quiet_NaN(),
               infinity = std::numeric_limits<double>::infinity();
  for (const double value : {t_cdf(1, 0), t_quantile(0.5, -1), f_upper(1, {0, 3}), f_quantile(1.5, {1, 3}),
                             chi_square_upper(nan, 3), normal_quantile(-0.1), binomial_cdf(1, 2, 1.5),
                             noncentral_t_cdf(nan, 3, 1), noncentral_chi_square_cdf(1, 3, -1)})
    EXPECT_TRUE(std::isnan(value));
  EXPECT_FALSE(find_t_noncentrality(infinity, 3, 0.5).has_value());
  EXPECT_FALSE(find_chi_square_noncentrality(1, 0, 0.5).has_value());
  EXPECT_EQ(t_two_sided(infinity, 3), 0);
  EXPECT_EQ(f_upper(infinity, {1, 3}), 0);
  EXPECT_EQ(chi_square_quantile(0, 3), 0);
  EXPECT_EQ(normal_quantile(1), infinity);
}

}  // namespace
}  // namespace tukiranka::survey
