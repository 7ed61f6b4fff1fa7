// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/text_tokens.hpp"
#include <algorithm>
#include <charconv>

namespace tukiranka::project {

bool TextLines::next(std::string_view& line) {
  if (rest_.empty()) return false;
  const std::size_t end = std::min(rest_.find('\n'), rest_.size());
  line = rest_.substr(0, end);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  ++number_;
  return true;
}

bool split_words(std::string_view line, std::int64_t number, std::string_view separators,
                 std::vector<Token>& words) {
  const auto parts = [&](char c) {
    return c == ' ' || c == '\t' || separators.find(c) != std::string_view::npos;
  };
  std::size_t i = 0;
  while (i < line.size()) {
    if (parts(line[i])) {
      ++i;
      continue;
    }
    if (line[i] == '"') {
      const std::size_t close = line.find('"', i + 1);
      if (close == std::string_view::npos) return false;
      words.push_back({line.substr(i + 1, close - i - 1), number, true});
      i = close + 1;
      continue;
    }
    std::size_t end = i;
    while (end < line.size() && !parts(line[end])) ++end;
    words.push_back({line.substr(i, end - i), number, false});
    i = end;
  }
  return true;
}

std::optional<std::int64_t> read_count(std::string_view word) {
  std::int64_t value = 0;
  const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (word.empty() || error != std::errc() || stop != word.data() + word.size() || value < 0)
    return std::nullopt;
  return value;
}

}  // namespace tukiranka::project
