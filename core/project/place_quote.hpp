// SPDX-License-Identifier: Apache-2.0
// project: whether the quote that a program stored with a coding stands where the coding says. Runs of white
// space count as one, and a quote that was cut ("…", "...") need only begin. Cost O(length of the text), and
// only when the quote does not stand at its place.
#pragma once

#include <cstdint>
#include <string>

#include "core/project/code_points.hpp"

namespace tukiranka::project {

struct QuotePlace {
  // unknown: no quote was stored, or the name is not a part of the text at all.
  enum class Kind { as_said, moved, many, unknown } kind = Kind::unknown;
  std::int64_t start = 0;  // where it stands
};

[[nodiscard]] QuotePlace place_quote(const std::string& quote, const CodePoints& text, std::int64_t start,
                                     std::int64_t end);

}  // namespace tukiranka::project
