// SPDX-License-Identifier: Apache-2.0
// survey: count, mean and squared deviations of numbers, NaN left out. Two passes, so an offset of 1e9 costs
// no digits; eight sums side by side, so the order of addition is fixed and the processor's lanes are used.
// Undefined (NaN) mean when nothing is left. Cost O(n).
#pragma once

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

struct Moments {
  double n = 0, mean = 0, squares = 0;  // squares: Σ(x − mean)²
};

[[nodiscard]] Moments compute_moments(Numbers values);

}  // namespace tukiranka::survey
