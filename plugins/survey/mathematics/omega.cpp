// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/omega.hpp"
#include <cmath>

#include <Eigen/Cholesky>

#include "plugins/survey/mathematics/alpha.hpp"
#include "plugins/survey/mathematics/one_factor.hpp"

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// Expected information of (l₁ … l_k, t₁ … t_k) for one person: ½ tr(S⁻¹ Sₐ S⁻¹ S_b), S = ll' + diag t, with
// ∂S/∂lᵢ = eᵢl' + leᵢ' and ∂S/∂tᵢ = eᵢeᵢ'.
MatrixXd expected_information(const VectorXd& l, const VectorXd& t) {
  const Index k = l.size();
  const MatrixXd s = l * l.transpose() + MatrixXd(t.asDiagonal());
  const MatrixXd inverse = s.llt().solve(MatrixXd::Identity(k, k));
  const VectorXd il = inverse * l;
  const double lil = l.dot(il);
  MatrixXd information(2 * k, 2 * k);
  for (Index i = 0; i < k; ++i)
    for (Index j = 0; j < k; ++j) {
      information(i, j) = inverse(i, j) * lil + il(i) * il(j);
      information(i, k + j) = inverse(i, j) * il(j);
      information(k + j, i) = information(i, k + j);
      information(k + i, k + j) = inverse(i, j) * inverse(i, j) / 2;
    }
  return information;
}

std::optional<double> find_error(const VectorXd& l, const VectorXd& t, double n) {
  const Index k = l.size();
  const double common = l.sum() * l.sum(), whole = common + t.sum();
  VectorXd slope(2 * k);
  slope.head(k).setConstant(2 * l.sum() * t.sum() / (whole * whole));
  slope.tail(k).setConstant(-common / (whole * whole));
  const Eigen::LDLT<MatrixXd> solver(expected_information(l, t));
  if (solver.info() != Eigen::Success || !solver.isPositive()) return std::nullopt;
  const double variance = slope.dot(solver.solve(slope)) / n;
  return variance > 0 ? std::optional<double>(std::sqrt(variance)) : std::nullopt;
}

}  // namespace

Omega compute_omega(const MatrixXd& covariance, double n) {
  Omega omega;
  if (covariance.rows() < 3 || covariance.diagonal().minCoeff() <= 0 || !(covariance.sum() > 0)) return omega;
  const MatrixXd r = to_correlation(covariance);
  if (const auto factor = fit_maximum_likelihood(r)) {
    const VectorXd sd = covariance.diagonal().cwiseSqrt();
    const VectorXd l = factor->loadings.cwiseProduct(sd);
    const VectorXd t = factor->uniquenesses.cwiseProduct(covariance.diagonal());
    const double common = l.sum() * l.sum();
    omega.ml_implied = common / (common + t.sum());
    omega.ml_observed = common / covariance.sum();
    omega.standard_error = find_error(l, t, n);
  }
  if (const auto factor = fit_minimum_residual(r); factor && r.sum() > 0)
    omega.minres = 1 - factor->uniquenesses.sum() / r.sum();
  return omega;
}

}  // namespace tukiranka::survey
