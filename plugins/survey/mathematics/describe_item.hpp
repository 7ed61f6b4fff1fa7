// SPDX-License-Identifier: Apache-2.0
// survey: one item's answers. n, mean, sd (n − 1), the shares at the lowest and highest answer (floor and
// ceiling), how often each answer was given. Undefined: mean when n = 0, sd when n < 2, floor and ceiling
// when the scale's range is not declared. Frequencies only when there are at most 50 different answers. Cost
// O(n).
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

struct ItemDescription {
  std::int64_t n = 0;
  std::optional<double> mean, sd, floor, ceiling;
  std::map<double, std::int64_t> frequencies;
};

struct ItemRange {
  std::optional<double> low, high;
};

[[nodiscard]] ItemDescription describe_item(Numbers answers, const ItemRange& range);

}  // namespace tukiranka::survey
