// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/effect.hpp"
#include <cmath>
#include <utility>

#include "plugins/survey/mathematics/distributions.hpp"

namespace tukiranka::survey {

Effect scale_effect(const Effect& effect, double factor) {
  const auto times = [&](const std::optional<double>& x) {
    return x ? std::optional<double>(*x * factor) : std::nullopt;
  };
  Effect scaled{times(effect.value), times(effect.low), times(effect.high)};
  if (factor < 0) std::swap(scaled.low, scaled.high);
  return scaled;
}

std::optional<double> correct_small_sample(double df) {
  if (!(df > 1)) return std::nullopt;
  return 1 / (gamma_ratio_of_half((df - 1) / 2) * std::sqrt(df / 2));
}

}  // namespace tukiranka::survey
