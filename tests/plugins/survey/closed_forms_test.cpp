// SPDX-License-Identifier: Apache-2.0
// Subjects: alpha.hpp, change.hpp, covariance.hpp. What must hold whatever the data: closed forms, and the
// ugly cases.
#include <limits>

#include <gtest/gtest.h>

#include "plugins/survey/mathematics/alpha.hpp"
#include "plugins/survey/mathematics/change.hpp"
#include "plugins/survey/mathematics/covariance.hpp"
#include "plugins/survey/mathematics/describe_item.hpp"
#include "plugins/survey/mathematics/omega.hpp"
#include "plugins/survey/mathematics/one_factor.hpp"
#include "plugins/survey/mathematics/rank_change.hpp"
#include "plugins/survey/mathematics/resample.hpp"
#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/mathematics/split_half.hpp"

namespace tukiranka::survey {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Answers answers_of(const std::vector<std::vector<double>>& items) {
  Answers answers(items.empty() ? 0 : items[0].size());
  for (const std::vector<double>& item : items) answers.own(item);
  return answers;
}

Mean mean_of(const std::vector<double>& values, const MeanOptions& options = {}) {
  return compute_mean(values, options);
}

TEST(ScorePersons, EachRuleAsksForItsShareOfAnswers) {
  const Answers answers = answers_of({{1, 1, nan, nan}, {2, nan, nan, nan}, {3, 3, 3, nan}});
  const auto any = score_persons(answers, Scoring::any), half = score_persons(answers, Scoring::half),
             all = score_persons(answers, Scoring::all);
  EXPECT_EQ(any[0], 2);
  EXPECT_EQ(any[2], 3);
  EXPECT_TRUE(std::isnan(any[3]));
  EXPECT_EQ(half[1], 2);
  EXPECT_TRUE(std::isnan(half[2]));
  EXPECT_EQ(all[0], 2);
  EXPECT_TRUE(std::isnan(all[1]));
}

TEST(Mean, IsUndefinedRatherThanZero) {
  EXPECT_FALSE(mean_of({}, {}).mean.has_value());
  EXPECT_FALSE(mean_of({nan, nan}, {}).mean.has_value());
  const Mean one = mean_of({4}, {});
  EXPECT_EQ(one.mean, 4);
  EXPECT_FALSE(one.sd.has_value());
  EXPECT_FALSE(one.low.has_value());
  const Mean constant = mean_of({2, 2, 2}, {});
  EXPECT_EQ(constant.sd, 0);
  EXPECT_EQ(constant.low, 2);
}

TEST(Mean, AnOffsetCostsNoDigits) {
  const Mean near = mean_of({1, 2, 3, 4}, {}), far = mean_of({1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4}, {});
  EXPECT_NEAR(*far.sd, *near.sd, 1e-12);
  EXPECT_NEAR(*far.mean - 1e9, *near.mean, 1e-9);
}

TEST(Mean, AWholePopulationHasNoSamplingError) {
  const Mean census = mean_of({1, 2, 3}, {nullptr, 3.0, 0.95});
  EXPECT_EQ(census.standard_error, 0);
  EXPECT_LT(*mean_of({1, 2, 3}, {nullptr, 6.0, 0.95}).standard_error, *mean_of({1, 2, 3}, {}).standard_error);
}

TEST(Mean, EqualWeightsChangeNothing) {
  const std::vector<double> weights{2, 2, 2, 2};
  const Mean plain = mean_of({1, 2, 4, 8}, {}), weighted = mean_of({1, 2, 4, 8}, {&weights, {}, 0.95});
  EXPECT_NEAR(*plain.standard_error, *weighted.standard_error, 1e-14);
  EXPECT_NEAR(*plain.sd, *weighted.sd, 1e-14);
  EXPECT_NEAR(weighted.effective_n, 4, 1e-12);
}

TEST(Alpha, OfTwoItemsIsSpearmanBrownWhenTheyVaryAlike) {
  Eigen::MatrixXd c(2, 2);
  c << 1, 0.6, 0.6, 1;
  EXPECT_NEAR(*raw_alpha(c), 2 * 0.6 / 1.6, 1e-15);
  EXPECT_NEAR(*compute_split_half(c).spearman_brown, 2 * 0.6 / 1.6, 1e-15);
  EXPECT_FALSE(drop_each(c)[0].alpha_if_dropped.has_value());
}

TEST(Alpha, OfCopiesIsOne) {
  const Answers copies = answers_of({{1, 2, 3, 5}, {1, 2, 3, 5}, {1, 2, 3, 5}});
  const auto covariance = compute_covariance(copies, false);
  const Alpha alpha = compute_alpha(covariance->matrix, 4, 0.95);
  EXPECT_NEAR(*alpha.raw, 1, 1e-14);
  EXPECT_FALSE(alpha.lambda6.has_value());
}

TEST(Alpha, MayBeNegativeAndMayBeUndefined) {
  Eigen::MatrixXd negative(3, 3), opposed(2, 2);
  negative << 1, -0.2, -0.2, -0.2, 1, -0.2, -0.2, -0.2, 1;
  opposed << 1, -1, -1, 1;
  EXPECT_NEAR(*raw_alpha(negative), 1.5 * (1 - 3 / 1.8), 1e-14);
  EXPECT_FALSE(raw_alpha(opposed).has_value());
  EXPECT_FALSE(compute_alpha(Eigen::MatrixXd::Zero(2, 2), 9, 0.95).raw.has_value());
  EXPECT_FALSE(compute_alpha(Eigen::MatrixXd::Identity(1, 1), 9, 0.95).raw.has_value());
}

// A matrix that one factor explains whole gives back its loadings, whichever way they are found.
TEST(OneFactor, GivesBackWhatWasPutIn) {
  const Eigen::Vector4d loadings(0.9, 0.7, 0.5, 0.3);
  Eigen::MatrixXd r = loadings * loadings.transpose();
  r.diagonal().setOnes();
  const auto likely = fit_maximum_likelihood(r), residual = fit_minimum_residual(r);
  ASSERT_TRUE(likely && residual);
  EXPECT_LT((likely->loadings - loadings).cwiseAbs().maxCoeff(), 1e-7);
  EXPECT_LT((residual->loadings - loadings).cwiseAbs().maxCoeff(), 1e-9);
  const double common = 2.4 * 2.4, whole = r.sum();
  const Omega omega = compute_omega(r, 100);
  EXPECT_NEAR(*omega.ml_implied, common / whole, 1e-7);
  EXPECT_NEAR(*omega.ml_observed, common / whole, 1e-7);
  EXPECT_NEAR(*omega.minres, common / whole, 1e-9);
}

TEST(OneFactor, OfEqualItemsGivesAlpha) {
  Eigen::MatrixXd c = Eigen::MatrixXd::Constant(5, 5, 0.4);
  c.diagonal().setOnes();
  EXPECT_NEAR(*compute_omega(c, 50).ml_implied, *raw_alpha(c), 1e-9);
}

TEST(OneFactor, IsUndefinedWhereThereIsNone) {
  EXPECT_FALSE(compute_omega(Eigen::MatrixXd::Identity(2, 2), 50).ml_implied.has_value());
  EXPECT_FALSE(compute_omega(Eigen::MatrixXd::Identity(4, 4), 50).ml_implied.has_value());
  Eigen::Matrix3d heywood;
  heywood << 1, 0.9, 0.9, 0.9, 1, 0.3, 0.9, 0.3, 1;
  EXPECT_FALSE(compute_omega(heywood, 50).ml_implied.has_value());
  EXPECT_FALSE(compute_omega(heywood, 50).minres.has_value());
}

TEST(Resample, AConstantScoreHasNoAlpha) {
  const SumStatistic constant = prepare_alpha(answers_of({{1, 1, 2}, {2, 2, 1}}));
  const std::vector<std::uint32_t> rows{0, 1, 2};
  EXPECT_TRUE(std::isnan(resample(constant, rows)));
  EXPECT_EQ(prepare_mean({1, nan, 3}, {}).n, 2U);
  EXPECT_TRUE(prepare_alpha(answers_of({{nan}, {1}})).rows.empty());
}

TEST(Covariance, NeedsTwoPersons) {
  EXPECT_FALSE(compute_covariance(answers_of({{}, {}}), false).has_value());
  EXPECT_FALSE(compute_covariance(answers_of({{1}, {2}}), false).has_value());
  EXPECT_FALSE(compute_covariance(answers_of({{1, nan}, {nan, 2}}), false).has_value());
  EXPECT_FALSE(compute_covariance(answers_of({{1, nan}, {nan, 2}}), true).has_value());
  EXPECT_FALSE(compute_covariance(answers_of({}), false).has_value());
}

TEST(Covariance, ManyBlocksGiveWhatOneGives) {
  std::vector<double> first, second;
  for (int i = 0; i < 1500; ++i) {
    first.push_back(i % 7);
    second.push_back((i * i) % 5);
  }
  const Answers answers = answers_of({first, second});
  const auto listwise = compute_covariance(answers, false), pairwise = compute_covariance(answers, true);
  EXPECT_NEAR(listwise->matrix(0, 1), pairwise->matrix(0, 1), 1e-13);
  EXPECT_NEAR(listwise->matrix(1, 1), pairwise->matrix(1, 1), 1e-13);
}

TEST(SplitHalf, SamplesWhenThereAreTooMany) {
  Eigen::MatrixXd c = Eigen::MatrixXd::Constant(26, 26, 0.3);
  c.diagonal().setOnes();
  const SplitHalf split = compute_split_half(c);
  EXPECT_TRUE(split.is_sampled);
  EXPECT_NEAR(*split.max, *split.min, 1e-12);
  EXPECT_EQ(split.count, 100000);
}

TEST(Change, WithoutSpreadHasNoEffectSize) {
  const Change same = compute_change({1, 2, 3}, {2, 3, 4}, 0.95);
  EXPECT_EQ(same.difference.mean, 1);
  EXPECT_FALSE(same.d_z.value.has_value());
  EXPECT_FALSE(same.t.has_value());
  EXPECT_FALSE(compute_change({}, {}, 0.95).difference.mean.has_value());
  EXPECT_FALSE(compute_change({1}, {2}, 0.95).difference.sd.has_value());
}

TEST(Change, FloatNoiseIsNoSpread) {
  // Everybody rose by one, though 8/3 − 5/3 and 7/3 − 4/3 differ in the last digit.
  const Change same = compute_change({5.0 / 3, 4.0 / 3, 2.0 / 3}, {8.0 / 3, 7.0 / 3, 5.0 / 3}, 0.95);
  EXPECT_EQ(same.difference.sd, 0);
  EXPECT_FALSE(same.t.has_value());
  EXPECT_FALSE(same.d_z.value.has_value());
}

TEST(Change, TwoDenominatorsGiveTwoEffects) {
  const Change change = compute_change({1, 2, 3, 4, 5, 6}, {2, 2, 4, 5, 5, 8}, 0.95);
  EXPECT_GT(*change.g_z.value, 1.5 * *change.g_av.value);
  EXPECT_LT(*change.g_z.low, *change.g_z.value);
  EXPECT_GT(*change.g_z.high, *change.g_z.value);
}

TEST(RankChange, SaysNothingWhereNothingMoved) {
  const RankChange still = compute_rank_change({1, 2, 3}, {1, 2, 3});
  EXPECT_EQ(still.tied, 3);
  EXPECT_FALSE(still.v.has_value());
  EXPECT_FALSE(still.sign_p.has_value());
  EXPECT_EQ(still.hodges_lehmann, 0);
  EXPECT_FALSE(compute_rank_change({}, {}).cliff_paired.has_value());
}

TEST(RankChange, FloatNoiseBreaksNoTies) {
  const RankChange noisy = compute_rank_change({0.1 + 0.2, 1, 1}, {0.3, 2, 3});
  EXPECT_EQ(noisy.tied, 1);
  EXPECT_EQ(noisy.nonzero, 2);
}

TEST(DescribeItem, CountsAnswersAndEnds) {
  const ItemDescription item = describe_item(std::vector<double>{1, 5, 5, 3, nan, 2.5}, {1, 5});
  EXPECT_EQ(item.n, 5);
  EXPECT_DOUBLE_EQ(*item.floor, 0.2);
  EXPECT_DOUBLE_EQ(*item.ceiling, 0.4);
  EXPECT_EQ(item.frequencies.at(5), 2);
  EXPECT_EQ(item.frequencies.at(2.5), 1);
  EXPECT_FALSE(describe_item(std::vector<double>{nan}, {}).floor.has_value());
}

}  // namespace
}  // namespace tukiranka::survey
