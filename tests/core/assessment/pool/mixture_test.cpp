// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/mixture.hpp"
#include <cmath>

#include "tests/core/assessment/reference_fixture.hpp"

namespace tukiranka::assessment {
namespace {

TEST(Mixture, CutNormalAsInScipy) {
  for (const base::Json& one : read_reference("reference")["cut"]) {
    const CutMixture cut({{1, one["mean"].get<double>(), one["sd"].get<double>()}});
    EXPECT_NEAR(cut.mean(), one["cut_mean"].get<double>(), 1e-10);
    EXPECT_NEAR(cut.sd(), one["cut_sd"].get<double>(), 1e-9);
    EXPECT_NEAR(cut.quantile(.05), one["q05"].get<double>(), 1e-9);
    EXPECT_NEAR(cut.quantile(.5), one["q50"].get<double>(), 1e-9);
    EXPECT_NEAR(cut.quantile(.95), one["q95"].get<double>(), 1e-9);
    EXPECT_NEAR(cut.cdf(.5), one["below_half"].get<double>(), 1e-10);
  }
}

TEST(Mixture, MomentsOfTwoParts) {
  const Mixture mixture{{.25, .2, .1}, {.75, .6, .2}};
  EXPECT_NEAR(mean_of(mixture), .5, 1e-15);
  EXPECT_NEAR(sd_of(mixture), std::sqrt(.25 * .01 + .75 * .04 + .25 * .09 + .75 * .01), 1e-15);
  for (const double p : {.001, .05, .3, .5, .9, .999})
    EXPECT_NEAR(cdf_of(mixture, quantile_of(mixture, p)), p, 1e-10);
}

TEST(Mixture, QuantileOfThePlainNormal) {
  EXPECT_NEAR(quantile_of({{1, 0, 1}}, .975), 1.959963984540054, 1e-12);
  EXPECT_NEAR(normal_quantile(.05), -1.6448536269514722, 1e-13);
}

}  // namespace
}  // namespace tukiranka::assessment
