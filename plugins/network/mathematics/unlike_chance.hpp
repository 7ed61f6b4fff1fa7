// SPDX-License-Identifier: GPL-2.0-or-later
// network: how an observed value stands among those of random networks.
// z = (observed − mean) / sd of the null; p_greater = (k + 1) / (N + 1), k the draws at least as large,
// p_less likewise, so neither is ever 0. Equal means equal to twelve digits. A draw without a value is left
// out of N and counted. Undefined: z when the null does not vary. Different from chance is not the same as
// good. Cost O(N). Source: Phipson & Smyth 2010; Anderson, Butts & Carley 1999. Tested by hand.
#pragma once

#include <optional>
#include <vector>

namespace tukiranka::network {

struct Chance {
  double observed = 0, null_mean = 0;
  std::optional<double> null_sd, z;
  double p_greater = 1, p_less = 1;
  std::size_t draws = 0, undefined = 0;
};

// Empty when no draw has a value.
[[nodiscard]] std::optional<Chance> compare_to_chance(double observed,
                                                      const std::vector<std::optional<double>>& nulls);

}  // namespace tukiranka::network
