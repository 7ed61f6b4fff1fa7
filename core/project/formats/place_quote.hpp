// SPDX-License-Identifier: Apache-2.0
// project: whether the quote that a program stored with a coding stands where the coding says. Runs of white
// space count as one, and a quote that was cut ("…", "...") need only begin. Cost O(length of the text), and
// only when the quote does not stand at its place.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/project/code_points.hpp"

namespace tukiranka::project {

struct QuotePlace {
  // unknown: no quote was stored, or the name is not a part of the text at all.
  enum class Kind { as_said, moved, many, unknown } kind = Kind::unknown;
  std::int64_t start = 0;  // where it stands
};

class QuoteFinder {
 public:
  explicit QuoteFinder(const CodePoints& text) : text_(text) {}

  [[nodiscard]] const CodePoints& text() const { return text_; }
  [[nodiscard]] QuotePlace find(const std::string& quote, std::int64_t start, std::int64_t end);

 private:
  const CodePoints& text_;
  std::string squeezed_;           // the text with white space made one; made when first needed
  std::vector<std::size_t> from_;  // which byte of the text each of its bytes came from
};

}  // namespace tukiranka::project
