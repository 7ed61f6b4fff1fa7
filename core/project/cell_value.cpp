// SPDX-License-Identifier: Apache-2.0
#include "core/project/cell_value.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

namespace tukiranka::project {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0", byte_order_mark = "\xEF\xBB\xBF";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// One to four digits; -1 for anything else.
int read_digits(std::string_view text) {
  if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit)) return -1;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

int days_in(int month, int year) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap ? 1 : 0);
}

}  // namespace

std::string_view trim(std::string_view cell) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  for (;;) {
    if (cell.empty()) return cell;
    if (is_space(cell.front()))
      cell.remove_prefix(1);
    else if (is_space(cell.back()))
      cell.remove_suffix(1);
    else if (static_cast<unsigned char>(cell.front()) < 0x80 &&
             static_cast<unsigned char>(cell.back()) < 0x80)
      return cell;
    else if (cell.starts_with(no_break_space))
      cell.remove_prefix(no_break_space.size());
    else if (cell.ends_with(no_break_space))
      cell.remove_suffix(no_break_space.size());
    else if (cell.starts_with(byte_order_mark))
      cell.remove_prefix(byte_order_mark.size());
    else if (cell.ends_with(byte_order_mark))
      cell.remove_suffix(byte_order_mark.size());
    else
      return cell;
  }
}

std::optional<double> read_number(std::string_view cell, char decimal) {
  cell = trim(cell);
  if (!cell.empty() && cell.front() == '+') cell.remove_prefix(1);
  const bool is_negative = !cell.empty() && cell.front() == '-';
  const std::string_view body = is_negative ? cell.substr(1) : cell;
  if (body.empty() || !(is_digit(body[0]) || body[0] == decimal)) return std::nullopt;
  std::array<char, 64> copy{};
  if (decimal != '.') {
    if (cell.size() > copy.size() || cell.find('.') != std::string_view::npos) return std::nullopt;
    cell.copy(copy.data(), cell.size());
    if (const auto at = cell.find(decimal); at != std::string_view::npos) copy[at] = '.';
    cell = std::string_view(copy.data(), cell.size());
  }
  double value = 0;
  const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || stop != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<std::int64_t> read_whole(std::string_view cell) {
  cell = trim(cell);
  std::int64_t value = 0;
  const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (cell.empty() || error != std::errc() || stop != cell.data() + cell.size()) return std::nullopt;
  return value;
}

std::optional<bool> read_yes_no(std::string_view cell) {
  const std::string word = fold_text(trim(cell));
  for (const char* yes : {"1", "true", "yes", "kyllä", "ja"})
    if (word == yes) return true;
  for (const char* no : {"0", "false", "no", "ei", "nej"})
    if (word == no) return false;
  return std::nullopt;
}

std::string read_date(std::string_view cell) {
  cell = trim(cell);
  const char sign = cell.find('-') == std::string_view::npos ? '.' : '-';
  const auto first = cell.find(sign);
  const auto second = first == std::string_view::npos ? first : cell.find(sign, first + 1);
  if (second == std::string_view::npos) return {};
  const bool is_iso = sign == '-';
  const int year = read_digits(is_iso ? cell.substr(0, first) : cell.substr(second + 1));
  const int month = read_digits(cell.substr(first + 1, second - first - 1));
  const int day = read_digits(is_iso ? cell.substr(second + 1) : cell.substr(0, first));
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > days_in(month, year)) return {};
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

std::string show_number(double value) {
  std::array<char, 40> text{};
  const auto [stop, error] = std::to_chars(text.data(), text.data() + text.size(), value);
  return {text.data(), stop};
}

std::string shorten(std::string_view text) {
  std::size_t end = std::min<std::size_t>(text.size(), 60);
  if (end == text.size()) return std::string(text);
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string fold_text(std::string_view text) {
  std::string folded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (!folded.empty() && folded.back() != ' ') folded += ' ';
    } else if (c >= 'A' && c <= 'Z') {
      folded += static_cast<char>(c + 32);
    } else if (c == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97) {  // À..Þ without ×
      folded += static_cast<char>(c);
      folded += static_cast<char>(next + 32);
      ++i;
    } else {
      folded += static_cast<char>(c);
    }
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

std::vector<std::string> split_partners(std::string_view cell, const std::vector<std::string>& known) {
  if (std::binary_search(known.begin(), known.end(), std::string(cell))) return {std::string(cell)};
  const char sign = cell.find(';') != std::string_view::npos ? ';' : ',';
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= cell.size();) {
    const std::size_t to = std::min(cell.find(sign, from), cell.size());
    if (const std::string_view part = trim(cell.substr(from, to - from)); !part.empty())
      parts.emplace_back(part);
    from = to + 1;
  }
  return parts;
}

}  // namespace tukiranka::project
