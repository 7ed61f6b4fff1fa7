// SPDX-License-Identifier: Apache-2.0
// Subjects: factor_fit.hpp, normal_likelihood.hpp, omega.hpp. Factor models and polychoric correlations
// against R lavaan and scipy; the scripts are tests/reference/survey/make_factors.R and make_polychoric.py.
// Derivatives against differences.
#include <cmath>
#include <fstream>
#include <limits>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plugins/survey/mathematics/factor_fit.hpp"
#include "plugins/survey/mathematics/normal_likelihood.hpp"
#include "plugins/survey/mathematics/omega.hpp"
#include "plugins/survey/mathematics/polychoric.hpp"

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Json = nlohmann::ordered_json;

const Json& reference() {
  static const Json json = [] {
    std::ifstream stream(TUKIRANKA_SOURCE "/tests/plugins/survey/data/factors.json");
    return Json::parse(stream);
  }();
  return json;
}

Answers answers_of(const Json& items) {
  Answers answers(items.at(0).size());
  for (const Json& item : items) {
    std::vector<double> values;
    for (const Json& one : item)
      values.push_back(one.is_null() ? std::numeric_limits<double>::quiet_NaN() : one.get<double>());
    answers.own(std::move(values));
  }
  return answers;
}

struct Case {
  Patterns patterns;
  FactorModel model;
  SaturatedMoments moments;
  FactorSolution solution;
};

Case fit_case(const Json& one) {
  const bool has_gaps = one.at("estimator") == "fiml";
  Case made{find_patterns(answers_of(one.at("items")), !has_gaps), {}, {}, {}};
  const auto names = one.at("names").get<std::vector<std::string>>();
  made.model.items = static_cast<Index>(names.size());
  made.model.has_means = has_gaps;
  for (const auto& [factor, items] : one.at("factors").items()) {
    for (const Json& item : items)
      made.model.loadings.emplace_back(std::find(names.begin(), names.end(), item) - names.begin(),
                                       made.model.factors);
    ++made.model.factors;
  }
  made.moments = find_saturated_moments(made.patterns).value();
  made.solution = fit_factors(made.patterns, made.model, made.moments);
  return made;
}

void expect_close(double ours, const Json& theirs, double tolerance, const std::string& what) {
  const double value = theirs.get<double>();
  EXPECT_NEAR(ours, value, tolerance * std::max(1.0, std::abs(value))) << what;
}

// lavaan stops within about 1e-6 of the top; ours has no slope above 1e-12 there.
void expect_estimated(const Estimated& ours, const Json& theirs, double unit, const std::string& what) {
  EXPECT_NEAR(ours.value, theirs[0].get<double>(), 3e-6 * unit) << what;
  EXPECT_NEAR(ours.error, theirs[1].get<double>(), 5e-6 * unit) << what << " error";
}

TEST(Factors, AgreeWithLavaan) {
  for (const auto& [name, one] : reference().at("factors").items()) {
    const Json& says = one.at("says");
    const Case made = fit_case(one);
    ASSERT_EQ(made.solution.outcome, FitOutcome::fitted) << name;
    EXPECT_LT(made.solution.slope, 1e-12) << name;
    EXPECT_EQ(made.patterns.n, says.at("n").get<std::int64_t>()) << name;
    const auto loadings = find_loadings(made.patterns, made.model, made.solution);
    for (std::size_t i = 0; i < loadings.size(); ++i) {
      const std::string what = name + " loading " + std::to_string(i);
      expect_estimated(loadings[i].raw, says.at("raw")[i], 5, what);
      expect_estimated(loadings[i].marker, says.at("marker")[i], 5, what + " marker");
      expect_estimated(loadings[i].standardised, says.at("std")[i], 1, what + " standardised");
    }
    const auto errors = find_error_variances(made.patterns, made.model, made.solution);
    for (std::size_t i = 0; i < errors.size(); ++i)
      expect_estimated(errors[i].raw, says.at("errors")[i], 5, name + " error " + std::to_string(i));
    for (std::size_t i = 0; i < says.at("correlations").size(); ++i) {
      const Index at = made.model.first_correlation() + static_cast<Index>(i);
      expect_estimated({made.solution.parameters(at), std::sqrt(made.solution.variance(at, at))},
                       says.at("correlations")[i], 1, name + " correlation");
    }
  }
}

