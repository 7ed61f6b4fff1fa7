// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/mirror_row.hpp"
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace tukiranka::preparation {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  return text;
}

struct Direction {
  std::string_view sign;
  int way = 0;  // +1: at least, −1: at most, 0: not said
  bool is_strict = false;
};

// The sign is taken off the cell.
Direction take_direction(std::string_view& cell) {
  constexpr Direction known[] = {{"≥", 1, false},  {">=", 1, false},  {">", 1, true},
                                 {"≤", -1, false}, {"<=", -1, false}, {"<", -1, true}};
  for (const Direction& direction : known)
    if (cell.substr(0, direction.sign.size()) == direction.sign) {
      cell = trim(cell.substr(direction.sign.size()));
      return direction;
    }
  return {};
}

bool is_same_text(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (std::tolower(static_cast<unsigned char>(a[i])) != std::tolower(static_cast<unsigned char>(b[i])))
      return false;
  return true;
}

}  // namespace

std::optional<double> read_leading_number(const std::string& cell) {
  std::string number;
  std::string_view rest = trim(cell);
  if (rest.substr(0, 3) == "−") {
    number = "-";
    rest.remove_prefix(3);
  } else if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
    number = rest.substr(0, 1);
    rest.remove_prefix(1);
  }
  bool has_digit = false, has_point = false;
  while (!rest.empty()) {
    const char c = rest.front();
    const bool is_digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
    if (!is_digit && (has_point || (c != '.' && c != ','))) break;
    has_digit = has_digit || is_digit;
    has_point = has_point || !is_digit;
    number += is_digit ? c : '.';
    rest.remove_prefix(1);
  }
  const bool goes_on = !rest.empty() && (std::isdigit(static_cast<unsigned char>(rest.front())) != 0 ||
                                         rest.front() == '.' || rest.front() == ',' || rest.front() == '-');
  if (!has_digit || goes_on) return std::nullopt;
  return std::strtod(number.c_str(), nullptr);
}

Attained judge_attained(const MirrorRow& row) {
  std::string_view wanted = trim(row.target);
  if (wanted.empty()) return {std::nullopt, "no-target", std::nullopt};
  if (trim(row.result).empty()) return {std::nullopt, "no-result", std::nullopt};
  Direction direction = take_direction(wanted);
  const auto target = read_leading_number(std::string(wanted)), result = read_leading_number(row.result),
             baseline = read_leading_number(row.baseline);
  if (!target || !result) {
    if (is_same_text(wanted, trim(row.result))) return {true, "", std::nullopt};
    return {std::nullopt, "not-comparable", std::nullopt};
  }
  Attained attained;
  if (baseline && *baseline != *target) attained.progress = (*result - *baseline) / (*target - *baseline);
  if (direction.way == 0 && baseline && *baseline != *target) direction.way = *target > *baseline ? 1 : -1;
  if (*result == *target)
    attained.is_attained = !direction.is_strict;
  else if (direction.way == 0)
    attained.reason = "no-direction";
  else
    attained.is_attained = direction.way > 0 ? *result > *target : *result < *target;
  return attained;
}

}  // namespace tukiranka::preparation
