// SPDX-License-Identifier: Apache-2.0
// assessment: how much of the way to the target was walked, (r − b)/(t − b), with Fieller's interval.
// Formula: with a = r − b, c = t − b, var a, var c = var b, cov = var b − cov(r, b), z = 1.645: the roots of
// (c² − z² var c) q² − 2 (a c − z² cov) q + (a² − z² var a) = 0.
// Undefined when the target was reached at the start (c ≤ 0) or the interval is unbounded (c² ≤ z² var c): a
// ratio over nearly nothing is not a number. Cost: constant. Source: Fieller 1954; tested against closed
// forms.
#pragma once

#include <string>

#include "core/assessment/assessment.hpp"

namespace tukiranka::assessment {

struct AttainmentCase {
  double change = 0, change_variance = 0;   // r − b
  double distance = 0, start_variance = 0;  // t − b; the variance of b
  double result_variance = 0;               // of r
};

struct FoundAttainment {
  std::optional<Attainment> attainment;
  std::string why_missing;  // key of a reason
};

[[nodiscard]] FoundAttainment find_attainment(const AttainmentCase& given);

}  // namespace tukiranka::assessment
