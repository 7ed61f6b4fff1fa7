// SPDX-License-Identifier: Apache-2.0
// survey: a model of common factors behind items, Σ = ΛΦΛ' + Θ: which item loads on which factor; variances
// of the factors are 1, Φ holds their correlations, Θ is diagonal. Parameters stand in one vector: loadings
// in the order declared, correlations of the factors (below the diagonal, by columns), error variances, and
// with means those of the items. Every derivative dΣ/dθ is u v' + v u', which keeps likelihood derivatives
// cheap.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <Eigen/Core>

namespace tukiranka::survey {

struct FactorModel {
  Eigen::Index items = 0, factors = 0;
  std::vector<std::pair<Eigen::Index, Eigen::Index>> loadings;  // (item, factor)
  bool has_means = false;

  [[nodiscard]] Eigen::Index first_correlation() const { return static_cast<Eigen::Index>(loadings.size()); }
  [[nodiscard]] Eigen::Index first_error() const { return first_correlation() + factors * (factors - 1) / 2; }
  [[nodiscard]] Eigen::Index first_mean() const { return first_error() + items; }
  [[nodiscard]] Eigen::Index parameters() const { return first_mean() + (has_means ? items : 0); }
  // Of the covariances that the model leaves over; means are as many as the items'.
  [[nodiscard]] Eigen::Index degrees_of_freedom() const { return items * (items + 1) / 2 - first_mean(); }
};

struct FactorMatrices {
  Eigen::MatrixXd loadings, correlations;  // items × factors, factors × factors
  Eigen::VectorXd errors, means;           // means are empty when the model has none

  [[nodiscard]] Eigen::MatrixXd covariance() const;
};

[[nodiscard]] FactorMatrices unpack_parameters(const FactorModel& model, const Eigen::VectorXd& parameters);

// dΣ/dθⱼ = uⱼvⱼ' + vⱼuⱼ', for every parameter but the means.
struct Directions {
  Eigen::MatrixXd u, v;  // items × parameters
};
[[nodiscard]] Directions find_directions(const FactorModel& model, const FactorMatrices& at);

// Adds Σᵢⱼ⟨G, d²Σ/dθᵢdθⱼ⟩ for a symmetric G to the Hessian.
void add_curvature(const FactorModel& model, const FactorMatrices& at, const Eigen::MatrixXd& g,
                   Eigen::MatrixXd& hessian);

}  // namespace tukiranka::survey
