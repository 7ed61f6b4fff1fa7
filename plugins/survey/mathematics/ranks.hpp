// SPDX-License-Identifier: Apache-2.0
// survey: midranks. Values are rounded to 10 decimals before they are ranked or compared, since means of
// persons carry float noise that breaks ties. Cost O(n log n). Tested against R rank().
#pragma once

#include <vector>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

[[nodiscard]] double round_to_rank(double x);
[[nodiscard]] std::vector<double> round_to_rank(Numbers values);

struct Ranks {
  std::vector<double> values;  // 1 … n in the order of the input, equal ones share their mean
  double tie_sum = 0;          // Σ(t³ − t) over groups of t equal values
  bool has_ties = false;
};

[[nodiscard]] Ranks rank_values(Numbers values);

}  // namespace tukiranka::survey
