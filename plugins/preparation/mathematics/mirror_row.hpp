// SPDX-License-Identifier: Apache-2.0
// preparation: was one criterion of success attained? Numbers are compared in the direction from baseline to
// target; a target may say its own direction ("≥ 8", "<= 5"). Text that equals the target is attained. What
// cannot be judged is said to be so, with the reason, and is never "not attained": no target, no result, no
// direction (a number without a baseline that misses its target says not which way it misses), or words that
// differ. Tested against hand cases.
#pragma once

#include <optional>
#include <string>

namespace tukiranka::preparation {

struct MirrorRow {
  std::string baseline, target, result;  // as the cells hold them
};

struct Attained {
  std::optional<bool> is_attained;
  std::string reason;  // no-target | no-result | no-direction | not-comparable; empty when judged
  std::optional<double>
      progress;  // (result − baseline) / (target − baseline), where all are numbers that differ
};

[[nodiscard]] Attained judge_attained(const MirrorRow& row);

// "8", "8,5", "80 %", "8 kpl": the number that the cell begins with; nothing when it begins otherwise.
[[nodiscard]] std::optional<double> read_leading_number(const std::string& cell);

}  // namespace tukiranka::preparation
