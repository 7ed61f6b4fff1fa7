// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/factor_fit.hpp"
#include <algorithm>
#include <cmath>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/non_central_chi_squared.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include "plugins/survey/mathematics/normal_likelihood.hpp"

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

double upper_tail(double chi_square, double df, double noncentrality) {
  if (!(chi_square > 0)) return 1;
  if (!(noncentrality > 0)) return cdf(complement(boost::math::chi_squared(df), chi_square));
  return cdf(complement(boost::math::non_central_chi_squared(df, noncentrality), chi_square));
}

// The noncentrality under which χ² or more has this probability; 0 when even none gives more.
double find_noncentrality(double chi_square, double df, double probability) {
  if (upper_tail(chi_square, df, 0) >= probability) return 0;
  const auto miss = [&](double lambda) { return upper_tail(chi_square, df, lambda) - probability; };
  double high = std::max(1.0, chi_square);
  while (miss(high) < 0) high *= 2;
  std::uintmax_t rounds = 200;
  const auto [low, up] = boost::math::tools::toms748_solve(
      miss, 0.0, high, boost::math::tools::eps_tolerance<double>(50), rounds);
  return (low + up) / 2;
}

// Items that have nothing in common: each its own mean and variance, of those who answered it.
double find_baseline(const Patterns& patterns, double saturated) {
  double misfit = 0;
  for (const std::int64_t n : patterns.each)
    misfit += static_cast<double>(n) / static_cast<double>(patterns.n);  // log 1 + 1: items are standardised
  return static_cast<double>(patterns.n) * (misfit - saturated);
}

double find_srmr(const FactorMatrices& found, const SaturatedMoments& moments) {
  const MatrixXd sigma = found.covariance();
  const VectorXd sd = moments.covariance.diagonal().cwiseSqrt();
  const Index k = sd.size();
  double squares = 0;
  for (Index i = 0; i < k; ++i)
    for (Index j = 0; j <= i; ++j) {
      const double residual = (moments.covariance(i, j) - sigma(i, j)) / (sd(i) * sd(j));
      squares += residual * residual;
    }
  const Index triangle = k * (k + 1) / 2;
  double cells = static_cast<double>(triangle);
  if (found.means.size() > 0) {
    squares += (moments.mean - found.means).cwiseQuotient(sd).squaredNorm();
    cells += static_cast<double>(k);
  }
  return std::sqrt(squares / cells);
}

void judge_approximation(double n, double level, FactorFit& fit) {
  const double df = static_cast<double>(fit.df), scale = df * n;
  const double excess = fit.chi_square - df;
  const double of_none = fit.baseline - static_cast<double>(fit.baseline_df);
  const double worst = std::max({excess, of_none, 0.0});
  fit.cfi = worst > 0 ? 1 - std::max(excess, 0.0) / worst : 1.0;
  if (of_none != 0) fit.tli = 1 - excess / df * static_cast<double>(fit.baseline_df) / of_none;
  fit.rmsea = std::sqrt(std::max(excess, 0.0) / scale);
  const double tail = (1 - level) / 2;
  fit.rmsea_low = std::sqrt(find_noncentrality(fit.chi_square, df, tail) / scale);
  fit.rmsea_high = std::sqrt(find_noncentrality(fit.chi_square, df, 1 - tail) / scale);
  fit.p_close = upper_tail(fit.chi_square, df, scale * 0.05 * 0.05);
}

double error_of(const VectorXd& slope, const MatrixXd& variance) {
  return std::sqrt(std::max(0.0, slope.dot(variance.topLeftCorner(slope.size(), slope.size()) * slope)));
}

}  // namespace

std::optional<FactorFit> judge_fit(const Patterns& patterns, const FactorModel& model,
                                   const FactorSolution& solution, double level) {
  const SaturatedMoments& moments = solution.moments;
  const FactorMatrices found = unpack_parameters(model, solution.parameters);
  const VectorXd means = model.has_means ? moments.mean : VectorXd();
  const auto misfit = compute_misfit(patterns, found.covariance(), found.means);
  const auto saturated = compute_misfit(patterns, moments.covariance, means);
  if (!misfit || !saturated) return std::nullopt;
  const double n = static_cast<double>(patterns.n);
  FactorFit fit;
  fit.df = model.degrees_of_freedom();
  fit.chi_square = std::max(0.0, n * (*misfit - *saturated));
  fit.baseline_df = model.items * (model.items - 1) / 2;
  fit.baseline = find_baseline(patterns, *saturated);
  fit.srmr = find_srmr(found, moments);
  if (fit.df <= 0) return fit;
  fit.p = upper_tail(fit.chi_square, static_cast<double>(fit.df), 0);
  judge_approximation(n, level, fit);
  return fit;
}

std::vector<Loading> find_loadings(const Patterns& patterns, const FactorModel& model,
                                   const FactorSolution& solution) {
  const FactorMatrices found = unpack_parameters(model, solution.parameters);
  const Directions directions = find_directions(model, found);
  const VectorXd variances = found.covariance().diagonal();
  std::vector<Loading> loadings;
  for (Index i = 0; i < model.first_correlation(); ++i) {
    const auto [item, factor] = model.loadings[static_cast<std::size_t>(i)];
    Index first = 0;
    while (model.loadings[static_cast<std::size_t>(first)].second != factor) ++first;
    const Index marker = model.loadings[static_cast<std::size_t>(first)].first;
    const double value = solution.parameters(i), other = solution.parameters(first);
    const double sd = patterns.sd(item), ratio = sd / patterns.sd(marker);
    VectorXd of_ratio = VectorXd::Zero(model.first_mean());
    if (i != first) {  // the marker itself is 1 by choice
      of_ratio(i) = 1 / other;
      of_ratio(first) = -value / (other * other);
    }
    const double root = std::sqrt(variances(item));
    VectorXd of_standard = -value / (2 * variances(item) * root) * 2 *
                           directions.u.row(item).cwiseProduct(directions.v.row(item)).transpose();
    of_standard(i) += 1 / root;
    loadings.push_back({{sd * value, sd * std::sqrt(solution.variance(i, i))},
                        {ratio * value / other, ratio * error_of(of_ratio, solution.variance)},
                        {value / root, error_of(of_standard, solution.variance)}});
  }
  return loadings;
}

std::vector<ErrorVariance> find_error_variances(const Patterns& patterns, const FactorModel& model,
                                                const FactorSolution& solution) {
  const FactorMatrices found = unpack_parameters(model, solution.parameters);
  const VectorXd variances = found.covariance().diagonal();
  std::vector<ErrorVariance> errors;
  for (Index i = 0; i < model.items; ++i) {
    const Index at = model.first_error() + i;
    const double scale = patterns.sd(i) * patterns.sd(i);
    errors.push_back({{scale * found.errors(i), scale * std::sqrt(solution.variance(at, at))},
                      found.errors(i) / variances(i)});
  }
  return errors;
}

}  // namespace tukiranka::survey
