// SPDX-License-Identifier: Apache-2.0
// assessment: do two things go together across projects, with others held equal? An association, never a
// cause. Formula: covariance with the controls swept out one by one (S_ij − S_ic S_cj / S_cc), r = S_ab /
// √(S_aa S_bb); interval by Fisher's z with standard error 1/√(n − k − 3), k controls. −1 … 1. Undefined when
// n ≤ k + 3, when one of the two is constant, or when nothing is left of it beside the controls. Errors of
// the scores are not taken out, so it is drawn towards 0. Cost O(n k + k³). Source: Fisher 1924. Tested
// against numpy (inverse of the correlation matrix) and R's cor.test.
#pragma once

#include <optional>
#include <vector>

namespace tukiranka::assessment {

struct PartialCorrelation {
  double r = 0, low = 0, high = 0;
};

// `columns`: the two, then the controls; all of the same length, complete.
[[nodiscard]] std::optional<PartialCorrelation> correlate_partially(
    const std::vector<std::vector<double>>& columns, double level);

}  // namespace tukiranka::assessment
