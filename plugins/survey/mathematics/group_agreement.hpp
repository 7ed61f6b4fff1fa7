// SPDX-License-Identifier: Apache-2.0
// survey: do the members of one group say the same? J items, at least two members. s²ⱼ the variance of an
// item within the group, σ²ⱼ the variance expected when answers are given at random: (A² − 1)/12 of A
// options, or any that is given.
//   r_wg     of each item: 1 − s²/σ², at least 0                                 (James, Demaree & Wolf 1984)
//   r_wg(j)  J(1 − v)/(J(1 − v) + v), v = mean of s²ⱼ/σ²ⱼ, at most 1
//   AD       mean over items of the mean distance from the group's mean           (Burke, Finkelstein & Dusig
//   1999) a_wg     mean over items of 1 − 2s²/(((H + L)M − M² − HL)·n/(n − 1)), M the item's mean, L and H
//   the ends of the
//            scale; 1 at an end; an item has none when M lies nearer to an end than one member can bring it
//                                                                                 (Brown & Hauenstein 2005)
// Undefined: all when n < 2; r_wg without options, a_wg without a range. Cost O(n·J). Tested against R
// multilevel (rwg, rwg.j, ad.m, awg).
#pragma once

#include <optional>
#include <vector>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

struct ExpectedAnswers {
  std::optional<double> variance, low, high;
};

struct GroupAgreement {
  double n = 0;                            // members who answered every item
  std::vector<std::optional<double>> rwg;  // by item, of all who answered it
  std::optional<double> rwgj, ad, a_wg;
};

[[nodiscard]] GroupAgreement compute_group_agreement(const Answers& members,
                                                     const std::vector<ExpectedAnswers>& expected);

}  // namespace tukiranka::survey