TEST(Factors, FitAgreesWithLavaan) {
  for (const auto& [name, one] : reference().at("factors").items()) {
    const Json& says = one.at("says").at("fit");
    const Case made = fit_case(one);
    const FactorFit fit = judge_fit(made.patterns, made.model, made.solution, 0.90).value();
    EXPECT_EQ(fit.df, says.at("df").get<Index>()) << name;
    EXPECT_EQ(fit.baseline_df, says.at("baseline.df").get<Index>()) << name;
    expect_close(fit.chi_square, says.at("chisq"), 1e-8, name + " chi-square");
    expect_close(fit.baseline, says.at("baseline.chisq"), 1e-8, name + " baseline");
    expect_close(fit.srmr, says.at("srmr"), 1e-7, name + " srmr");
    if (fit.df == 0) {
      EXPECT_FALSE(fit.rmsea.has_value());
      continue;
    }
    expect_close(fit.p, says.at("pvalue"), 1e-8, name + " p");
    expect_close(*fit.cfi, says.at("cfi"), 1e-8, name + " cfi");
    expect_close(*fit.tli, says.at("tli"), 1e-8, name + " tli");
    expect_close(*fit.rmsea, says.at("rmsea"), 1e-8, name + " rmsea");
    expect_close(*fit.rmsea_low, says.at("rmsea.ci.lower"), 1e-6, name + " low");
    expect_close(*fit.rmsea_high, says.at("rmsea.ci.upper"), 1e-6, name + " high");
    expect_close(*fit.p_close, says.at("rmsea.pvalue"), 1e-8, name + " close");
  }
}

TEST(Factors, DerivativesAreThoseOfTheMisfit) {
  const Case made = fit_case(reference().at("factors").at("fiml"));
  Eigen::VectorXd at = made.solution.parameters;
  for (Index i = 0; i < at.size(); ++i) at(i) += 0.02 * std::sin(static_cast<double>(i));  // off the top
  const auto exact = differentiate_misfit(made.patterns, made.model, at, false).value();
  const auto misfit = [&](const Eigen::VectorXd& place) {
    const FactorMatrices matrices = unpack_parameters(made.model, place);
    return compute_misfit(made.patterns, matrices.covariance(), matrices.means).value();
  };
  constexpr double h = 1e-5;
  for (Index i = 0; i < at.size(); ++i) {
    Eigen::VectorXd up = at, down = at;
    up(i) += h;
    down(i) -= h;
    EXPECT_NEAR(exact.gradient(i), (misfit(up) - misfit(down)) / (2 * h), 1e-8) << i;
    const Eigen::VectorXd second = (differentiate_misfit(made.patterns, made.model, up, false)->gradient -
                                    differentiate_misfit(made.patterns, made.model, down, false)->gradient) /
                                   (2 * h);
    EXPECT_LT((exact.hessian.col(i) - second).cwiseAbs().maxCoeff(), 1e-7) << i;
  }
}

TEST(Factors, OneFactorGivesTheOmegaThatItsLoadingsSay) {
  const Case made = fit_case(reference().at("factors").at("one"));
  double common = 0, error = 0;
  for (const Loading& loading : find_loadings(made.patterns, made.model, made.solution))
    common += loading.raw.value;
  for (const ErrorVariance& one : find_error_variances(made.patterns, made.model, made.solution))
    error += one.raw.value;
  const Eigen::VectorXd sd = made.patterns.sd;
  const Omega omega = compute_omega(sd.asDiagonal() * made.moments.covariance * sd.asDiagonal(), 220);
  EXPECT_NEAR(*omega.ml_implied, common * common / (common * common + error), 1e-10);
}

FitOutcome outcome_of(const std::vector<std::vector<double>>& items, Index factors = 1) {
  Answers answers(items.front().size());
  for (const auto& item : items) answers.own(item);
  const Patterns patterns = find_patterns(answers, true);
  FactorModel model;
  model.items = static_cast<Index>(items.size());
  model.factors = factors;
  for (Index i = 0; i < model.items; ++i) model.loadings.emplace_back(i, i * factors / model.items);
  const auto moments = find_saturated_moments(patterns);
  if (!moments) return FitOutcome::singular;
  return fit_factors(patterns, model, *moments).outcome;
}

