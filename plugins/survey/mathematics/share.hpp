// SPDX-License-Identifier: Apache-2.0
// survey: the share p of values at or above a cut. NaN values do not count.
//   p               Σw over those / Σw;  without weights count/n
//   standard error  √(p(1−p)/n); with weights by linearisation, as of a mean (Taylor); with a known
//   population N times
//                   √(1 − n/N)
//   interval        Wilson 1927 of as many independent answers as would tell as much, p(1−p)/se²; of Kish's
//   (Σw)²/Σw²
//                   where everybody or nobody reached the cut (Korn & Graubard 1998); the point itself when
//                   all N were asked
// Undefined: no values, or Σw ≤ 0. Cost O(n). Tested against R survey::svymean and closed forms.
#pragma once

#include "plugins/survey/mathematics/mean.hpp"

namespace tukiranka::survey {

struct Share {
  double n = 0, effective_n = 0;  // effective: Kish
  std::int64_t count = 0;         // persons, whatever their weight
  std::optional<double> value, standard_error, low, high;
};

[[nodiscard]] Share compute_share(Numbers values, double cut, const MeanOptions& options);

}  // namespace tukiranka::survey
