// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/alpha.hpp"
#include <cmath>

#include <Eigen/LU>

#include "plugins/survey/mathematics/distributions.hpp"

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;

std::optional<double> compute_ase(const MatrixXd& c, double n) {
  const double k = static_cast<double>(c.rows()), sum = c.sum(), trace = c.trace();
  const MatrixXd cc = c * c;
  const double q = 2 * k * k / ((k - 1) * (k - 1) * sum * sum * sum) *
                   (sum * (cc.trace() + trace * trace) - 2 * trace * cc.sum());
  return q >= 0 && n > 0 ? std::optional<double>(std::sqrt(q / n)) : std::nullopt;
}

std::optional<double> compute_lambda2(const MatrixXd& c) {
  const double k = static_cast<double>(c.rows()), sum = c.sum(), trace = c.trace();
  const double squares = c.squaredNorm() - c.diagonal().squaredNorm();
  if (!(sum > 0)) return std::nullopt;
  return (sum - trace + std::sqrt(k / (k - 1) * squares)) / sum;
}

std::optional<double> compute_lambda6(const MatrixXd& r) {
  const Eigen::FullPivLU<MatrixXd> lu(r);
  if (!lu.isInvertible() || !(r.sum() > 0)) return std::nullopt;
  const MatrixXd inverse = lu.inverse();
  double unexplained = 0;  // Σ(1 − smc)
  for (Index i = 0; i < r.rows(); ++i) {
    if (!(inverse(i, i) > 0)) return std::nullopt;
    unexplained += 1 / inverse(i, i);
  }
  return 1 - unexplained / r.sum();
}

Bounds compute_feldt(double alpha, double k, double n, double level) {
  const FreedomPair df{n - 1, (n - 1) * (k - 1)};
  return {1 - (1 - alpha) * f_quantile(0.5 + level / 2, df),
          1 - (1 - alpha) * f_quantile(0.5 - level / 2, df)};
}

Bounds compute_bonett(double alpha, double k, double n, double level) {
  const double z = normal_quantile(0.5 + level / 2);
  const double half = z * std::sqrt(2 * k / ((k - 1) * (n - 2)));
  return {1 - (1 - alpha) * std::exp(half), 1 - (1 - alpha) * std::exp(-half)};
}

}  // namespace

MatrixXd to_correlation(const MatrixXd& covariance) {
  const Eigen::VectorXd sd = covariance.diagonal().cwiseSqrt();
  MatrixXd r = covariance.cwiseQuotient(sd * sd.transpose());
  r.diagonal().setOnes();
  return r;
}

std::optional<double> raw_alpha(const MatrixXd& c) {
  const double k = static_cast<double>(c.rows()), sum = c.sum();
  if (k < 2 || !(sum > 0)) return std::nullopt;
  return k / (k - 1) * (1 - c.trace() / sum);
}

Alpha compute_alpha(const MatrixXd& covariance, double n, double level) {
  Alpha result;
  const double k = static_cast<double>(covariance.rows());
  if (k < 2 || covariance.diagonal().minCoeff() <= 0) return result;
  const MatrixXd r = to_correlation(covariance);
  result.raw = raw_alpha(covariance);
  result.standardised = raw_alpha(r);
  result.average_r = (r.sum() - k) / (k * (k - 1));
  result.lambda2 = compute_lambda2(covariance);
  result.lambda2_standardised = compute_lambda2(r);
  result.lambda6 = compute_lambda6(r);
  if (!result.raw) return result;
  result.ase = compute_ase(covariance, n);
  if (n < 3 || !(*result.raw < 1)) return result;
  result.feldt = compute_feldt(*result.raw, k, n, level);
  result.bonett = compute_bonett(*result.raw, k, n, level);
  return result;
}

std::vector<ItemDrop> drop_each(const MatrixXd& c) {
  std::vector<ItemDrop> drops;
  const Index k = c.rows();
  const double sum = c.sum(), trace = c.trace();
  for (Index i = 0; i < k; ++i) {
    ItemDrop drop;
    const double with_rest = c.row(i).sum() - c(i, i);
    const double rest = sum - 2 * with_rest - c(i, i);
    if (c(i, i) > 0 && rest > 0) drop.r_drop = with_rest / std::sqrt(c(i, i) * rest);
    const double left = static_cast<double>(k - 1);
    if (k > 2 && rest > 0) drop.alpha_if_dropped = left / (left - 1) * (1 - (trace - c(i, i)) / rest);
    drops.push_back(drop);
  }
  return drops;
}

}  // namespace tukiranka::survey
