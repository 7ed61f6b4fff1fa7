// SPDX-License-Identifier: Apache-2.0
// project: see dialect.hpp.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "core/project/dialect.hpp"

namespace tukiranka::project {
namespace {

constexpr std::size_t sample_size = 65536, sample_records = 200;
constexpr std::array<char, 4> candidates{';', ',', '\t', '|'};

bool is_break(char c) {
  return c == '\n' || c == '\r';
}

// Calls take(cell, is_last_of_record) for each whole record of the sample.
template <class Take>
void walk(std::string_view text, char delimiter, const Take& take) {
  std::size_t start = 0;
  bool is_quoted = false, is_start = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && (is_quoted || is_start)) {
      is_quoted = !is_quoted;
    } else if (!is_quoted && (c == delimiter || is_break(c))) {
      take(text.substr(start, i - start), is_break(c));
      if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
      start = i + 1;
      is_start = true;
      continue;
    }
    is_start = false;
  }
}

struct Fit {
  double share = 0;
  std::size_t cells = 0;
};

Fit judge(std::string_view text, char delimiter) {
  std::vector<std::size_t> counts;
  std::size_t cells = 0;
  walk(text, delimiter, [&](std::string_view cell, bool is_last) {
    ++cells;
    if (!is_last) return;
    if ((cells > 1 || !cell.empty()) && counts.size() < sample_records) counts.push_back(cells);
    cells = 0;
  });
  if (counts.empty() || counts.front() < 2) return {};
  const auto equal = std::count(counts.begin(), counts.end(), counts.front());
  return {static_cast<double>(equal) / static_cast<double>(counts.size()), counts.front()};
}

// Digits, the sign, digits; nothing else.
bool looks_decimal(std::string_view cell, char sign) {
  if (cell.size() > 1 && cell.front() == '"' && cell.back() == '"') cell = cell.substr(1, cell.size() - 2);
  if (!cell.empty() && cell.front() == '-') cell.remove_prefix(1);
  const auto at = cell.find(sign);
  if (at == std::string_view::npos || at == 0 || at + 1 == cell.size()) return false;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::all_of(cell.begin(), cell.begin() + static_cast<std::ptrdiff_t>(at), is_digit) &&
         std::all_of(cell.begin() + static_cast<std::ptrdiff_t>(at) + 1, cell.end(), is_digit);
}

char sniff_decimal(std::string_view text, char delimiter) {
  std::size_t points = 0, commas = 0;
  walk(text, delimiter, [&](std::string_view cell, bool) {
    points += looks_decimal(cell, '.') ? 1 : 0;
    commas += looks_decimal(cell, ',') ? 1 : 0;
  });
  if (points == commas) return delimiter == ';' ? ',' : '.';
  return commas > points ? ',' : '.';
}

}  // namespace

const char* name_of_delimiter(char delimiter) {
  switch (delimiter) {
    case ';':
      return "semicolon";
    case '\t':
      return "tab";
    case '|':
      return "bar";
    default:
      return "comma";
  }
}

Dialect sniff_dialect(const std::string& text, Dialect dialect) {
  std::string sample = text.substr(0, sample_size);
  if (sample.size() == text.size()) sample += '\n';
  if (dialect.delimiter == 0) {
    Fit best;
    dialect.delimiter = ',';
    for (const char candidate : candidates) {
      const Fit fit = judge(sample, candidate);
      if (fit.share > best.share || (fit.share == best.share && fit.cells > best.cells)) {
        best = fit;
        dialect.delimiter = candidate;
      }
    }
  }
  if (dialect.decimal == 0) dialect.decimal = sniff_decimal(sample, dialect.delimiter);
  return dialect;
}

}  // namespace tukiranka::project
