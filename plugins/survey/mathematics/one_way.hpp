// SPDX-License-Identifier: Apache-2.0
// survey: one-way analysis of variance of scores in k groups, n persons: what of the differences lies between
// groups?
//   MSB, MSW    mean squares between and within groups;  F = MSB/MSW, df k − 1 and n − k
//   ICC(1)      (MSB − MSW)/(MSB + (m − 1)·MSW), m the mean group size (nbar, as multilevel::ICC1) or
//               n0 = (n − Σnᵢ²/n)/(k − 1), the size that unequal groups count for; they agree when groups are
//               alike
//   interval    of ICC(1) by n0: (F/F_q − 1)/(F/F_q + n0 − 1), F_q the quantiles of F (Searle 1971)
//   ICC(2)      (MSB − MSW)/MSB: reliability of the group means
// May be negative. Undefined: k < 2, nobody beside another in any group (n = k), all scores equal; F and the
// interval when nobody differs within a group. Two passes, so an offset of 1e9 costs no digits. Cost O(n).
// Source: Shrout & Fleiss 1979; Bliese 2000. Tested against R aov, multilevel::ICC1 and ICC2.
#pragma once

#include <optional>
#include <vector>

namespace tukiranka::survey {

struct OneWay {
  double groups = 0, n = 0, mean_size = 0;
  std::optional<double> balanced_size;  // n0
  std::optional<double> between, within, f, p, df_between, df_within;
  std::optional<double> icc1_by_mean, icc1_by_n0, low, high, icc2;
};

// Groups without scores do not count.
[[nodiscard]] OneWay compute_one_way(const std::vector<std::vector<double>>& groups, double level);

}  // namespace tukiranka::survey
