// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/page_words.hpp"
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
std::string name_criteria(const Page& page, std::string text) {
  const Json& criteria = at(page.document, "criteria");
  if (!criteria.is_array()) return text;
  const bool is_english = page.language() == "en";
  for (const Json& criterion : criteria) {
    const std::string id = string_at(criterion, "id");
    if (id.find('.') == std::string::npos) continue;  // it could be a word
    const std::string title = (is_english ? "“" : "”") + title_of_criterion(page, id) + "”";
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

std::string text_of(const Page& page, const Json& texts) {
  if (const Json& inner = at(texts, "texts"); inner.is_object())
    return name_criteria(page, text_of(page, inner));
  return base::text_in(base::read_texts(texts), page.language());
}

std::string say(const Page& page, std::string_view key, const Json& places) {
  return say(page.words, key, places);
}

namespace {

std::string title_or_id(const Page& page, const Json& titled, std::string_view id) {
  std::string title = text_of(page, at(titled, "title"));
  return title.empty() ? std::string(id) : title;
}

}  // namespace

std::string title_of_criterion(const Page& page, std::string_view id) {
  return title_or_id(page, entry_of(at(page.document, "criteria"), id), id);
}

std::string title_of_node(const Page& page, std::string_view id) {
  return title_or_id(page, entry_of(at(page.document, "nodes"), id), id);
}

std::string title_of_indicator(const Page& page, std::string_view id) {
  const std::string title = string_at(at(at(page.document, "texts"), page.language()), id);
  return title.empty() ? std::string(id) : title;
}

std::string title_of_evaluator(const Page& page, std::string_view id) {
  return title_or_id(page, entry_of(at(page.document, "evaluators"), id), id);
}

std::string title_of_level(const Page& page, std::string_view id) {
  return title_or_id(page, entry_of(at(at(page.document, "model"), "levels"), id), id);
}

std::string title_of_perspective(const Page& page, std::string_view id) {
  return title_or_id(page, entry_of(at(at(page.document, "project"), "perspectives"), id), id);
}

std::string title_of_wave(const Page& page, std::string_view id) {
  const Json& wave = entry_of(at(page.document, "waves"), id);
  const std::string role = string_at(wave, "role"), date = string_at(wave, "date");
  if (id == "all" && role.empty() && date.empty()) return say(page, "wave.all");
  const std::string key = "wave.role." + role;
  std::string title = has_word(page.words, key) ? say(page, key) : std::string(id);
  return date.empty() ? title : title + " " + write_date(date, page.language());
}

std::vector<LevelBand> list_levels(const Page& page) {
  std::vector<LevelBand> bands;
  const Json& levels = at(at(page.document, "model"), "levels");
  if (!levels.is_array()) return bands;
  for (const Json& level : levels) {
    const double from = std::clamp(number_at(level, "from").value_or(0), 0.0, 1.0);
    if (!bands.empty()) bands.back().to = from;
    bands.push_back({string_at(level, "id"), title_or_id(page, level, string_at(level, "id")), from, 1});
  }
  return bands;
}

std::vector<const Json*> list_phases(const Page& page) {
  std::vector<const Json*> phases, children;
  const Json& nodes = at(page.document, "nodes");
  if (!nodes.is_array() || nodes.empty()) return phases;
  const std::string root = string_at(nodes.front(), "id");
  for (const Json& node : nodes) {
    if (string_at(node, "role") == "phase") phases.push_back(&node);
    if (string_at(node, "parent") == root) children.push_back(&node);
  }
  return phases.empty() ? children : phases;
}

std::vector<const Json*> list_criteria_below(const Page& page, std::string_view node) {
  std::vector<const Json*> found;
  const Json& criteria = at(page.document, "criteria");
  if (!criteria.is_array()) return found;
  for (const Json& criterion : criteria)
    if (document::is_below(at(page.document, "nodes"), string_at(criterion, "node"), node))
      found.push_back(&criterion);
  return found;
}

std::string level_words(const Page& page, const Json& result) {
  std::string words = text_of(page, at(at(result, "level_words"), "texts"));
  return words.empty() ? say(page, "level.none") : words;
}

std::string interval_words(const Page& page, const Json& holder) {
  const Json& interval = at(holder, "interval");
  return write_range(number_at(interval, "low"), number_at(interval, "high"), page.language());
}

Ends cut_interval(const Json& interval, double least) {
  const auto cut = [least](Number end) { return end ? Number(std::clamp(*end, least, 1.0)) : end; };
  return {cut(number_at(interval, "low")), cut(number_at(interval, "high"))};
}

std::string cut_words(const Page& page, const Json& holder, double least) {
  const Ends ends = cut_interval(at(holder, "interval"), least);
  return write_range(ends.low, ends.high, page.language());
}

bool is_assessed(const Page& page, const Json& result) {
  const Json& levels = at(at(page.document, "model"), "levels");
  const bool has_levels = levels.is_array() && !levels.empty();
  return number_at(result, "score") &&
         (!has_levels || string_at(at(result, "level_words"), "kind") != "not-assessed");
}

std::string short_score(const Page& page, const Json& result) {
  std::string values;
  const Json& findings = at(result, "findings");
  if (string_at(result, "verdict") == "dissonance" && findings.is_array())
    for (const Json& finding : findings)
      if (string_at(finding, "status") == "pooled")
        values += (values.empty() ? "" : " / ") + write_score(number_at(finding, "y"), page.language());
  return values.empty() ? write_score(number_at(result, "score"), page.language()) : values;
}

std::string score_words(const Page& page, const Json& result) {
  const std::string score = short_score(page, result);
  const std::string interval =
      score.find('/') == std::string::npos ? interval_words(page, result) : std::string();
  return interval.empty() ? score : score + " (" + interval + ")";
}

}  // namespace tukiranka::report
