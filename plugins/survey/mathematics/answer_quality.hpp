// SPDX-License-Identifier: Apache-2.0
// survey: how one respondent went through the questionnaire; answers in its order and *as given*, nothing
// turned.
//   longstring   the longest run of the same answer; a missing one breaks it          (Johnson 2005)
//   irv          sd of the person's own answers (n − 1): 0 when all are the same      (Dunn et al. 2018)
//   mahalanobis  D² = (x − x̄)'S⁻¹(x − x̄) of those who answered every item: how unlike the others the whole
//                pattern is; p from χ²(k)                                             (Mahalanobis 1936;
//                Meade & Craig 2012)
// Undefined: irv of fewer than two answers; D² when fewer than k + 2 answered all or S cannot be inverted.
// Cost O(n·k²). Tested against R rle, sd and mahalanobis.
#pragma once

#include <optional>
#include <vector>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

[[nodiscard]] std::vector<int> find_long_strings(const Answers& answers);

// NaN where undefined.
[[nodiscard]] std::vector<double> measure_own_spread(const Answers& answers);

struct Distances {
  std::vector<double> squared, p;  // NaN of those who left an item out
  double n = 0;                    // who answered every item
};
[[nodiscard]] std::optional<Distances> measure_distances(const Answers& answers);

}  // namespace tukiranka::survey
