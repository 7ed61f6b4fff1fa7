// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/resolve_citations.hpp"
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/project/privacy/mask_names.hpp"
#include "core/project/privacy/quote_rules.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Citation;
using base::Column;
using base::Json;
using base::Table;

constexpr std::int64_t around_words = 160;

struct Permissions {
  project::NameMask names;
  project::QuoteRules rules;
};

// The text that was quoted last: many places of one long text are quoted one after another.
struct LastText {
  std::int64_t row = -1;
  project::CodePoints points{{}};
};

std::string_view text_at(const Table& table, const char* name, std::int64_t row) {
  const Column* column = table.find(name);
  return column == nullptr ? std::string_view() : column->text_at(row);
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

// "p4 → p7 · work · 3": ends are pseudonyms by now. Direction, layer and strength where the table has them.
std::string describe_tie(const Table& table, std::int64_t row) {
  const Column *directed = table.find("directed"), *weight = table.find("weight");
  const bool has_direction = directed == nullptr || directed->number_at(row).value_or(1) != 0;
  std::string words(text_at(table, "source", row));
  words.append(has_direction ? " → " : " – ").append(text_at(table, "target", row));
  if (const auto layer = text_at(table, "layer", row); !layer.empty()) words.append(" · ").append(layer);
  if (const auto strength = weight == nullptr ? std::nullopt : weight->number_at(row)) {
    const bool is_whole = *strength == std::floor(*strength) && std::fabs(*strength) < 1e15;
    words.append(" · ").append(is_whole ? Json(static_cast<std::int64_t>(*strength)).dump()
                                        : Json(*strength).dump());
  }
  return words;
}

// The words around the place, masked; the place goes with them.
void quote(const project::CodePoints& text, const project::NameMask& names, Citation& citation) {
  const Excerpt excerpt = cut_excerpt(text, citation.start, citation.end, around_words);
  project::MaskedText masked = names.mask(excerpt.text);
  citation.excerpt_start = masked.map_start(excerpt.start);
  citation.excerpt_end = masked.map_end(excerpt.end);
  citation.excerpt = std::move(masked.text);
}

// Ties among a few people stay withheld, as their picture does.
bool may_show_ties(const base::Privacy& privacy, const base::Finding& finding) {
  return !privacy.declared || privacy.min_group <= 1 || finding.n.value_or(0) >= privacy.min_group;
}

void tell_ties(const project::Project& project, base::Finding& finding) {
  const Table* edges = base::find_table(project.tables, "edges");
  if (edges == nullptr || !may_show_ties(project.study.privacy, finding)) return;
  for (Citation& citation : finding.evidence)
    if (citation.table == "edges") citation.excerpt = describe_tie(*edges, citation.row);
}

void resolve(const project::Project& project, const Permissions& permissions, LastText& last,
             Citation& citation) {
  static const std::set<std::string> preparation{"portfolio", "goals", "success_criteria", "roles", "risks"};
  const Table* table = base::find_table(project.tables, citation.table);
  if (table == nullptr) return;
  citation.at = permissions.names.mask(citation.at).text;
  if (citation.table == "segments" && citation.start >= 0) {
    if (!permissions.rules.may_quote(citation.row, citation.start, citation.end)) return;
    if (last.row != citation.row)
      last = {citation.row, project::CodePoints(text_at(*table, "text", citation.row))};
    quote(last.points, permissions.names, citation);
  } else if (preparation.count(citation.table) > 0) {
    citation.excerpt = permissions.names.mask(describe_row(*table, citation.row)).text;
  } else if (citation.table == "nodes") {
    citation.excerpt = std::string(text_at(*table, "node", citation.row));
  }
}

// Running text only: ids, codes and rules are one word, or stand under a key of their own.
void mask_details(const project::NameMask& names, Json& details) {
  static const std::set<std::string, std::less<>> ids{"code", "rule", "document", "speaker", "codes"};
  for (auto& [key, value] : details.items()) {
    if (value.is_structured()) {
      mask_details(names, value);
    } else if (value.is_string() && ids.count(key) == 0) {
      const auto& text = value.get_ref<const std::string&>();
      if (text.find(' ') != std::string::npos) value = names.mask(text).text;
    }
  }
}

void mask_texts(const project::NameMask& names, base::Texts& texts) {
  for (auto& [language, text] : texts) text = names.mask(text).text;
}

// Whatever else speaks: messages, reasons, what plugins reported, texts among the details.
void mask_findings(const project::NameMask& names, Findings& findings) {
  if (names.is_empty()) return;
  for (base::Finding& finding : findings.findings) {
    if (finding.message) mask_texts(names, finding.message->texts);
    mask_details(names, finding.details);
  }
  for (Silence& silence : findings.silences) mask_texts(names, silence.reason.texts);
  for (base::Diagnostic& diagnostic : findings.diagnostics)
    diagnostic.text = names.mask(diagnostic.text).text;
}

}  // namespace

Excerpt cut_excerpt(const project::CodePoints& text, std::int64_t start, std::int64_t end,
                    std::int64_t around) {
  const std::int64_t count = text.count();
  std::int64_t from = std::clamp<std::int64_t>(start - around, 0, count),
               to = std::clamp<std::int64_t>(end + around, from, count);
  const auto is_space = [&](std::int64_t i) { return text.text()[text.byte_of(i)] == ' '; };
  while (from > 0 && from < start && !is_space(from - 1)) ++from;
  while (to < count && to > end && !is_space(to)) --to;
  Excerpt excerpt;
  const std::string lead = from > 0 ? "… " : "";
  excerpt.text = lead + std::string(text.slice(from, to)) + (to < count ? " …" : "");
  std::replace(excerpt.text.begin(), excerpt.text.end(), '\n', ' ');
  const std::int64_t shift = (lead.empty() ? 0 : 2) - from;
  excerpt.start = std::clamp(start, from, to) + shift;
  excerpt.end = std::clamp(end, from, to) + shift;
  return excerpt;
}

void resolve_citations(const project::Project& project, Findings& findings) {
  const Permissions permissions{project::NameMask(project), project::QuoteRules(project)};
  LastText last;
  for (base::Finding& finding : findings.findings) {
    for (Citation& citation : finding.evidence) resolve(project, permissions, last, citation);
    tell_ties(project, finding);
  }
  mask_findings(permissions.names, findings);
}

}  // namespace tukiranka::evaluation
