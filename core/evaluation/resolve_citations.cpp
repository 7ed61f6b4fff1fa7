// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/resolve_citations.hpp"
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "core/evaluation/mask_names.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Citation;
using base::Column;
using base::Table;

constexpr std::int64_t around_words = 160;

struct Range {
  std::int64_t start, end;
};

// Who may be quoted: reviewed places per document, people per perspective and group; whose names are masked.
struct Permissions {
  Names names;
  std::map<std::string, std::vector<Range>, std::less<>> reviewed;
  std::map<std::string, std::set<std::string>, std::less<>> people;
};

std::string_view text_at(const Table& table, const char* name, std::int64_t row) {
  const Column* column = table.find(name);
  return column == nullptr ? std::string_view() : column->text_at(row);
}

std::int64_t integer_at(const Table& table, const char* name, std::int64_t row) {
  const Column* column = table.find(name);
  return column == nullptr ? 0 : static_cast<std::int64_t>(column->number_at(row).value_or(0));
}

void count_people(const Table& table, const char* person, Permissions& permissions) {
  for (std::int64_t row = 0; row < table.rows; ++row)
    for (const char* group : {"perspective", "group"})
      if (const auto name = text_at(table, group, row); !name.empty())
        permissions.people[std::string(group) + "=" + std::string(name)].emplace(text_at(table, person, row));
}

Permissions read_permissions(const project::Project& project) {
  Permissions permissions;
  permissions.names = list_names(project.pseudonyms);
  if (const Table* codings = base::find_table(project.tables, "codings"))
    for (std::int64_t row = 0; row < codings->rows; ++row)
      if (text_at(*codings, "state", row) == "reviewed")
        permissions.reviewed[std::string(text_at(*codings, "document", row))].push_back(
            {integer_at(*codings, "start", row), integer_at(*codings, "end", row)});
  if (const Table* responses = base::find_table(project.tables, "responses"))
    count_people(*responses, "respondent", permissions);
  if (const Table* segments = base::find_table(project.tables, "segments"))
    count_people(*segments, "speaker", permissions);
  return permissions;
}

bool is_reviewed(const Table& segments, const Citation& citation, const Permissions& permissions) {
  const auto found = permissions.reviewed.find(text_at(segments, "document", citation.row));
  if (found == permissions.reviewed.end()) return false;
  const std::int64_t from = integer_at(segments, "start", citation.row);
  return std::any_of(found->second.begin(), found->second.end(), [&](const Range& range) {
    return range.start < from + citation.end && range.end > from + citation.start;
  });
}

bool is_group_large_enough(const Table& segments, std::int64_t row, const project::Project& project,
                           const Permissions& permissions) {
  for (const char* group : {"perspective", "group"}) {
    const auto name = text_at(segments, group, row);
    if (name.empty()) continue;
    double size = 0;
    if (const auto found = permissions.people.find(std::string(group) + "=" + std::string(name));
        found != permissions.people.end())
      size = static_cast<double>(found->second.size());
    for (const base::Perspective& one : project.study.perspectives)
      if (one.id == name && one.population) size = std::max(size, *one.population);
    if (size < project.study.privacy.min_group) return false;
  }
  return true;
}

bool may_quote(const Table& segments, const Citation& citation, const project::Project& project,
               const Permissions& permissions) {
  const base::Privacy& privacy = project.study.privacy;
  if (!privacy.declared) return true;
  if (privacy.quotes == "none") return false;
  if (privacy.quotes == "reviewed" && !is_reviewed(segments, citation, permissions)) return false;
  return is_group_large_enough(segments, citation.row, project, permissions);
}

// The words of a row of the preparation tables, joined.
std::string describe_row(const Table& table, std::int64_t row) {
  static const std::set<std::string> own_words{"task",      "title", "risk", "mitigation",
                                               "indicator", "skill", "role", "partner"};
  std::string words;
  for (const Column& column : table.columns)
    if (const auto text = column.text_at(row); own_words.count(column.name) > 0 && !text.empty())
      words.append(words.empty() ? "" : " · ").append(text);
  return words;
}

void resolve(const project::Project& project, const Permissions& permissions, Citation& citation) {
  static const std::set<std::string> preparation{"portfolio", "goals", "success_criteria", "roles", "risks"};
  const Table* table = base::find_table(project.tables, citation.table);
  if (table == nullptr) return;
  if (citation.table == "segments" && citation.start >= 0) {
    if (may_quote(*table, citation, project, permissions))
      citation.excerpt = mask_names(
          cut_excerpt(text_at(*table, "text", citation.row), citation.start, citation.end, around_words),
          permissions.names);
  } else if (preparation.count(citation.table) > 0) {
    citation.excerpt = mask_names(describe_row(*table, citation.row), permissions.names);
  } else if (citation.table == "nodes") {
    citation.excerpt = std::string(text_at(*table, "node", citation.row));
  }
}

// Byte offset of each code point, and the end.
std::vector<std::size_t> find_code_points(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts.push_back(i);
  starts.push_back(text.size());
  return starts;
}

}  // namespace

std::string cut_excerpt(std::string_view text, std::int64_t start, std::int64_t end, std::int64_t around) {
  const std::vector<std::size_t> points = find_code_points(text);
  const auto count = static_cast<std::int64_t>(points.size()) - 1;
  std::int64_t from = std::clamp<std::int64_t>(start - around, 0, count),
               to = std::clamp<std::int64_t>(end + around, from, count);
  const auto is_space = [&](std::int64_t i) { return text[points[static_cast<std::size_t>(i)]] == ' '; };
  while (from > 0 && from < start && !is_space(from - 1)) ++from;
  while (to < count && to > end && !is_space(to)) --to;
  std::string excerpt(
      text.substr(points[static_cast<std::size_t>(from)],
                  points[static_cast<std::size_t>(to)] - points[static_cast<std::size_t>(from)]));
  std::replace(excerpt.begin(), excerpt.end(), '\n', ' ');
  return (from > 0 ? "… " : "") + excerpt + (to < count ? " …" : "");
}

void resolve_citations(const project::Project& project, Findings& findings) {
  const Permissions permissions = read_permissions(project);
  for (base::Finding& finding : findings.findings)
    for (Citation& citation : finding.evidence) resolve(project, permissions, citation);
}

}  // namespace tukiranka::evaluation