TEST(Factors, WhatCannotBeFittedSaysWhy) {
  std::vector<std::vector<double>> items;
  for (const Json& item : reference().at("factors").at("three").at("items")) items.push_back(item);
  EXPECT_EQ(outcome_of({items[0], items[1], items[2], items[0]}), FitOutcome::singular);  // the same twice
  EXPECT_EQ(outcome_of({{1, 2, 3}, {2, 1, 3}, {1, 3, 3}, {3, 1, 2}}), FitOutcome::singular);
  // Two of three items nearly repeat each other and have little to do with the third.
  EXPECT_EQ(outcome_of({{1, 2, 3, 4, 5, 6, 7, 8}, {1, 2, 3, 4, 5, 6, 8, 7}, {3, 1, 4, 1, 5, 9, 2, 6}}),
            FitOutcome::heywood);
  // One factor named twice: nothing tells the two halves apart.
  std::vector<std::vector<double>> same(items.begin(), items.begin() + 3);
  for (const std::size_t j : {0U, 1U, 2U}) {
    same.push_back(same[j]);
    for (std::size_t i = 0; i < same.back().size(); ++i)
      same.back()[i] += std::sin(static_cast<double>(i * (j + 3)));
  }
  const FitOutcome merged = outcome_of(same, 2);
  EXPECT_TRUE(merged == FitOutcome::improper || merged == FitOutcome::heywood);
}

TEST(Factors, APairThatNobodyAnsweredIsFound) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  Answers answers(4);
  answers.own({1, 2, none, none});
  answers.own({2, 1, 3, 4});
  answers.own({none, none, 1, 2});
  EXPECT_EQ(find_unmet_pair(find_patterns(answers, false)), std::make_pair(Index{0}, Index{2}));
}

struct Ordered {
  std::vector<Categories> categories;
  Polychoric polychoric;
};

Ordered correlate(const Answers& answers) {
  const std::vector<char> counts(answers.persons(), 1);
  Ordered ordered;
  for (const Numbers item : answers.items())
    ordered.categories.push_back(find_categories(item, counts).value());
  ordered.polychoric = compute_polychoric(answers, ordered.categories, counts).value();
  return ordered;
}

TEST(Polychoric, AgreesWithLavaanPsychAndScipy) {
  for (const auto& [name, one] : reference().at("polychoric").items()) {
    const Json& says = one.at("says");
    const Ordered ordered = correlate(answers_of(one.at("items")));
    const Eigen::MatrixXd& r = ordered.polychoric.matrix;
    for (std::size_t i = 0; i < ordered.categories.size(); ++i) {
      for (std::size_t c = 0; c < ordered.categories[i].thresholds.size(); ++c)
        expect_close(ordered.categories[i].thresholds[c], says.at("thresholds")[i][c], 1e-12, name);
      for (std::size_t j = 0; j < i; ++j) {
        const double ours = r(static_cast<Index>(i), static_cast<Index>(j));
        expect_close(ours, says.at("scipy")[i][j], 1e-10, name + " scipy");
        expect_close(ours, says.at("lavaan")[i][j], 1e-6, name + " lavaan");
        expect_close(ours, says.at("psych")[i][j], 1e-4, name + " psych");  // it stops at about 1e-4
      }
    }
    const double k = static_cast<double>(r.rows());
    expect_close(k / (k - 1) * (1 - k / r.sum()), says.at("alpha"), 1e-10, name + " alpha");
    expect_close(compute_omega(r, 100).minres.value(), says.at("omega_minres"), 1e-9, name + " omega");
  }
}

TEST(Polychoric, LimitsAreOneAndNamed) {
  Answers same(6);
  same.own({1, 2, 3, 1, 2, 3});
  same.own({1, 2, 3, 1, 2, 3});
  same.own({3, 2, 1, 3, 2, 1});
  const Polychoric perfect = correlate(same).polychoric;
  EXPECT_EQ(perfect.matrix(0, 1), 1);
  EXPECT_EQ(perfect.matrix(0, 2), -1);
  EXPECT_EQ(perfect.at_limit.size(), 3U);
  Answers hollow(6);  // a two by two table with an empty cell
  hollow.own({0, 0, 0, 1, 1, 1});
  hollow.own({0, 0, 1, 1, 1, 1});
  EXPECT_EQ(correlate(hollow).polychoric.matrix(0, 1), 1);
  EXPECT_EQ(correlate(hollow).polychoric.empty_cells, 1);
}

TEST(Polychoric, ATetrachoricOfMediansIsTheSineOfItsShare) {
  // Cut at both medians: P(both below) = 1/4 + asin ρ / 2π.
  Eigen::MatrixXd table(2, 2);
  table << 30, 20, 20, 30;
  EXPECT_NEAR(fit_polychoric(table, {0}, {0}), std::sin(2 * std::acos(-1.0) * 0.05), 1e-13);
}

TEST(Polychoric, AContinuousItemIsNotOrdinal) {
  std::vector<double> many;
  for (int i = 0; i < 21; ++i) many.push_back(i);
  EXPECT_FALSE(find_categories(many, std::vector<char>(21, 1)));
  many.pop_back();
  EXPECT_TRUE(find_categories(many, std::vector<char>(20, 1)));
}

}  // namespace
}  // namespace tukiranka::survey
