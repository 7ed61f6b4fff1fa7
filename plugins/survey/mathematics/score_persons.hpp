// SPDX-License-Identifier: Apache-2.0
// survey: person scores. The mean of the items that a person answered, when enough were: `any` one, `half` of
// them (k/2 or more), or `all`. Else NaN. Cost O(persons × items).
// Source: person-mean imputation, see Schafer & Graham 2002, Psychol. Methods 7, and R psych::scoreItems.
#pragma once

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

[[nodiscard]] std::vector<double> score_persons(const Answers& answers, Scoring scoring);

// Persons who answered at least one item, and those who answered every one.
struct Answering {
  std::int64_t any = 0, all = 0;
};
[[nodiscard]] Answering count_answering(const Answers& answers);

}  // namespace tukiranka::survey
