// SPDX-License-Identifier: Apache-2.0
// survey: the factor whose groups are compared: `by`, a column or several joined by a space; without it
// `group`.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plugins/survey/measures/evaluate_survey.hpp"

namespace tukiranka::survey {

// The rows of each group, in byte order of its name; rows without one do not count. Empty when the study has
// no such groups; a Problem when a column of the answers is named that is not there.
[[nodiscard]] std::map<std::string, std::vector<std::int64_t>> group_rows(const Question& question,
                                                                          const sdk::Slice& slice);

}  // namespace tukiranka::survey
