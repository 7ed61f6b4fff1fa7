// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/reading.hpp"
#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/base/texts.hpp"

namespace tukiranka::report {

namespace {

bool is_id_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
}

// Plugins know criteria by their ids; readers know them by their titles.
std::string name_criteria(const Reading& reading, std::string text) {
  const Json& criteria = at(reading.document, "criteria");
  if (!criteria.is_array()) return text;
  const bool is_english = reading.language() == "en";
  for (const Json& criterion : criteria) {
    const std::string id = string_at(criterion, "id");
    if (id.find('.') == std::string::npos) continue;  // it could be a word
    const std::string title = (is_english ? "“" : "”") + title_of_criterion(reading, id) + "”";
    for (std::size_t at = text.find(id); at != std::string::npos; at = text.find(id, at)) {
      const std::size_t end = at + id.size();
      const bool goes_on = end < text.size() && is_id_byte(text[end]) &&
                           !(text[end] == '.' && (end + 1 == text.size() || !is_id_byte(text[end + 1])));
      if (goes_on || (at > 0 && is_id_byte(text[at - 1]))) {
        at = end;
        continue;
      }
      text.replace(at, id.size(), title);
      at += title.size();
    }
  }
  return text;
}

}  // namespace

std::string text_of(const Reading& reading, const Json& texts) {
  if (const Json& inner = at(texts, "texts"); inner.is_object())
    return name_criteria(reading, text_of(reading, inner));
  return base::text_in(base::read_texts(texts), reading.language());
}

std::string say(const Reading& reading, std::string_view key, const Json& places) {
  return say(reading.words, key, places);
}

namespace {

std::string title_or_id(const Reading& reading, const Json& titled, std::string_view id) {
  std::string title = text_of(reading, at(titled, "title"));
  return title.empty() ? std::string(id) : title;
}

}  // namespace

std::string title_of_criterion(const Reading& reading, std::string_view id) {
  return title_or_id(reading, entry_of(at(reading.document, "criteria"), id), id);
}

std::string title_of_node(const Reading& reading, std::string_view id) {
  return title_or_id(reading, entry_of(at(reading.document, "nodes"), id), id);
}

std::string title_of_indicator(const Reading& reading, std::string_view id) {
  const std::string title = string_at(at(at(reading.document, "texts"), reading.language()), id);
  return title.empty() ? std::string(id) : title;
}

std::string title_of_evaluator(const Reading& reading, std::string_view id) {
  return title_or_id(reading, entry_of(at(reading.document, "evaluators"), id), id);
}

std::string title_of_level(const Reading& reading, std::string_view id) {
  return title_or_id(reading, entry_of(at(at(reading.document, "model"), "levels"), id), id);
}

std::string title_of_perspective(const Reading& reading, std::string_view id) {
  return title_or_id(reading, entry_of(at(at(reading.document, "project"), "perspectives"), id), id);
}

std::string title_of_wave(const Reading& reading, std::string_view id) {
  const Json& wave = entry_of(at(reading.document, "waves"), id);
  const std::string role = string_at(wave, "role"), date = string_at(wave, "date");
  if (id == "all" && role.empty() && date.empty()) return say(reading, "wave.all");
  const std::string key = "wave.role." + role;
  std::string title = has_word(reading.words, key) ? say(reading, key) : std::string(id);
  return date.empty() ? title : title + " " + write_date(date, reading.language());
}

std::string level_words(const Reading& reading, const Json& result) {
  std::string words = text_of(reading, at(at(result, "level_words"), "texts"));
  return words.empty() ? say(reading, "level.none") : words;
}

std::string interval_words(const Reading& reading, const Json& holder) {
  const Json& interval = at(holder, "interval");
  return write_range(number_at(interval, "low"), number_at(interval, "high"), reading.language());
}

Ends cut_interval(const Json& interval, double least) {
  const auto cut = [least](Number end) { return end ? Number(std::clamp(*end, least, 1.0)) : end; };
  return {cut(number_at(interval, "low")), cut(number_at(interval, "high"))};
}

std::string cut_words(const Reading& reading, const Json& holder, double least) {
  const Ends ends = cut_interval(at(holder, "interval"), least);
  return write_range(ends.low, ends.high, reading.language());
}

std::string short_score(const Reading& reading, const Json& result) {
  std::string values;
  const Json& findings = at(result, "findings");
  if (string_at(result, "verdict") == "dissonance" && findings.is_array())
    for (const Json& finding : findings)
      if (string_at(finding, "status") == "pooled")
        values += (values.empty() ? "" : " / ") + write_score(number_at(finding, "y"), reading.language());
  return values.empty() ? write_score(number_at(result, "score"), reading.language()) : values;
}

std::string score_words(const Reading& reading, const Json& result) {
  const std::string score = short_score(reading, result);
  const std::string interval =
      score.find('/') == std::string::npos ? interval_words(reading, result) : std::string();
  return interval.empty() ? score : score + " (" + interval + ")";
}

}  // namespace tukiranka::report
