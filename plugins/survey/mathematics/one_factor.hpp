// SPDX-License-Identifier: Apache-2.0
// survey: one common factor behind k items (k ≥ 3): R ≈ λλ' + Ψ, Ψ diagonal, on the correlations R.
//   maximum likelihood   minimises log|Σ| + tr(RΣ⁻¹): Jöreskog's scoring in log Ψ, λ from the first
//   eigenvector of
//                        Ψ^−½RΨ^−½ (Jöreskog 1967; Lawley & Maxwell 1971)
//   minimum residual     minimises Σ_{i<j}(r_ij − λ_iλ_j)²: one loading after the other (Harman & Jones 1966)
// λ is turned so that its sum is positive. Undefined: k < 3, fewer than three items that share something, R
// not positive definite (ML), a uniqueness at or below 0.0005 (Heywood case: no proper solution), no
// convergence. Cost O(k³) a step, some dozen steps. Tested against R factanal, lavaan and psych::fa.
#pragma once

#include <optional>

#include <Eigen/Core>

namespace tukiranka::survey {

struct OneFactor {
  Eigen::VectorXd loadings, uniquenesses;
};

[[nodiscard]] std::optional<OneFactor> fit_maximum_likelihood(const Eigen::MatrixXd& correlation);
[[nodiscard]] std::optional<OneFactor> fit_minimum_residual(const Eigen::MatrixXd& correlation);

}  // namespace tukiranka::survey
