// SPDX-License-Identifier: Apache-2.0
// Subjects: alpha.hpp, change.hpp, covariance.hpp. Numbers against R (psych, base); the script is
// tests/reference/survey/make_survey.R.
#include <cmath>
#include <fstream>
#include <limits>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plugins/survey/mathematics/alpha.hpp"
#include "plugins/survey/mathematics/change.hpp"
#include "plugins/survey/mathematics/covariance.hpp"
#include "plugins/survey/mathematics/omega.hpp"
#include "plugins/survey/mathematics/rank_change.hpp"
#include "plugins/survey/mathematics/resample.hpp"
#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/mathematics/split_half.hpp"

namespace tukiranka::survey {
namespace {

using Json = nlohmann::json;

const Json& reference() {
  static const Json json = [] {
    std::ifstream stream(TUKIRANKA_SOURCE "/tests/plugins/survey/data/reference.json");
    return Json::parse(stream);
  }();
  return json;
}

std::vector<double> numbers(const Json& list) {
  std::vector<double> values;
  for (const Json& one : list)
    values.push_back(one.is_null() ? std::numeric_limits<double>::quiet_NaN() : one.get<double>());
  return values;
}

Answers answers_of(const Json& items) {
  Answers answers(items.at(0).size());
  for (const Json& item : items) answers.own(numbers(item));
  return answers;
}

void expect_same(const std::optional<double>& ours, const Json& theirs, const std::string& what,
                 double tolerance = 1e-9) {
  if (theirs.is_null()) {
    EXPECT_FALSE(ours.has_value()) << what;
    return;
  }
  ASSERT_TRUE(ours.has_value()) << what;
  const double value = theirs.get<double>();
  EXPECT_NEAR(*ours, value, tolerance * std::max(1.0, std::abs(value))) << what;
}

TEST(Reference, ReliabilityAgreesWithPsych) {
  for (const auto& [name, set] : reference().at("reliability").items()) {
    const Json& says = set.at("says");
    const auto covariance = compute_covariance(answers_of(set.at("items")), false);
    ASSERT_TRUE(covariance.has_value());
    EXPECT_EQ(covariance->n, says.at("n").get<std::int64_t>()) << name;
    const Alpha alpha = compute_alpha(covariance->matrix, static_cast<double>(covariance->n), 0.95);
    expect_same(alpha.raw, says.at("raw"), name + " raw");
    expect_same(alpha.standardised, says.at("std"), name + " std");
    expect_same(alpha.ase, says.at("ase"), name + " ase");
    expect_same(alpha.average_r, says.at("average_r"), name + " average_r");
    expect_same(alpha.lambda2, says.at("lambda2"), name + " lambda2");
    expect_same(alpha.lambda2_standardised, says.at("lambda2_std"), name + " lambda2_std");
    expect_same(alpha.lambda6, says.at("lambda6"), name + " lambda6");
    expect_same(alpha.feldt->low, says.at("feldt")[0], name + " feldt low");
    expect_same(alpha.feldt->high, says.at("feldt")[1], name + " feldt high");
    expect_same(alpha.bonett->low, says.at("bonett")[0], name + " bonett low");
    expect_same(alpha.bonett->high, says.at("bonett")[1], name + " bonett high");
    const std::vector<ItemDrop> drops = drop_each(covariance->matrix);
    for (std::size_t j = 0; j < drops.size(); ++j) {
      expect_same(drops[j].r_drop, says.at("r_drop")[j], name + " r_drop");
      expect_same(drops[j].alpha_if_dropped, says.at("alpha_if_dropped")[j], name + " alpha_if_dropped");
    }
  }
}

TEST(Reference, SplitHalvesAgreeWithFullEnumeration) {
  for (const auto& [name, set] : reference().at("reliability").items()) {
    const Json& says = set.at("says");
    const SplitHalf split =
        compute_split_half(compute_covariance(answers_of(set.at("items")), false)->matrix);
    expect_same(split.r, says.at("odd_even").at("r"), name + " r");
    expect_same(split.spearman_brown, says.at("odd_even").at("spearman_brown"), name + " spearman_brown");
    expect_same(split.guttman, says.at("odd_even").at("guttman"), name + " guttman");
    expect_same(split.max, says.at("split").at("max"), name + " max");
    expect_same(split.min, says.at("split").at("min"), name + " min");
    expect_same(split.mean, says.at("split").at("mean"), name + " mean");
    EXPECT_EQ(split.count, says.at("split").at("count").get<std::int64_t>()) << name;
    EXPECT_FALSE(split.is_sampled);
  }
}

TEST(Reference, OmegaAgreesWithLavaanAndPsych) {
  for (const auto& [name, says] : reference().at("omega").items()) {
    const Answers answers = answers_of(reference().at("reliability").at(name).at("items"));
    const auto covariance = compute_covariance(answers, false);
    const Omega omega = compute_omega(covariance->matrix, static_cast<double>(covariance->n));
    expect_same(omega.ml_implied, says.at("ml_implied"), name + " ml_implied", 1e-6);
    expect_same(omega.ml_observed, says.at("ml_observed"), name + " ml_observed", 1e-6);
    expect_same(omega.standard_error, says.at("se"), name + " se", 1e-5);
    if (!says.at("ml_implied").is_null())
      expect_same(omega.minres, says.at("minres"), name + " minres", 1e-5);
  }
}

TEST(Reference, ResampledRowsGiveWhatTheirOwnDataWould) {
  const Json& says = reference().at("bootstrap");
  const Answers answers = answers_of(reference().at("reliability").at("five").at("items"));
  const SumStatistic alpha = prepare_alpha(answers);
  const SumStatistic mean = prepare_mean(score_persons(answers, Scoring::all), {});
  for (std::size_t i = 0; i < 5; ++i) {
    const auto rows = says.at("rows").at(i).get<std::vector<std::uint32_t>>();
    EXPECT_NEAR(resample(alpha, rows), says.at("alpha").at(i).get<double>(), 1e-12);
    EXPECT_NEAR(resample(mean, rows), says.at("mean").at(i).get<double>(), 1e-12);
    EXPECT_NEAR(jackknife(alpha)[i], says.at("jackknife").at(i).get<double>(), 1e-12);
  }
}

TEST(Reference, PairwiseCovarianceAgreesWithR) {
  const Json& pairwise = reference().at("pairwise");
  const auto covariance = compute_covariance(answers_of(pairwise.at("items")), true);
  ASSERT_TRUE(covariance.has_value());
  for (Eigen::Index i = 0; i < 6; ++i)
    for (Eigen::Index j = 0; j < 6; ++j)
      EXPECT_NEAR(covariance->matrix(i, j),
                  pairwise.at("cov")[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)].get<double>(),
                  1e-12);
}

TEST(Reference, MeansAgreeWithR) {
  const Json& says = reference().at("mean");
  const std::vector<double> x = numbers(says.at("x")), w = numbers(says.at("w"));
  const Mean plain = compute_mean(x, {});
  expect_same(plain.mean, says.at("mean"), "mean");
  expect_same(plain.sd, says.at("sd"), "sd");
  expect_same(plain.standard_error, says.at("se"), "se");
  expect_same(plain.low, says.at("low"), "low");
  expect_same(plain.high, says.at("high"), "high");
  const Mean weighted = compute_mean(x, {&w, std::nullopt, 0.95});
  expect_same(weighted.mean, says.at("weighted").at("mean"), "weighted mean");
  expect_same(weighted.standard_error, says.at("weighted").at("se"), "weighted se");
  expect_same(weighted.effective_n, says.at("weighted").at("effective_n"), "effective n");
}

TEST(Reference, ChangeAgreesWithR) {
  const Json& set = reference().at("change");
  const Json& says = set.at("says");
  const Change change = compute_change(numbers(set.at("before")), numbers(set.at("after")), 0.95);
  expect_same(change.t, says.at("t"), "t");
  expect_same(change.p, says.at("p"), "p");
  expect_same(change.r, says.at("r"), "r");
  expect_same(change.difference.low, says.at("low"), "low");
  expect_same(change.difference.high, says.at("high"), "high");
  expect_same(change.d_z.value, says.at("d_z"), "d_z");
  expect_same(change.d_z.low, says.at("d_z_interval")[0], "d_z low", 1e-8);
  expect_same(change.d_z.high, says.at("d_z_interval")[1], "d_z high", 1e-8);
  expect_same(change.g_z.value, says.at("g_z"), "g_z");
  expect_same(change.d_av.value, says.at("d_av"), "d_av");
  expect_same(change.d_rm.value, says.at("d_rm"), "d_rm");
  expect_same(change.g_glass.value, says.at("g_glass"), "g_glass");
  expect_same(change.g_glass.low, says.at("g_glass_interval")[0], "g_glass low");
  expect_same(change.g_glass.high, says.at("g_glass_interval")[1], "g_glass high");
}

TEST(Reference, RanksAgreeWithR) {
  const Json& set = reference().at("change");
  const Json& says = set.at("says");
  const RankChange ranks = compute_rank_change(numbers(set.at("before")), numbers(set.at("after")));
  expect_same(ranks.v, says.at("v"), "V");
  expect_same(ranks.p_exact, says.at("p_exact"), "p_exact");
  expect_same(ranks.p_normal, says.at("p_normal"), "p_normal");
  expect_same(ranks.p_normal_cc, says.at("p_normal_cc"), "p_normal_cc");
  expect_same(ranks.p_pratt, says.at("p_pratt"), "p_pratt");
  expect_same(ranks.sign_p, says.at("sign_p"), "sign_p");
  expect_same(ranks.hodges_lehmann, says.at("hodges_lehmann"), "hodges_lehmann");
  expect_same(ranks.cliff_paired, says.at("cliff_paired"), "cliff paired");
  expect_same(ranks.cliff_independent, says.at("cliff_independent"), "cliff independent");
}

// Ties, zeros, an offset of 1e9, three persons, more than the exact test takes, a t where R's own pt() gives
// up.
TEST(Reference, EachKindOfChangeAgreesWithRAndMetafor) {
  std::ifstream stream(TUKIRANKA_SOURCE "/tests/plugins/survey/data/change.json");
  const Json sets = Json::parse(stream);
  ASSERT_EQ(sets.size(), 6U);
  for (const auto& [name, set] : sets.items()) {
    const Json& says = set.at("says");
    const std::vector<double> before = numbers(set.at("before")), after = numbers(set.at("after"));
    const Change change = compute_change(before, after, 0.95);
    const double of_means =
        name == "far" ? 1e-6 : 1e-9;  // a difference of means loses digits there, ours does not
    expect_same(change.t, says.at("t"), name + " t");
    expect_same(change.p, says.at("p"), name + " p");
    expect_same(change.d_av.value, says.at("d_av"), name + " d_av");
    expect_same(change.g_av.value, says.at("g_av"), name + " g_av");
    expect_same(change.g_z.value, says.at("g_z"), name + " SMCC", of_means);
    expect_same(change.g_glass.value, says.at("g_glass"), name + " SMCR", of_means);
    expect_same(change.g_glass.low, says.at("g_glass_ends")[0], name + " SMCR low", of_means);
    ASSERT_TRUE(change.d_z.low && change.d_z.high && change.g_av.low) << name;
    EXPECT_LT(*change.d_z.low, *change.d_z.value);
    if (!says.at("d_z_ends")[0].is_null()) {
      expect_same(change.d_z.low, says.at("d_z_ends")[0], name + " d_z low", 1e-8);
      expect_same(change.d_z.high, says.at("d_z_ends")[1], name + " d_z high", 1e-8);
      expect_same(change.d_av.low, says.at("d_av_ends")[0], name + " d_av low", 1e-8);
      expect_same(change.d_av.high, says.at("d_av_ends")[1], name + " d_av high", 1e-8);
    }
    const RankChange ranks = compute_rank_change(before, after);
    expect_same(ranks.v, says.at("V"), name + " V");
    expect_same(ranks.p_exact, says.at("p_exact"), name + " p_exact");
    expect_same(ranks.p_normal_cc, says.at("p_normal_cc"), name + " p_normal_cc");
    expect_same(ranks.hodges_lehmann, says.at("hodges_lehmann"), name + " hodges_lehmann");
  }
}

}  // namespace
}  // namespace tukiranka::survey
