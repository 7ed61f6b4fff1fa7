// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/saturated_moments.hpp"
#include <algorithm>
#include <numeric>

#include <Eigen/Cholesky>

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double least_eigenvalue = 1e-10;  // of a correlation matrix; below it items say the same thing

std::vector<Index> find_missing(const Pattern& pattern, Index k) {
  std::vector<Index> all(static_cast<std::size_t>(k)), missing;
  std::iota(all.begin(), all.end(), Index{0});
  std::set_difference(all.begin(), all.end(), pattern.observed.begin(), pattern.observed.end(),
                      std::back_inserter(missing));
  return missing;
}

// Adds what one pattern is expected to say of every item: first and second moments about the current mean.
bool expect(const Pattern& pattern, const SaturatedMoments& now, VectorXd& first, MatrixXd& second) {
  const std::vector<Index>& o = pattern.observed;
  const std::vector<Index> u = find_missing(pattern, now.mean.size());
  const Eigen::LLT<MatrixXd> solver(MatrixXd(now.covariance(o, o)));
  if (solver.info() != Eigen::Success) return false;
  const VectorXd residual = pattern.mean - now.mean(o);
  const MatrixXd t = pattern.scatter + residual * residual.transpose();
  first(o) += pattern.share * residual;
  second(o, o) += pattern.share * t;
  if (u.empty()) return true;
  const MatrixXd link = solver.solve(MatrixXd(now.covariance(o, u))).transpose();  // Σ_uo Σ_oo⁻¹
  const MatrixXd mixed = link * t;
  first(u) += pattern.share * (link * residual);
  second(u, o) += pattern.share * mixed;
  second(o, u) += pattern.share * mixed.transpose();
  second(u, u) += pattern.share * (mixed * link.transpose() + MatrixXd(now.covariance(u, u)) -
                                   link * MatrixXd(now.covariance(o, u)));
  return true;
}

bool is_singular(const MatrixXd& covariance) {
  const VectorXd scale = covariance.diagonal().cwiseSqrt().cwiseInverse();
  const Eigen::LLT<MatrixXd> solver(scale.asDiagonal() * covariance * scale.asDiagonal());
  return solver.info() != Eigen::Success ||
         solver.matrixLLT().diagonal().cwiseAbs2().minCoeff() < least_eigenvalue;
}

}  // namespace

std::optional<SaturatedMoments> find_saturated_moments(const Patterns& patterns) {
  const Index k = patterns.mean.size();
  if (patterns.list.empty()) return std::nullopt;
  SaturatedMoments now{VectorXd::Zero(k), MatrixXd::Identity(k, k)};
  for (int round = 0; round < 5000; ++round) {
    VectorXd first = VectorXd::Zero(k);
    MatrixXd second = MatrixXd::Zero(k, k);
    for (const Pattern& pattern : patterns.list)
      if (!expect(pattern, now, first, second)) return std::nullopt;
    const MatrixXd covariance = second - first * first.transpose();
    const double moved =
        std::max(first.cwiseAbs().maxCoeff(), (covariance - now.covariance).cwiseAbs().maxCoeff());
    now.mean += first;
    now.covariance = covariance;
    if (!(moved < 1e-13) && !(patterns.list.size() == 1 && round > 0)) continue;
    return is_singular(now.covariance) ? std::nullopt : std::optional<SaturatedMoments>(now);
  }
  return std::nullopt;
}

}  // namespace tukiranka::survey
