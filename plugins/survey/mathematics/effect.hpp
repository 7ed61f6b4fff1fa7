// SPDX-License-Identifier: Apache-2.0
// survey: a number with its interval; any of them may be undefined.
#pragma once

#include <optional>

namespace tukiranka::survey {

struct Effect {
  std::optional<double> value, low, high;
};

// All three times the factor; with a negative one the ends change places.
[[nodiscard]] Effect scale_effect(const Effect& effect, double factor);

// The exact correction of Hedges 1981, J = Γ(m/2)/(√(m/2)·Γ((m−1)/2)); empty when m ≤ 1.
[[nodiscard]] std::optional<double> correct_small_sample(double df);

}  // namespace tukiranka::survey
