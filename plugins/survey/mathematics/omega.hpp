// SPDX-License-Identifier: Apache-2.0
// survey: McDonald's omega of one common factor, under three names since three things are called so.
//   ml_implied   (Σl)² / ((Σl)² + Σt), loadings l and error variances t of the items as answered, by maximum
//                likelihood: the share of the score's variance that the *model* ascribes to the factor
//   ml_observed  (Σl)² / ΣC: the same factor over the variance that was *observed*
//   minres       (ΣR − Σu)/ΣR of the correlations, uniquenesses u by minimum residuals (the omega total of
//   psych)
// Standard error of ml_implied by the delta method from the expected information of the model (normal
// theory). Range [0, 1]. Undefined: k < 3, Heywood case (see one_factor.hpp), ΣC ≤ 0. Cost O(k⁴). Source:
// McDonald 1999; Raykov 2001; Bentler 2009. Tested against R lavaan and psych::fa.
#pragma once

#include <optional>

#include <Eigen/Core>

namespace tukiranka::survey {

struct Omega {
  std::optional<double> ml_implied, ml_observed, minres, standard_error;
};

[[nodiscard]] Omega compute_omega(const Eigen::MatrixXd& covariance, double n);

}  // namespace tukiranka::survey
