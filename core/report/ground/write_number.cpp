// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/write_number.hpp"
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/base/languages.hpp"
#include "core/base/write_csv_field.hpp"

namespace tukiranka::report {

namespace {

constexpr const char* minus = "−";
constexpr const char* dash = "–";
constexpr const char* narrow_space = "\xC2\xA0";

bool is_usable(const Number& value) {
  return value.has_value() && std::isfinite(*value);
}

}  // namespace

std::string write_decimals(Number value, int decimals, std::string_view language) {
  if (!is_usable(value)) return dash;
  std::array<char, 64> digits{};
  const double scale = std::pow(10.0, decimals);  // halves go up, as in the texts of the assessment
  const double rounded =
      std::fabs(*value) < 1e12 ? std::round(std::fabs(*value) * scale) / scale : std::fabs(*value);
  const int length = std::snprintf(digits.data(), digits.size(), "%.*f", decimals, rounded);
  if (length < 0 || static_cast<std::size_t>(length) >= digits.size()) return base::write_csv_number(value);
  std::string text = digits.data();
  const bool is_zero = text.find_first_not_of("0.") == std::string::npos;
  if (const auto point = text.find('.'); point != std::string::npos)
    text.replace(point, 1, base::decimal_sign(language));
  return *value < 0 && !is_zero ? minus + text : text;
}

std::string write_score(Number value, std::string_view language) {
  return write_decimals(value, 2, language);
}

std::string write_quantity(Number value, std::string_view language) {
  if (!is_usable(value)) return dash;
  const bool is_whole = std::fabs(*value - std::round(*value)) < 1e-9 || std::fabs(*value) >= 1000;
  return write_decimals(value, is_whole ? 0 : 2, language);
}

std::string write_change(Number value, std::string_view language) {
  const std::string text = write_decimals(value, 2, language);
  return is_usable(value) && *value > 0 && text.find_first_not_of("0.,") != std::string::npos ? "+" + text
                                                                                              : text;
}

std::string write_range(Number low, Number high, std::string_view language) {
  if (!is_usable(low) || !is_usable(high)) return {};
  const bool is_signed = *low < 0 || *high < 0;
  const int decimals = std::fmax(std::fabs(*low), std::fabs(*high)) >= 1000 ? 0 : 2;
  return write_decimals(low, decimals, language) + (is_signed ? " … " : dash) +
         write_decimals(high, decimals, language);
}

std::string write_share(Number value, std::string_view language) {
  if (!is_usable(value)) return dash;
  const std::string& unit = base::percent_sign(language);
  const double percent = *value * 100;
  if (percent > 0 && percent < 0.5) return "<1" + unit;
  if (percent > 99.5 && percent < 100) return ">99" + unit;
  return write_decimals(percent, 0, language) + unit;
}

std::string write_date(std::string_view iso, std::string_view language) {
  static constexpr std::array<const char*, 12> months{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
  int year = 0, month = 0, day = 0;
  const std::string text(iso);
  if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3) return text;
  if (month < 1 || month > 12) return text;
  if (language == "en")
    return std::to_string(day) + narrow_space + months[static_cast<std::size_t>(month - 1)] + narrow_space +
           std::to_string(year);
  return std::to_string(day) + "." + std::to_string(month) + "." + std::to_string(year);
}

}  // namespace tukiranka::report
