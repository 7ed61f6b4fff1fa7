// SPDX-License-Identifier: Apache-2.0
// qualitative: places in a text. Bytes are used inside, code points in everything that is written.
// A code point is one Unicode scalar value: an emoji is one, a letter with a combining mark two, CRLF two,
// a byte order mark one. The text itself is never changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tukiranka::qualitative {

// How many code points the text holds. Cost: one pass over the bytes.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

// The byte where code point number `index` begins; the text's size when there are fewer.
[[nodiscard]] std::size_t byte_of_code_point(std::string_view text, std::size_t index);

// Code points before one byte after another of the same text: each step counts only what lies between.
class PlaceCounter {
 public:
  explicit PlaceCounter(std::string_view text) : text_(text) {}
  [[nodiscard]] std::int64_t place_of(std::size_t byte);

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::int64_t place_ = 0;
};

}  // namespace tukiranka::qualitative
