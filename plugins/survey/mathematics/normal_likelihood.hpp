// SPDX-License-Identifier: Apache-2.0
// survey: the normal likelihood of answers with gaps, and its derivatives.
//   misfit = −2/N log L without its constant = Σ_g share_g (log|Σ_g| + tr Σ_g⁻¹T_g), T = scatter +
//   (m−μ)(m−μ)'
// over the patterns g of answered items, Σ_g the part of Σ that the pattern sees. First and second
// derivatives are exact: with A = Σ⁻¹, M = ATA and dΣ/dθ = uv' + vu' the second ones are elementwise products
// of the matrices U'AU, U'AV, V'AV, U'MU, U'MV, V'MV. Undefined: Σ not positive definite. Cost of the Hessian
// O(patterns × parameters² × items). Source: Magnus & Neudecker 1999; Arbuckle 1996 (FIML).
// Tested against lavaan through factor_fit.hpp, and against differences of the misfit.
#pragma once

#include <optional>

#include <Eigen/Core>

#include "plugins/survey/mathematics/answer_patterns.hpp"
#include "plugins/survey/mathematics/factor_model.hpp"

namespace tukiranka::survey {

// `means` may be empty: then they are as observed (complete answers only).
[[nodiscard]] std::optional<double> compute_misfit(const Patterns& patterns, const Eigen::MatrixXd& sigma,
                                                   const Eigen::VectorXd& means);

struct Derivatives {
  Eigen::VectorXd gradient;
  Eigen::MatrixXd hessian;
};

// Of the misfit at these parameters; nothing when Σ is not positive definite. `expected`: the Hessian as it
// would be if the answers were what the model says (Fisher information × 2/N).
[[nodiscard]] std::optional<Derivatives> differentiate_misfit(const Patterns& patterns,
                                                              const FactorModel& model,
                                                              const Eigen::VectorXd& parameters,
                                                              bool expected);

}  // namespace tukiranka::survey
