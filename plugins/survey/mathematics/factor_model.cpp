// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/factor_model.hpp"

namespace tukiranka::survey {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

MatrixXd FactorMatrices::covariance() const {
  MatrixXd sigma = loadings * correlations * loadings.transpose();
  sigma.diagonal() += errors;
  return sigma;
}

FactorMatrices unpack_parameters(const FactorModel& model, const VectorXd& parameters) {
  FactorMatrices at{MatrixXd::Zero(model.items, model.factors),
                    MatrixXd::Identity(model.factors, model.factors),
                    parameters.segment(model.first_error(), model.items),
                    model.has_means ? VectorXd(parameters.tail(model.items)) : VectorXd()};
  Index next = 0;
  for (const auto& [item, factor] : model.loadings) at.loadings(item, factor) = parameters(next++);
  for (Index b = 0; b < model.factors; ++b)
    for (Index a = b + 1; a < model.factors; ++a)
      at.correlations(a, b) = at.correlations(b, a) = parameters(next++);
  return at;
}

Directions find_directions(const FactorModel& model, const FactorMatrices& at) {
  const Index count = model.first_mean();
  Directions directions{MatrixXd::Zero(model.items, count), MatrixXd::Zero(model.items, count)};
  const MatrixXd spread = at.loadings * at.correlations;
  Index next = 0;
  for (const auto& [item, factor] : model.loadings) {
    directions.u(item, next) = 1;
    directions.v.col(next++) = spread.col(factor);
  }
  for (Index b = 0; b < model.factors; ++b)
    for (Index a = b + 1; a < model.factors; ++a) {
      directions.u.col(next) = at.loadings.col(a);
      directions.v.col(next++) = at.loadings.col(b);
    }
  for (Index i = 0; i < model.items; ++i) {
    directions.u(i, next) = 1;
    directions.v(i, next++) = 0.5;
  }
  return directions;
}

void add_curvature(const FactorModel& model, const FactorMatrices& at, const MatrixXd& g, MatrixXd& hessian) {
  const Index count = model.first_correlation();
  const MatrixXd moved = g * at.loadings;
  for (Index i = 0; i < count; ++i) {
    const auto [item, factor] = model.loadings[static_cast<std::size_t>(i)];
    for (Index j = 0; j < count; ++j) {
      const auto [other, its] = model.loadings[static_cast<std::size_t>(j)];
      hessian(i, j) += 2 * at.correlations(factor, its) * g(item, other);
    }
    Index next = count;
    for (Index b = 0; b < model.factors; ++b)
      for (Index a = b + 1; a < model.factors; ++a, ++next) {
        if (factor != a && factor != b) continue;
        const double slope = 2 * moved(item, factor == a ? b : a);
        hessian(i, next) += slope;
        hessian(next, i) += slope;
      }
  }
}

}  // namespace tukiranka::survey
