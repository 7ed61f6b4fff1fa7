// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/write_markup.hpp"
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

#include "core/report/ground/measure_text.hpp"

namespace tukiranka::report {

namespace {

constexpr std::string_view unknown_character = "\xEF\xBF\xBD";

void escape_ascii(char letter, std::string& to) {
  switch (letter) {
    case '&':
      to += "&amp;";
      break;
    case '<':
      to += "&lt;";
      break;
    case '>':
      to += "&gt;";
      break;
    case '"':
      to += "&quot;";
      break;
    case '\'':
      to += "&#39;";
      break;
    default:
      if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t')
        if (letter != 0x7F) to += letter;
  }
}

bool is_void(std::string_view name) {
  for (const std::string_view known :
       {"meta", "input", "br", "hr", "col", "path", "rect", "circle", "line", "use"})
    if (name == known) return true;
  return false;
}

}  // namespace

std::string escape(std::string_view text) {
  std::string safe;
  safe.reserve(text.size() + text.size() / 8);
  while (!text.empty()) {
    const std::size_t length = length_of_character(text);
    if (length == 1) {
      escape_ascii(text.front(), safe);
    } else if (length == 0) {
      safe += unknown_character;
    } else {
      safe += text.substr(0, length);
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return safe;
}

std::string element(std::string_view name, Attributes attributes, std::string_view content) {
  std::string markup = "<";
  markup += name;
  for (const auto& [key, value] : attributes) {
    if (value.empty() && key != "alt") continue;
    markup.append(" ").append(key).append("=\"").append(escape(value)).append("\"");
  }
  if (content.empty() && is_void(name)) return markup += "/>";
  return markup.append(">").append(content).append("</").append(name).append(">");
}

std::string element(std::string_view name, std::string_view content) {
  return element(name, {}, content);
}

std::string write_coordinate(double value) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.1f", std::round(value * 10) / 10);
  std::string text = digits.data();
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

std::string write_anchor(std::string_view text) {
  std::string anchor;
  for (const char letter : text)
    anchor +=
        std::isalnum(static_cast<unsigned char>(letter)) || letter == '.' || letter == '_' ? letter : '-';
  return anchor;
}

}  // namespace tukiranka::report
