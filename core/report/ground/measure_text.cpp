// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/measure_text.hpp"
#include <functional>

namespace tukiranka::report {

namespace {

bool continues(std::string_view text, std::size_t from, std::size_t to) {
  if (text.size() < to) return false;
  for (std::size_t i = from; i < to; ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return false;
  return true;
}

// Widths in thousandths of the font size.
double width_of(std::string_view character) {
  if (character.size() != 1) return character.size() == 2 ? 620 : 840;
  const char letter = character.front();
  if (std::string_view("ijlI.,:;'|! ").find(letter) != std::string_view::npos) return 330;
  if (std::string_view("frt()[]-/").find(letter) != std::string_view::npos) return 400;
  if (std::string_view("mwMW@%").find(letter) != std::string_view::npos) return 970;
  if (letter >= 'A' && letter <= 'Z') return 720;
  return 625;
}

std::vector<std::string> wrap(std::string_view text, const std::function<bool(std::string_view)>& fits) {
  std::vector<std::string> lines;
  std::string line;
  while (!text.empty()) {
    const auto space = text.find(' ');
    const std::string word(text.substr(0, space));
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    if (word.empty()) continue;
    const std::string longer = line.empty() ? word : line + " " + word;
    if (!line.empty() && !fits(longer)) {
      lines.push_back(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

}  // namespace

std::size_t length_of_character(std::string_view text) {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return continues(text, 1, 2) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (!continues(text, 1, 3)) return 0;
    const auto second = static_cast<unsigned char>(text[1]);
    return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (!continues(text, 1, 4)) return 0;
    const auto second = static_cast<unsigned char>(text[1]);
    return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4;
  }
  return 0;
}

std::string drop_controls(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const std::size_t length = length_of_character(text);
    const auto first = static_cast<unsigned char>(text.front());
    const bool is_c1 = length == 2 && first == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
    if (length == 0) {
      kept += "\xEF\xBF\xBD";
    } else if (length == 1 && (first < 0x20 || first == 0x7F)) {
      kept += ' ';
    } else if (!is_c1) {
      kept += text.substr(0, length);
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return kept;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) {
    const std::size_t length = length_of_character(text);
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return count;
}

std::string cut_text(std::string_view raw, std::size_t characters) {
  const std::string clean = drop_controls(raw);
  std::string_view text = clean;
  if (count_characters(text) <= characters) return std::string(text);
  if (characters == 0) return {};
  std::size_t bytes = 0;
  for (std::size_t kept = 0; kept + 1 < characters; ++kept) {
    const std::size_t length = length_of_character(text.substr(bytes));
    bytes += length == 0 ? 1 : length;
  }
  return std::string(text.substr(0, bytes)) + "…";
}

std::string pad_text(std::string_view text, std::size_t characters) {
  std::string padded = cut_text(text, characters);
  return padded.append(characters - count_characters(padded), ' ');
}

double measure_width(std::string_view text, double font_size) {
  double width = 0;
  while (!text.empty()) {
    std::size_t length = length_of_character(text);
    if (length == 0) length = 1;
    width += width_of(text.substr(0, length));
    text.remove_prefix(length);
  }
  return width * font_size / 1000;
}

std::vector<std::string> wrap_characters(std::string_view text, std::size_t characters) {
  return wrap(drop_controls(text),
              [characters](std::string_view line) { return count_characters(line) <= characters; });
}

std::vector<std::string> wrap_width(std::string_view text, double font_size, double width) {
  return wrap(text, [=](std::string_view line) { return measure_width(line, font_size) <= width; });
}

}  // namespace tukiranka::report
