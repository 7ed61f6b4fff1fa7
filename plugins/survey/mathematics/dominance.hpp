// SPDX-License-Identifier: Apache-2.0
// survey: does one group stand above another? Over all n₁·n₂ pairs, values rounded first (see ranks.hpp).
//   cliff     δ = P(second > first) − P(second < first), [−1, 1]; interval after Cliff 1996 and Feng & Cliff
//   2004:
//             unbiased variance, not symmetric, t(n₁ + n₂ − 2); of δ = ±1 (n − t²)/(n + t²), n the smaller
//             group
//   superiority  (δ + 1)/2, the chance that one drawn from the second stands above one drawn from the first
//   U         pairs in which the second stands above, ties a half; p as R's wilcox.test: exact when nothing
//   is tied
//             and both groups are under 50, else normal with ties and continuity correction
//   p_exact   over all ways to draw the second group from the ranks as observed, ties too (both groups ≤ 50)
// Undefined: all when a group is empty, intervals when a group has but one, normal p when all are equal. Cost
// O(n log n), exact p O(N²·n²). Source: Mann & Whitney 1947; Cliff 1993. Tested against R wilcox.test, the
// double sum of Cliff's variance, and full enumeration.
#pragma once

#include <optional>

#include "plugins/survey/mathematics/answers.hpp"
#include "plugins/survey/mathematics/effect.hpp"

namespace tukiranka::survey {

struct Dominance {
  Effect cliff, superiority;
  std::optional<double> u, p, p_exact, p_normal, p_normal_cc;
  bool is_p_exact = false;  // how p was found
};

[[nodiscard]] Dominance compute_dominance(Numbers first, Numbers second, double level);

// δ alone; empty when a group is.
[[nodiscard]] std::optional<double> compute_cliff(Numbers first, Numbers second);

}  // namespace tukiranka::survey
