// SPDX-License-Identifier: Apache-2.0
// survey: what the mathematics sees: persons × items, column by column. Reversed items are turned already.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace tukiranka::survey {

struct Answers {
  std::int64_t persons = 0;
  std::vector<std::vector<double>> items;  // [item][person]; NaN: no answer

  [[nodiscard]] std::size_t k() const { return items.size(); }
};

enum class Scoring { any, half, all };

}  // namespace tukiranka::survey
