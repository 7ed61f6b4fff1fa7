// SPDX-License-Identifier: Apache-2.0
// evaluation: each reference to a row becomes a short excerpt that a reader may see, or stays withheld (no
// excerpt). A place in a text shows the words around it, when `privacy.quotes` allows it (all; reviewed: only
// where a coding whose state is "reviewed" covers the place; none) and its speaker's group is not smaller
// than `min_group`. A row of the preparation tables shows its own words. Rows of answers are never shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/evaluation/findings.hpp"
#include "core/project/project.hpp"

namespace tukiranka::evaluation {

void resolve_citations(const project::Project& project, Findings& findings);

// Code points [start, end) of the text with at most `around` before and after, cut at words, "…" where cut.
[[nodiscard]] std::string cut_excerpt(std::string_view text, std::int64_t start, std::int64_t end,
                                      std::int64_t around);

}  // namespace tukiranka::evaluation
