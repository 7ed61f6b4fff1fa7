// SPDX-License-Identifier: Apache-2.0
// project: words of a text format, line by line, with the line's number. A word in double quotes may hold
// spaces.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::project {

struct Token {
  std::string_view text;
  std::int64_t line = 0;
  bool is_quoted = false;
};

class TextLines {
 public:
  explicit TextLines(std::string_view text) : rest_(text) {}

  // The next line without its end; false when there is none.
  bool next(std::string_view& line);
  [[nodiscard]] std::int64_t number() const { return number_; }  // of the line that next() gave, from 1

 private:
  std::string_view rest_;
  std::int64_t number_ = 0;
};

// Appends the words of a line to `words`; besides spaces, the characters of `separators` part them. False
// when a quote is not closed on its line.
bool split_words(std::string_view line, std::int64_t number, std::string_view separators,
                 std::vector<Token>& words);

// A whole number from 0 up, wholly digits; nothing for a larger one than a file can count.
[[nodiscard]] std::optional<std::int64_t> read_count(std::string_view word);

}  // namespace tukiranka::project
