// SPDX-License-Identifier: Apache-2.0
// survey: do k raters judge n targets alike? The six forms of Shrout & Fleiss 1979, of the two-way table of
// complete rows with mean squares of targets (B), raters (J), error (E) and within targets (W):
//   ICC(1,1)  (B − W)/(B + (k−1)W)                   raters differ from target to target
//   ICC(2,1)  (B − E)/(B + (k−1)E + k(J − E)/n)      raters drawn from many; absolute agreement
//   ICC(3,1)  (B − E)/(B + (k−1)E)                   these raters; consistency
//   ICC(·,k)  of the mean of the raters: (B − W)/B, (B − E)/(B + (J − E)/n), (B − E)/B
// F and p: B/W on n−1, n(k−1); B/E on n−1, (n−1)(k−1). Intervals as there; of ICC(2,·) by Satterthwaite's df.
// Undefined: fewer than two raters or complete targets, all ratings equal; F and intervals when the error is
// 0. Two passes, so an offset of 1e9 costs no digits. Cost O(n·k). Tested against R psych::ICC.
#pragma once

#include <array>
#include <optional>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

struct IccForm {
  const char* name = "";
  std::optional<double> value, f, df1, df2, p, low, high;
};

struct RaterIcc {
  std::int64_t targets = 0, raters = 0;
  std::array<IccForm, 6> forms{};  // ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k
};

// Items are the raters, persons the targets; targets that somebody did not rate are left out.
[[nodiscard]] RaterIcc compute_rater_icc(const Answers& ratings, double level);

}  // namespace tukiranka::survey
