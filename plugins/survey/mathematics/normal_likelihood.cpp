// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/normal_likelihood.hpp"
#include <cmath>

#include <Eigen/Cholesky>

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// What one pattern sees of the model: A = Σ⁻¹, residuals m − μ and T.
struct View {
  MatrixXd inverse, t;
  VectorXd residual;
  double log_determinant = 0;
};

std::optional<View> look(const Pattern& pattern, const MatrixXd& sigma, const VectorXd& means) {
  const MatrixXd seen = sigma(pattern.observed, pattern.observed);
  const Eigen::LLT<MatrixXd> solver(seen);
  if (solver.info() != Eigen::Success) return std::nullopt;
  View view;
  view.inverse = solver.solve(MatrixXd::Identity(seen.rows(), seen.cols()));
  view.log_determinant = 2 * solver.matrixLLT().diagonal().array().log().sum();
  if (!std::isfinite(view.log_determinant)) return std::nullopt;
  view.residual =
      means.size() == 0 ? VectorXd::Zero(seen.rows()) : VectorXd(pattern.mean - means(pattern.observed));
  view.t = pattern.scatter + view.residual * view.residual.transpose();
  return view;
}

// ⟨dΣᵢ, dG/dθⱼ⟩ of one pattern, G = A − M the slope in Σ.
MatrixXd find_second(const View& view, const MatrixXd& m, const MatrixXd& u, const MatrixXd& v) {
  const MatrixXd au = view.inverse * u, av = view.inverse * v, mu = m * u, mv = m * v;
  const MatrixXd uau = u.transpose() * au, uav = u.transpose() * av, vav = v.transpose() * av;
  const MatrixXd umu = u.transpose() * mu, umv = u.transpose() * mv, vmv = v.transpose() * mv;
  return 2 * (uav.transpose().cwiseProduct(umv) + uav.cwiseProduct(umv.transpose()) + vav.cwiseProduct(umu) +
              uau.cwiseProduct(vmv) - uav.cwiseProduct(uav.transpose()) - uau.cwiseProduct(vav));
}

// The rows and columns of the means, and their slope.
void add_means(const Pattern& pattern, const View& view, const MatrixXd& u, const MatrixXd& v,
               Derivatives& sum) {
  const Index covariances = u.cols();
  const VectorXd pulled = view.inverse * view.residual;
  const MatrixXd cross = view.inverse * (u * (v.transpose() * pulled).asDiagonal() +
                                         MatrixXd(v * (u.transpose() * pulled).asDiagonal()));
  for (std::size_t a = 0; a < pattern.observed.size(); ++a) {
    const Index row = covariances + pattern.observed[a], at = static_cast<Index>(a);
    sum.gradient(row) -= 2 * pattern.share * pulled(at);
    sum.hessian.row(row).head(covariances) += 2 * pattern.share * cross.row(at);
    for (std::size_t b = 0; b < pattern.observed.size(); ++b)
      sum.hessian(row, covariances + pattern.observed[b]) +=
          2 * pattern.share * view.inverse(at, static_cast<Index>(b));
  }
}

}  // namespace

std::optional<double> compute_misfit(const Patterns& patterns, const MatrixXd& sigma, const VectorXd& means) {
  double misfit = 0;
  for (const Pattern& pattern : patterns.list) {
    const auto view = look(pattern, sigma, means);
    if (!view) return std::nullopt;
    misfit += pattern.share * (view->log_determinant + view->inverse.cwiseProduct(view->t).sum());
  }
  return std::isfinite(misfit) ? std::optional<double>(misfit) : std::nullopt;
}

std::optional<Derivatives> differentiate_misfit(const Patterns& patterns, const FactorModel& model,
                                                const VectorXd& parameters, bool expected) {
  const FactorMatrices at = unpack_parameters(model, parameters);
  const MatrixXd sigma = at.covariance();
  const Directions directions = find_directions(model, at);
  const Index count = model.parameters(), covariances = model.first_mean();
  Derivatives sum{VectorXd::Zero(count), MatrixXd::Zero(count, count)};
  MatrixXd slope = MatrixXd::Zero(model.items, model.items);
  for (const Pattern& pattern : patterns.list) {
    auto view = look(pattern, sigma, at.means);
    if (!view) return std::nullopt;
    if (expected) {
      view->t = sigma(pattern.observed, pattern.observed);
      view->residual.setZero();
    }
    const MatrixXd u = directions.u(pattern.observed, Eigen::all);
    const MatrixXd v = directions.v(pattern.observed, Eigen::all);
    const MatrixXd m = view->inverse * view->t * view->inverse;
    slope(pattern.observed, pattern.observed) += pattern.share * (view->inverse - m);
    sum.hessian.topLeftCorner(covariances, covariances) += pattern.share * find_second(*view, m, u, v);
    if (model.has_means) add_means(pattern, *view, u, v, sum);
  }
  const MatrixXd moved = slope * directions.v;
  sum.gradient.head(covariances) = 2 * directions.u.cwiseProduct(moved).colwise().sum().transpose();
  add_curvature(model, at, slope, sum.hessian);
  if (model.has_means)
    sum.hessian.topRightCorner(covariances, model.items) =
        sum.hessian.bottomLeftCorner(model.items, covariances).transpose();
  return sum;
}

}  // namespace tukiranka::survey
