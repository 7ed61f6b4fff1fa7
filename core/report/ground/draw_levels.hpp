// SPDX-License-Identifier: Apache-2.0
// report: with what probability the score lies on each level, as one bar whose parts add up to 1.
#pragma once

#include <string>

#include "core/report/ground/markup.hpp"
#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

// `probabilities`: {level id: p}. Empty when there are none.
[[nodiscard]] Markup draw_levels(const Page& page, const Json& probabilities);

}  // namespace tukiranka::report
