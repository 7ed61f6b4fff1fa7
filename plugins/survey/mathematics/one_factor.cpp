// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/one_factor.hpp"
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double least_uniqueness = 0.0005;

// The likelihood's misfit for given uniquenesses, with λ at its best, and what the next step needs.
struct Profile {
  double misfit = 0;
  VectorXd roots;    // ascending
  MatrixXd vectors;  // of Ψ^−½RΨ^−½
};

Profile look_at(const MatrixXd& r, const VectorXd& psi) {
  const VectorXd inverse = psi.cwiseSqrt().cwiseInverse();
  const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(inverse.asDiagonal() * r * inverse.asDiagonal());
  Profile profile{0, solver.eigenvalues(), solver.eigenvectors()};
  for (Index m = 0; m + 1 < r.rows(); ++m)
    profile.misfit += profile.roots(m) - std::log(profile.roots(m)) - 1;
  return profile;
}

// Gradient and Jöreskog's approximate second derivatives in log ψ, over all roots but the largest.
VectorXd find_step(const Profile& profile, VectorXd& gradient) {
  const Index k = profile.roots.size();
  const MatrixXd rest = profile.vectors.leftCols(k - 1);
  const VectorXd away = VectorXd::Ones(k - 1) - profile.roots.head(k - 1);
  gradient = rest.cwiseAbs2() * away;
  MatrixXd second = (rest * rest.transpose()).cwiseAbs2();
  second.diagonal().array() += 1e-9;
  return second.ldlt().solve(gradient);
}

void turn_up(VectorXd& loadings) {
  if (loadings.sum() < 0) loadings = -loadings;
}

std::optional<OneFactor> finish(VectorXd loadings) {
  if ((loadings.array().abs() > 1e-6).count() < 3) return std::nullopt;  // fewer items do not make a factor
  turn_up(loadings);
  OneFactor factor{loadings, VectorXd::Ones(loadings.size()) - loadings.cwiseAbs2()};
  if (!factor.loadings.allFinite() || factor.uniquenesses.minCoeff() <= least_uniqueness) return std::nullopt;
  return factor;
}

}  // namespace

std::optional<OneFactor> fit_maximum_likelihood(const MatrixXd& r) {
  const Index k = r.rows();
  const Eigen::LLT<MatrixXd> whole(r);
  if (k < 3 || whole.info() != Eigen::Success) return std::nullopt;
  const MatrixXd inverse = whole.solve(MatrixXd::Identity(k, k));
  VectorXd log_psi = (inverse.diagonal().cwiseInverse() * (1 - 0.5 / static_cast<double>(k))).array().log();
  Profile profile = look_at(r, log_psi.array().exp());
  for (int step = 0; step < 500; ++step) {
    VectorXd gradient;
    const VectorXd move = find_step(profile, gradient);
    if (gradient.cwiseAbs().maxCoeff() < 1e-11) break;
    double length = 1;
    for (int halving = 0; halving < 30; ++halving, length /= 2) {
      const VectorXd next = (log_psi - length * move).cwiseMax(std::log(1e-6)).cwiseMin(0.0);
      Profile there = look_at(r, next.array().exp());
      if (!(there.misfit <= profile.misfit + 1e-14)) continue;
      log_psi = next;
      profile = std::move(there);
      break;
    }
  }
  VectorXd gradient;
  (void)find_step(profile, gradient);
  if (gradient.cwiseAbs().maxCoeff() > 1e-6 || !(profile.roots(k - 1) > 1)) return std::nullopt;
  const VectorXd psi = log_psi.array().exp();
  return finish(psi.cwiseSqrt().cwiseProduct(profile.vectors.col(k - 1)) *
                std::sqrt(profile.roots(k - 1) - 1));
}

std::optional<OneFactor> fit_minimum_residual(const MatrixXd& r) {
  const Index k = r.rows();
  if (k < 3) return std::nullopt;
  const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(r);
  VectorXd loadings =
      solver.eigenvectors().col(k - 1) * std::sqrt(std::max(0.0, solver.eigenvalues()(k - 1))) * 0.8;
  for (int sweep = 0; sweep < 20000; ++sweep) {
    double moved = 0;
    for (Index i = 0; i < k; ++i) {
      const double others = loadings.squaredNorm() - loadings(i) * loadings(i);
      if (!(others > 0)) return std::nullopt;
      const double next = (r.row(i).dot(loadings) - r(i, i) * loadings(i)) / others;
      moved = std::max(moved, std::abs(next - loadings(i)));
      loadings(i) = next;
    }
    if (moved < 1e-14) return finish(loadings);
  }
  return std::nullopt;
}

}  // namespace tukiranka::survey
