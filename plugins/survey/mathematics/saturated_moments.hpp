// SPDX-License-Identifier: Apache-2.0
// survey: means and covariances of items by maximum likelihood under normal theory, answers missing at
// random: the expectation–maximisation of Dempster, Laird & Rubin 1977 over patterns. With complete answers
// it is the plain mean and covariance (divided by n). Stops when nothing moves by more than 1e-13 (in
// standard deviations). Undefined: an item does not vary, some covariance matrix is not positive definite, no
// convergence in 5,000 rounds. Cost O(patterns × items³) a round. Tested against lavaan (lavInspect h1).
#pragma once

#include <optional>

#include <Eigen/Core>

#include "plugins/survey/mathematics/answer_patterns.hpp"

namespace tukiranka::survey {

struct SaturatedMoments {  // of the standardised items
  Eigen::VectorXd mean;
  Eigen::MatrixXd covariance;
};

[[nodiscard]] std::optional<SaturatedMoments> find_saturated_moments(const Patterns& patterns);

}  // namespace tukiranka::survey
