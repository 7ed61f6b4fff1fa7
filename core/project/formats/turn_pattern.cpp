// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/turn_pattern.hpp"
#include <algorithm>

#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

constexpr std::size_t longest_name = 60;

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

}  // namespace

base::Result<TurnPattern> TurnPattern::parse(const std::string& pattern, const std::string& where) {
  TurnPattern made;
  std::size_t speakers = 0;
  for (std::size_t from = 0; from < pattern.size();) {
    const std::size_t open = pattern.find('{', from), close = pattern.find('}', open);
    const std::size_t end = close == std::string::npos ? pattern.size() : open;
    if (end > from) made.parts_.push_back({Kind::literal, pattern.substr(from, end - from)});
    if (close == std::string::npos) break;
    const std::string name = pattern.substr(open + 1, close - open - 1);
    speakers += name == "speaker" ? 1U : 0U;
    made.parts_.push_back({name == "speaker" ? Kind::speaker : Kind::anything, ""});
    if (!name.empty() && name != "speaker") speakers += 2;  // another word in braces is a mistake
    from = close + 1;
  }
  const bool is_ended = !made.parts_.empty() && made.parts_.back().kind == Kind::literal &&
                        !trim(made.parts_.back().text).empty();
  if (speakers != 1 || !is_ended)
    return base::fail(base::make_error("TK-P108", where, "\"" + pattern + "\" does not say how a turn begins",
                                       R"(write "{speaker}:", "[{speaker}]" or "{speaker} ({}):")"));
  return made;
}

std::optional<Turn> TurnPattern::find(std::string_view paragraph) const {
  Turn turn;
  std::size_t at = skip_spaces(paragraph, 0);
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (parts_[i].kind == Kind::literal) {
      if (paragraph.compare(at, parts_[i].text.size(), parts_[i].text) != 0) return std::nullopt;
      at += parts_[i].text.size();
      continue;
    }
    const std::string& stop = parts_[i + 1].text;  // a literal, or another open part that takes the rest
    const std::size_t end = stop.empty() ? at : paragraph.find(stop, at);
    if (end == std::string_view::npos || end - at > longest_name) return std::nullopt;
    const std::string_view found = paragraph.substr(at, end - at);
    if (found.find('\n') != std::string_view::npos) return std::nullopt;
    if (parts_[i].kind == Kind::speaker) turn.speaker = std::string(trim(found));
    at = end;
  }
  if (turn.speaker.empty()) return std::nullopt;
  turn.label = skip_spaces(paragraph, at);
  return turn;
}

}  // namespace tukiranka::project
