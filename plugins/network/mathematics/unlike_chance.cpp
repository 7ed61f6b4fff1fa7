// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/unlike_chance.hpp"
#include <algorithm>
#include <cmath>

namespace tukiranka::network {

std::optional<Chance> compare_to_chance(double observed, const std::vector<std::optional<double>>& nulls) {
  Chance chance;
  chance.observed = observed;
  double sum = 0;
  for (const auto& value : nulls) {
    chance.draws += value ? 1 : 0;
    sum += value.value_or(0);
  }
  chance.undefined = nulls.size() - chance.draws;
  if (chance.draws == 0) return std::nullopt;
  const auto draws = static_cast<double>(chance.draws);
  chance.null_mean = sum / draws;
  double squares = 0, above = 0, below = 0;
  const double slack = 1e-12 * std::max(1.0, std::abs(observed));
  for (const auto& value : nulls) {
    if (!value) continue;
    squares += (*value - chance.null_mean) * (*value - chance.null_mean);
    above += *value >= observed - slack ? 1 : 0;
    below += *value <= observed + slack ? 1 : 0;
  }
  chance.p_greater = (above + 1) / (draws + 1);
  chance.p_less = (below + 1) / (draws + 1);
  if (chance.draws > 1) chance.null_sd = std::sqrt(squares / (draws - 1));
  if (chance.null_sd && *chance.null_sd > 1e-12 * std::max(1.0, std::abs(chance.null_mean)))
    chance.z = (observed - chance.null_mean) / *chance.null_sd;
  return chance;
}

}  // namespace tukiranka::network
