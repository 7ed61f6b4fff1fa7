// SPDX-License-Identifier: Apache-2.0
// survey: the number that stands for "no answer" and "undefined" inside the mathematics; it never leaves the
// plugin, where undefined is null with a reason.
#pragma once

#include <limits>

namespace tukiranka::survey {

inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();

}  // namespace tukiranka::survey
