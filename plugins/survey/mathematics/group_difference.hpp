// SPDX-License-Identifier: Apache-2.0
// survey: how far two groups stand apart, second − first; n₁ and n₂ persons, at least two in each.
//   d       (x̄₂ − x̄₁)/s, s the pooled sd; interval from the noncentral t, d = ncp·√(1/n₁ + 1/n₂)
//   g       J·d, J the exact correction of n₁ + n₂ − 2 degrees of freedom; its interval is that of d times J
//   error   of g: J·√((n₁+n₂)/(n₁n₂) + d²/(2(n₁+n₂)))                      (Borenstein et al. 2009)
//   Welch   t = (x̄₂ − x̄₁)/√(s₁²/n₁ + s₂²/n₂), df after Satterthwaite; interval of the difference by it
// Undefined: d and g when nobody differs within the groups or a group has fewer than two. Cost O(n).
// Source: Hedges 1981; Welch 1947; Cumming 2012. Tested against R t.test and uniroot on pt(ncp).
#pragma once

#include "plugins/survey/mathematics/effect.hpp"
#include "plugins/survey/mathematics/mean.hpp"

namespace tukiranka::survey {

struct GroupDifference {
  Mean first, second;
  Effect difference, d, g;
  std::optional<double> t, df, p, error;
};

[[nodiscard]] GroupDifference compute_group_difference(Numbers first, Numbers second, double level);

}  // namespace tukiranka::survey
