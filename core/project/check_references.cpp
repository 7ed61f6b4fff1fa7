// SPDX-License-Identifier: Apache-2.0
#include "core/project/check_references.hpp"
#include <algorithm>
#include <map>
#include <set>

#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/text_index.hpp"

namespace tukiranka::project {
namespace {

using Names = std::set<std::string, std::less<>>;

void collect(const Project& project, const char* role, const char* column, Names& names) {
  const base::Table* table = base::find_table(project.tables, role);
  const base::Column* values = table == nullptr ? nullptr : table->find(column);
  if (values == nullptr) return;
  if (values->type == base::ColumnType::category) {
    for (std::int64_t i = 0; i < values->text.size(); ++i) names.emplace(values->text.at(i));
    return;
  }
  TextIndex index;
  for (std::int64_t row = 0; row < table->rows; ++row)
    if (!values->is_null(row)) index.add(values->text_at(row));
  for (const std::string_view name : index.texts()) names.emplace(name);
}

struct Reference {
  const char *role, *column;
  const char* what;  // "a document of the project"
  base::Severity severity;
};

void check(Reading& reading, const Reference& reference, const Names& names) {
  const base::Table* table = base::find_table(reading.project.tables, reference.role);
  const base::Column* values = table == nullptr ? nullptr : table->find(reference.column);
  if (values == nullptr || names.empty()) return;
  const std::vector<std::string> known(names.begin(), names.end());
  TextIndex index;
  for (const std::string& name : known) index.add(name);
  for (std::int64_t row = 0; row < table->rows; ++row) {
    const std::string_view value = values->text_at(row);
    if (value.empty() || index.find(value) >= 0) continue;
    for (const std::string& part : split_partners(value, known)) {
      if (names.count(part) > 0) continue;
      reading.problems.add_alike("TK-P022", std::string(reference.role) + reference.column, [&] {
        return base::Diagnostic{reference.severity, "TK-P022", table->place_of(row) + ":" + reference.column,
                                "\"" + shorten(part) + "\" is not " + reference.what,
                                base::suggest(part, known)};
      });
    }
  }
}

// Codings that reach beyond their document.
void check_places(Reading& reading) {
  const base::Table* segments = base::find_table(reading.project.tables, "segments");
  const base::Table* codings = base::find_table(reading.project.tables, "codings");
  if (segments == nullptr || codings == nullptr || codings->find("end") == nullptr) return;
  std::map<std::string, std::int64_t, std::less<>> lengths;
  for (std::int64_t row = 0; row < segments->rows; ++row) {
    const std::string_view text = segments->find("text")->text_at(row);
    const auto length = std::count_if(text.begin(), text.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    lengths[std::string(segments->find("document")->text_at(row))] =
        segments->find("start")->integers[static_cast<std::size_t>(row)] + length;
  }
  for (std::int64_t row = 0; row < codings->rows; ++row) {
    const auto found = lengths.find(codings->find("document")->text_at(row));
    const auto end = codings->find("end")->number_at(row);
    if (found == lengths.end() || !end || *end <= static_cast<double>(found->second)) continue;
    reading.problems.add_alike(
        "places",
        base::make_error(
            "TK-P022", codings->place_of(row) + ":end",
            "the place ends beyond its document, which has " + std::to_string(found->second) + " characters",
            "places count code points from 0 in the segments joined by one line feed"));
  }
}

}  // namespace

void check_references(Reading& reading) {
  using base::Severity;
  Project& project = reading.project;
  Names documents, codes, partners, nodes;
  collect(project, "documents", "document", documents);
  collect(project, "codes", "code", codes);
  collect(project, "nodes", "node", nodes);
  collect(project, "portfolio", "partner", partners);
  if (!partners.empty()) {  // without a portfolio nobody says who the partners are
    for (const char* column : {"node", "group"}) collect(project, "nodes", column, partners);
    for (const char* column : {"proposed_by", "agreed_by"})
      check(reading, {"goals", column, "a partner of the portfolio or the network", Severity::error},
            partners);
    check(reading, {"roles", "partner", "a partner of the portfolio or the network", Severity::error},
          partners);
  }
  Names people = nodes;
  for (const char* role : {"portfolio", "roles"}) collect(project, role, "person", people);
  check(reading, {"risks", "person", "a person of the portfolio, the roles or the network", Severity::error},
        people);
  if (reading.options.model != nullptr) {
    Names criteria;
    for (const model::Criterion& criterion : reading.options.model->criteria) criteria.insert(criterion.id);
    for (const char* role : {"goals", "success_criteria"})
      check(reading, {role, "criterion", "a criterion of the model", Severity::error}, criteria);
  }
  check(reading, {"codings", "document", "a document of the project", Severity::error}, documents);
  check(reading, {"codings", "code", "a code of the codebook", Severity::error}, codes);
  check(reading, {"edges", "source", "among the nodes", Severity::warning}, nodes);
  check(reading, {"edges", "target", "among the nodes", Severity::warning}, nodes);
  check(reading, {"participation", "node", "among the nodes", Severity::error}, nodes);
  check_places(reading);
}

}  // namespace tukiranka::project
