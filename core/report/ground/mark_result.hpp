// SPDX-License-Identifier: Apache-2.0
// report: what a judged result looks like on a strip. A contested criterion is shown as the values that
// contradict each other, never as the middle that nobody found.
#pragma once

#include <vector>

#include "core/report/ground/draw_strip.hpp"

namespace tukiranka::report {

[[nodiscard]] std::vector<Mark> list_pool_marks(const Json& result);

// The findings of a result that entered the score.
[[nodiscard]] std::vector<const Json*> list_pooled_findings(const Json& result);

// A finding's value on the common scale with its 90 % interval (y ± 1.645 sd, cut to 0..1).
[[nodiscard]] Mark mark_of_finding(const Json& finding);

}  // namespace tukiranka::report
