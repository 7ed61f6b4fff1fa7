// SPDX-License-Identifier: Apache-2.0
// evaluation: each reference to a row becomes a short excerpt that a reader may see, or stays withheld (no
// excerpt). A place in a text shows the words around it where the project's quote rules allow it. A row of
// the preparation tables shows its own words. Rows of answers are never shown. Names are masked here, in
// excerpts and in whatever else of the findings is running text.
#pragma once

#include <cstdint>
#include <string>

#include "core/evaluation/findings.hpp"
#include "core/project/code_points.hpp"
#include "core/project/project.hpp"

namespace tukiranka::evaluation {

void resolve_citations(const project::Project& project, Findings& findings);

struct Excerpt {
  std::string text;
  std::int64_t start = 0, end = 0;  // where the place stands in it
};

// Code points [start, end) of a text with at most `around` before and after, cut at words, "…" where cut.
[[nodiscard]] Excerpt cut_excerpt(const project::CodePoints& text, std::int64_t start, std::int64_t end,
                                  std::int64_t around);

}  // namespace tukiranka::evaluation
