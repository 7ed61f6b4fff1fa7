// SPDX-License-Identifier: Apache-2.0
// project: places in a text count code points, bytes stay inside. The index is made once per text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tukiranka::project {

class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {
    for (std::size_t i = 0; i < text.size(); ++i)
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts_.push_back(i);
    starts_.push_back(text.size());
  }

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(starts_.size()) - 1; }
  [[nodiscard]] std::size_t byte_of(std::int64_t place) const {
    return starts_[static_cast<std::size_t>(place)];
  }
  // Of [start, end), which must lie within the text.
  [[nodiscard]] std::string_view slice(std::int64_t start, std::int64_t end) const {
    return text_.substr(byte_of(start), byte_of(end) - byte_of(start));
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

[[nodiscard]] inline std::int64_t count_code_points(std::string_view text) {
  return CodePoints(text).count();
}

}  // namespace tukiranka::project
