// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/find_attainment.hpp"
#include <algorithm>
#include <cmath>

namespace tukiranka::assessment {

FoundAttainment find_attainment(const AttainmentCase& given) {
  constexpr double z = 1.6448536269514722;
  const double a = given.change, c = given.distance;
  if (c <= 0) return {std::nullopt, "attainment.reached-before"};
  const double var_a = given.change_variance, var_c = given.start_variance;
  const double with_start = 0.5 * (given.result_variance + given.start_variance - given.change_variance);
  const double limit = std::sqrt(var_a * var_c);
  const double cov = std::clamp(var_c - with_start, -limit, limit);
  const double square = c * c - z * z * var_c;
  if (square <= 0) return {std::nullopt, "attainment.unbounded"};
  const double middle = a * c - z * z * cov;
  const double root = std::sqrt(std::max(0.0, middle * middle - square * (a * a - z * z * var_a)));
  const base::Interval interval{base::IntervalKind::confidence, 0.90, (middle - root) / square,
                                (middle + root) / square};
  return {Attainment{a / c, interval}, ""};
}

}  // namespace tukiranka::assessment
