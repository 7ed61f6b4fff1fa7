// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/fit_factors.hpp"
#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include "plugins/survey/mathematics/normal_likelihood.hpp"

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double steepest_fixed_point = 1e-12, steepest_accepted = 1e-9, least_error = 0.0005;

std::vector<Index> items_of(const FactorModel& model, Index factor) {
  std::vector<Index> items;
  for (const auto& [item, its] : model.loadings)
    if (its == factor) items.push_back(item);
  return items;
}

// Loadings on the first principal axis of the factor's own items, without their own variance.
VectorXd start_loadings(const MatrixXd& covariance, const std::vector<Index>& items) {
  const MatrixXd own = covariance(items, items);
  const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(own);
  const Index last = own.rows() - 1;
  VectorXd loadings = solver.eigenvectors().col(last) * std::sqrt(std::max(0.05, solver.eigenvalues()(last)));
  if (loadings.sum() < 0) loadings = -loadings;
  return 0.8 * loadings.cwiseMax(-0.95).cwiseMin(0.95);
}

VectorXd find_start(const FactorModel& model, const MatrixXd& covariance, const VectorXd& means) {
  VectorXd start = VectorXd::Zero(model.parameters());
  MatrixXd weights = MatrixXd::Zero(model.items, model.factors);
  VectorXd common = VectorXd::Zero(model.items);
  for (Index f = 0; f < model.factors; ++f) {
    const std::vector<Index> items = items_of(model, f);
    const VectorXd loadings = start_loadings(covariance, items);
    Index at = 0;
    for (Index i = 0; i < model.first_correlation(); ++i)
      if (model.loadings[static_cast<std::size_t>(i)].second == f) start(i) = loadings(at++);
    for (std::size_t a = 0; a < items.size(); ++a) {
      weights(items[a], f) = loadings(static_cast<Index>(a));
      common(items[a]) += loadings(static_cast<Index>(a)) * loadings(static_cast<Index>(a));
    }
  }
  const MatrixXd between = weights.transpose() * covariance * weights;
  Index next = model.first_correlation();
  for (Index b = 0; b < model.factors; ++b)
    for (Index a = b + 1; a < model.factors; ++a)
      start(next++) = std::clamp(between(a, b) / std::sqrt(between(a, a) * between(b, b)), -0.8, 0.8);
  start.segment(model.first_error(), model.items) =
      (covariance.diagonal() - common).cwiseMax(0.2 * covariance.diagonal());
  if (model.has_means) start.tail(model.items) = means;
  return start;
}

std::optional<double> misfit_at(const Patterns& patterns, const FactorModel& model, const VectorXd& at) {
  const FactorMatrices matrices = unpack_parameters(model, at);
  return compute_misfit(patterns, matrices.covariance(), matrices.means);
}

// Newton's direction, or Fisher's where the misfit is not convex; its ridge is for parameters that nothing
// settles yet.
VectorXd find_direction(const Patterns& patterns, const FactorModel& model, const VectorXd& at,
                        const Derivatives& here) {
  const Eigen::LLT<MatrixXd> newton(here.hessian);
  if (newton.info() == Eigen::Success) return newton.solve(here.gradient);
  const auto expected = differentiate_misfit(patterns, model, at, true);
  if (!expected) return here.gradient;
  MatrixXd second = expected->hessian;
  second.diagonal().array() += 1e-6;
  return second.ldlt().solve(here.gradient);
}

// Halves the step until the misfit does not grow. False when no step is left.
bool step_down(const Patterns& patterns, const FactorModel& model, const VectorXd& direction, VectorXd& at,
               double& misfit) {
  double length = 1;
  for (int halving = 0; halving < 40; ++halving, length /= 2) {
    const VectorXd next = at - length * direction;
    const auto there = misfit_at(patterns, model, next);
    if (!there || *there > misfit + 1e-14 * std::max(1.0, std::abs(misfit))) continue;
    at = next;
    misfit = *there;
    return true;
  }
  return false;
}

void turn_up(const FactorModel& model, VectorXd& at) {
  for (Index f = 0; f < model.factors; ++f) {
    double sum = 0;
    for (Index i = 0; i < model.first_correlation(); ++i)
      if (model.loadings[static_cast<std::size_t>(i)].second == f) sum += at(i);
    if (sum >= 0) continue;
    for (Index i = 0; i < model.first_correlation(); ++i)
      if (model.loadings[static_cast<std::size_t>(i)].second == f) at(i) = -at(i);
    Index next = model.first_correlation();
    for (Index b = 0; b < model.factors; ++b)
      for (Index a = b + 1; a < model.factors; ++a, ++next)
        if (a == f || b == f) at(next) = -at(next);
  }
}

bool is_positive(const MatrixXd& matrix) {
  const Eigen::LLT<MatrixXd> solver(matrix);
  return solver.info() == Eigen::Success && solver.matrixLLT().diagonal().minCoeff() > 1e-6;
}

// Whether the model at the fixed point is one that can be.
void judge(const Patterns& patterns, const FactorModel& model, FactorSolution& solution) {
  const FactorMatrices found = unpack_parameters(model, solution.parameters);
  const VectorXd variances = found.covariance().diagonal();
  for (Index i = 0; i < model.items; ++i)
    if (found.errors(i) <= least_error * variances(i)) solution.items.push_back(i);
  if (!solution.items.empty()) {
    solution.outcome = FitOutcome::heywood;
    return;
  }
  if (!is_positive(found.correlations)) {
    solution.outcome = FitOutcome::improper;
    return;
  }
  const bool is_complete = patterns.list.size() == 1;
  const auto information = differentiate_misfit(patterns, model, solution.parameters, is_complete);
  const VectorXd scale = information->hessian.diagonal().cwiseAbs().cwiseMax(1e-300).cwiseSqrt();
  const MatrixXd even =
      scale.cwiseInverse().asDiagonal() * information->hessian * scale.cwiseInverse().asDiagonal();
  const Eigen::LLT<MatrixXd> solver(even);
  if (solver.info() != Eigen::Success || solver.matrixLLT().diagonal().minCoeff() < 1e-6) {
    solution.outcome = FitOutcome::unidentified;
    return;
  }
  solution.variance = scale.cwiseInverse().asDiagonal() *
                      solver.solve(MatrixXd::Identity(even.rows(), even.cols())) *
                      scale.cwiseInverse().asDiagonal();
  solution.variance *= 2.0 / static_cast<double>(patterns.n);
  solution.outcome = FitOutcome::fitted;
}

}  // namespace

FactorSolution fit_factors(const Patterns& patterns, const FactorModel& model,
                           const SaturatedMoments& moments) {
  FactorSolution solution;
  solution.moments = moments;
  VectorXd at = find_start(model, moments.covariance, moments.mean);
  auto misfit = misfit_at(patterns, model, at);
  if (!misfit) {
    solution.outcome = FitOutcome::singular;
    return solution;
  }
  auto here = differentiate_misfit(patterns, model, at, false);
  for (solution.steps = 0; here && solution.steps < 300; ++solution.steps) {
    solution.slope = here->gradient.cwiseAbs().maxCoeff();
    if (solution.slope < steepest_fixed_point) break;
    if (!step_down(patterns, model, find_direction(patterns, model, at, *here), at, *misfit)) break;
    here = differentiate_misfit(patterns, model, at, false);
  }
  turn_up(model, at);
  solution.parameters = at;
  if (!here || !(solution.slope < steepest_accepted)) return solution;
  judge(patterns, model, solution);
  return solution;
}

}  // namespace tukiranka::survey
