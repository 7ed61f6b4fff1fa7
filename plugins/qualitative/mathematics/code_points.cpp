// SPDX-License-Identifier: Apache-2.0
// qualitative: counts the bytes that begin a code point (all but 10xxxxxx).
#include "plugins/qualitative/mathematics/code_points.hpp"

namespace tukiranka::qualitative {
namespace {

bool begins_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += begins_code_point(byte) ? 1U : 0U;
  return count;
}

std::size_t byte_of_code_point(std::string_view text, std::size_t index) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!begins_code_point(text[i])) continue;
    if (seen == index) return i;
    ++seen;
  }
  return text.size();
}

std::int64_t PlaceCounter::place_of(std::size_t byte) {
  if (byte >= byte_)
    place_ += static_cast<std::int64_t>(count_code_points(text_.substr(byte_, byte - byte_)));
  else
    place_ -= static_cast<std::int64_t>(count_code_points(text_.substr(byte, byte_ - byte)));
  byte_ = byte;
  return place_;
}

}  // namespace tukiranka::qualitative
