// SPDX-License-Identifier: Apache-2.0
// survey: split-half reliability of k items (k ≥ 2).
//   odd_even  items 1, 3, 5 … against 2, 4, 6 …: r of the half sums, Spearman–Brown 2r/(1+r), Guttman
//             4·cov(A, B)/var(A + B), all of the covariances
//   max, min, mean over *every* split into ⌊k/2⌋ and the rest, Guttman's coefficient of the correlation
//   matrix
//             (as psych::splitHalf); above a million splits 100,000 drawn with a fixed seed
// Undefined: r when a half is constant, the others when var(A + B) ≤ 0. Cost O(splits × k²).
// Source: Guttman 1945; Revelle & Condon 2019. Tested against R psych::splitHalf and full enumeration in R.
#pragma once

#include <cstdint>
#include <optional>

#include <Eigen/Core>

namespace tukiranka::survey {

struct SplitHalf {
  std::optional<double> r, spearman_brown, guttman;  // odd against even
  std::optional<double> max, min, mean;
  std::int64_t count = 0;
  bool is_sampled = false;
};

[[nodiscard]] SplitHalf compute_split_half(const Eigen::MatrixXd& covariance);

}  // namespace tukiranka::survey
