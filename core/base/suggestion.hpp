// SPDX-License-Identifier: Apache-2.0
// base: "did you mean". The nearest known word by Damerau-Levenshtein distance (adjacent swaps count one),
// if it is near enough to be a slip of the hand: at most a third of the letters, and never more than three.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::base {

// The nearest of `known`, or empty when none is near. Ties go to the first.
[[nodiscard]] std::string find_nearest(std::string_view word, const std::vector<std::string>& known);

// `did you mean "x"?`; else `known: a, b, c` (at most eight); else empty.
[[nodiscard]] std::string suggest(std::string_view word, const std::vector<std::string>& known);

}  // namespace tukiranka::base
