// SPDX-License-Identifier: Apache-2.0
#include "core/project/privacy/quote_rules.hpp"
#include <algorithm>

namespace tukiranka::project {
namespace {

std::string_view words_in(const base::Table& table, const char* name, std::int64_t row) {
  const base::Column* column = table.find(name);
  return column == nullptr ? std::string_view() : column->text_at(row);
}

std::int64_t integer_at(const base::Table& table, const char* name, std::int64_t row) {
  const base::Column* column = table.find(name);
  return column == nullptr ? 0 : static_cast<std::int64_t>(column->number_at(row).value_or(0));
}

}  // namespace

QuoteRules::QuoteRules(const Project& project)
    : project_(project), segments_(base::find_table(project.tables, "segments")) {
  if (const base::Table* codings = base::find_table(project.tables, "codings"))
    for (std::int64_t row = 0; row < codings->rows; ++row) {
      const std::string_view state = words_in(*codings, "state", row);
      if (state != "reviewed" && state != "rejected") continue;
      (state == "reviewed" ? reviewed_ : rejected_)[std::string(words_in(*codings, "document", row))]
          .push_back({integer_at(*codings, "start", row), integer_at(*codings, "end", row)});
    }
  if (const base::Table* responses = base::find_table(project.tables, "responses"))
    count_people(*responses, "respondent");
  if (segments_ != nullptr) count_people(*segments_, "speaker");
}

void QuoteRules::count_people(const base::Table& table, const char* person) {
  for (std::int64_t row = 0; row < table.rows; ++row)
    for (const char* group : {"perspective", "group"})
      if (const auto name = words_in(table, group, row); !name.empty())
        people_[std::string(group) + "=" + std::string(name)].emplace(words_in(table, person, row));
}

bool QuoteRules::is_group_large_enough(std::int64_t row) const {
  for (const char* group : {"perspective", "group"}) {
    const auto name = words_in(*segments_, group, row);
    if (name.empty()) continue;
    double size = 0;
    if (const auto found = people_.find(std::string(group) + "=" + std::string(name)); found != people_.end())
      size = static_cast<double>(found->second.size());
    for (const base::Perspective& one : project_.study.perspectives)
      if (one.id == name && one.population) size = std::max(size, *one.population);
    if (size < project_.study.privacy.min_group) return false;
  }
  return true;
}

// Of the row's document, counted in the row's own text.
std::vector<TextRange> QuoteRules::ranges_in(const Ranges& ranges, std::int64_t row) const {
  std::vector<TextRange> found;
  const auto of_document = ranges.find(words_in(*segments_, "document", row));
  if (of_document == ranges.end()) return found;
  const std::int64_t from = integer_at(*segments_, "start", row);
  for (const TextRange& range : of_document->second) found.push_back({range.start - from, range.end - from});
  return found;
}

bool QuoteRules::may_quote(std::int64_t row, std::int64_t start, std::int64_t end) const {
  const base::Privacy& privacy = project_.study.privacy;
  if (!privacy.declared) return true;
  if (segments_ == nullptr || privacy.quotes == base::Quotes::none || !is_group_large_enough(row))
    return false;
  return !touches(rejected_, row, {start, end}) &&
         (privacy.quotes == base::Quotes::all || touches(reviewed_, row, {start, end}));
}

bool QuoteRules::awaits_review(std::int64_t row, std::int64_t start, std::int64_t end) const {
  if (segments_ == nullptr || project_.study.privacy.quotes == base::Quotes::none ||
      !is_group_large_enough(row))
    return false;
  return !touches(rejected_, row, {start, end}) && !touches(reviewed_, row, {start, end});
}

bool QuoteRules::touches(const Ranges& ranges, std::int64_t row, TextRange place) const {
  const auto list = ranges_in(ranges, row);
  return std::any_of(list.begin(), list.end(), [&](const TextRange& range) {
    return range.start < place.end && range.end > place.start;
  });
}

std::vector<TextRange> QuoteRules::list_open(std::int64_t row, std::int64_t length) const {
  const base::Privacy& privacy = project_.study.privacy;
  if (!privacy.declared) return {{0, length}};
  if (segments_ == nullptr || privacy.quotes == base::Quotes::none || !is_group_large_enough(row)) return {};
  std::vector<bool> is_open(static_cast<std::size_t>(length), privacy.quotes == base::Quotes::all);
  const auto paint = [&](const Ranges& ranges, bool open) {
    for (const TextRange& range : ranges_in(ranges, row))
      for (std::int64_t i = std::max<std::int64_t>(range.start, 0); i < std::min(range.end, length); ++i)
        is_open[static_cast<std::size_t>(i)] = open;
  };
  if (privacy.quotes != base::Quotes::all) paint(reviewed_, true);
  paint(rejected_, false);
  std::vector<TextRange> ranges;
  for (std::int64_t i = 0; i < length; ++i) {
    if (!is_open[static_cast<std::size_t>(i)]) continue;
    if (ranges.empty() || ranges.back().end != i)
      ranges.push_back({i, i + 1});
    else
      ranges.back().end = i + 1;
  }
  return ranges;
}

}  // namespace tukiranka::project
