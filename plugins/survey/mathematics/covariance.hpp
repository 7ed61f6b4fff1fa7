// SPDX-License-Identifier: Apache-2.0
// survey: covariances of items. Deviations from the means, block by block, so the matrix of persons is never
// copied whole and an offset of 1e9 costs no digits. Cost O(persons × items²).
//   listwise: persons who answered every item; pairwise: for each pair those who answered both.
// Undefined (no value) when fewer than two persons remain for some pair. Tested against R cov().
#pragma once

#include <optional>

#include <Eigen/Core>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

struct Covariance {
  Eigen::MatrixXd matrix;
  std::int64_t n = 0;  // listwise: persons; pairwise: the fewest persons of any pair
};

[[nodiscard]] std::optional<Covariance> compute_covariance(const Answers& answers, bool pairwise);

}  // namespace tukiranka::survey
