// SPDX-License-Identifier: Apache-2.0
#include "core/project/privacy/make_pseudonyms.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/base/hash.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/privacy/mask_names.hpp"
#include "core/project/text_index.hpp"

namespace tukiranka::project {
namespace {

using Names = std::set<std::string, std::less<>>;
using Key = std::map<std::string, std::string, std::less<>>;

struct Place {
  const char *role, *column;
};

// Ids under which a person takes part.
constexpr Place ids_of_people[]{{"responses", "respondent"}, {"nodes", "node"},
                                {"edges", "source"},         {"edges", "target"},
                                {"participation", "node"},   {"segments", "speaker"}};
// Names of persons in tables about the work.
constexpr Place names_of_people[]{
    {"codings", "coder"},     {"ratings", "coder"}, {"portfolio", "person"},
    {"portfolio", "contact"}, {"roles", "person"},  {"risks", "owner"},
    {"risks", "deputy"},      {"risks", "person"},  {"success_criteria", "owner"}};
constexpr Place partners[]{{"portfolio", "partner"}, {"roles", "partner"}};
// Lists of partners, or of people.
constexpr Place lists[]{{"goals", "proposed_by"}, {"goals", "agreed_by"}};

base::Column* find_column_at(Project& project, const Place& place) {
  for (base::Table& table : project.tables)
    if (table.role == place.role) return table.find(place.column);
  return nullptr;
}

// The distinct texts of a column, and which of them each row holds (-1: none). Their views are of the column.
struct Distinct {
  TextIndex index;
  std::vector<std::int32_t> rows;
};

Distinct index_column(const base::Column& column) {
  Distinct distinct;
  distinct.rows.reserve(static_cast<std::size_t>(column.size));
  for (std::int64_t row = 0; row < column.size; ++row)
    distinct.rows.push_back(column.is_null(row) ? -1 : distinct.index.add(column.text.at(row)));
  return distinct;
}

// Of each column that was looked at, kept until it is written again.
using Indexed = std::map<const base::Column*, Distinct>;

const Distinct& find_distinct(const base::Column& column, Indexed& indexed) {
  const auto found = indexed.find(&column);
  return found != indexed.end() ? found->second
                                : indexed.emplace(&column, index_column(column)).first->second;
}

void collect(Project& project, const Place& place, Names& names, Indexed& indexed) {
  const base::Column* column = find_column_at(project, place);
  if (column == nullptr || column->type != base::ColumnType::text) return;
  for (const std::string_view name : find_distinct(*column, indexed).index.texts()) names.emplace(name);
}

bool is_organisation(std::string_view kind) {
  const std::string word = fold_text(kind);
  return word == "organisation" || word == "organization" || word == "organisaatio";
}

Names find_organisations(Project& project, const Names& ids, Indexed& indexed) {
  Names organisations;
  const base::Table* nodes = base::find_table(project.tables, "nodes");
  const base::Column* kinds = nodes == nullptr ? nullptr : nodes->find("kind");
  for (std::int64_t row = 0; kinds != nullptr && row < nodes->rows; ++row)
    if (is_organisation(kinds->text_at(row))) organisations.emplace(nodes->find("node")->text_at(row));
  Names named;
  for (const Place& place : partners) collect(project, place, named, indexed);
  for (const std::string& name : named)
    if (ids.count(name) == 0) organisations.insert(name);
  return organisations;
}

// `taken` are names that stay as they are, so no pseudonym may look like one.
Key number_names_as(const char* letter, const std::string& project, const Names& people, const Names& taken) {
  std::vector<std::pair<std::string, const std::string*>> order;
  order.reserve(people.size());
  for (const std::string& id : people) order.emplace_back(base::hash_sha256(project + "\n" + id), &id);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Key key;
  std::size_t number = 0;
  for (const auto& [hash, id] : order) {
    std::string pseudonym = letter + std::to_string(++number);
    while (taken.count(pseudonym) > 0) pseudonym = letter + std::to_string(++number);
    key[*id] = std::move(pseudonym);
  }
  return key;
}

// Writes the column again; `rename` gives the new text of each value.
template <class Rename>
void rewrite(base::Column& column, const Rename& rename) {
  if (column.type != base::ColumnType::text) return;
  base::TextBuffer renamed;
  renamed.offsets.reserve(column.text.offsets.size());
  for (std::int64_t row = 0; row < column.size; ++row)
    renamed.push(column.is_null(row) ? std::string() : rename(row, column.text.at(row)));
  column.text = std::move(renamed);
}

std::string look_up(const Key& key, std::string_view real) {
  const auto found = key.find(real);
  return found == key.end() ? std::string(real) : found->second;
}

// Writes the column again with pseudonyms. Each distinct name is looked up once.
void rename_all(base::Column& column, const Key& key, Indexed& indexed) {
  if (column.type != base::ColumnType::text) return;
  const Distinct& distinct = find_distinct(column, indexed);
  std::vector<std::string> renamed;
  for (const std::string_view real : distinct.index.texts()) renamed.push_back(look_up(key, real));
  base::TextBuffer text;
  text.offsets.reserve(column.text.offsets.size());
  text.bytes.reserve(column.text.bytes.size());
  for (const std::int32_t name : distinct.rows)
    text.push(name < 0 ? std::string_view{} : renamed[static_cast<std::size_t>(name)]);
  column.text = std::move(text);
  indexed.erase(&column);
}

void rewrite_list(base::Column& column, const Key& key) {
  std::vector<std::string> known;
  for (const auto& [real, pseudonym] : key) known.push_back(real);
  rewrite(column, [&](std::int64_t, std::string_view cell) {
    const auto parts = split_partners(cell, known);
    if (std::none_of(parts.begin(), parts.end(), [&](const auto& part) { return key.count(part) > 0; }))
      return std::string(cell);
    std::string joined;
    for (const std::string& part : parts) joined += (joined.empty() ? "" : "; ") + look_up(key, part);
    return joined;
  });
}

void rewrite_labels(Project& project) {
  base::Column* labels = find_column_at(project, {"nodes", "label"});
  const base::Column* nodes = find_column_at(project, {"nodes", "node"});
  const base::Column* kinds = find_column_at(project, {"nodes", "kind"});
  if (labels == nullptr || nodes == nullptr) return;
  rewrite(*labels, [&](std::int64_t row, std::string_view label) {
    return std::string(kinds != nullptr && is_organisation(kinds->text_at(row)) ? label
                                                                                : nodes->text_at(row));
  });
}

const std::string& id_of(const DeclaredName& name) {
  return name.id.empty() ? name.name : name.id;
}

// Gives the declared names their pseudonyms; the key of people is there already.
void take_names(Project& project, const Key& people) {
  Names places;
  for (const DeclaredName& name : project.names)
    if (name.is_place) places.insert(id_of(name));
  const Key place_key = number_names_as("P", project.study.id, places, {});
  for (DeclaredName& name : project.names)
    name.pseudonym = look_up(name.is_place ? place_key : people, id_of(name));
  project.pseudonyms.assign(people.begin(), people.end());
  for (const auto& [place, pseudonym] : place_key)
    if (people.count(place) == 0) project.pseudonyms.emplace_back(place, pseudonym);
  for (const DeclaredName& name : project.names)
    if (!name.id.empty() && name.id != name.name) project.pseudonyms.emplace_back(name.name, name.pseudonym);
  std::sort(project.pseudonyms.begin(), project.pseudonyms.end());
}

// A document may be called after the person it is of.
void mask_ids_of_texts(Project& project) {
  const auto is_of_texts = [](const base::Table& table) {
    return table.role == "documents" || table.role == "segments" || table.role == "codings";
  };
  if (std::none_of(project.tables.begin(), project.tables.end(), is_of_texts)) return;
  const NameMask mask(project);
  if (mask.is_empty()) return;
  for (const char* id : {"document", "segment"}) {
    Key renamed;
    Names taken;
    const auto rename = [&](std::int64_t, std::string_view real) {
      const auto known = renamed.find(real);
      if (known != renamed.end()) return known->second;
      std::string name = mask.mask(real).text;
      const std::string once = name;
      for (int number = 2; !taken.insert(name).second; ++number)
        name = once + " (" + std::to_string(number) + ")";
      renamed.emplace(real, name);
      return name;
    };
    for (const char* role : {"documents", "segments", "codings"})
      if (base::Column* column = find_column_at(project, {role, id}); column != nullptr)
        rewrite(*column, rename);
    for (const auto& [real, name] : renamed)
      if (real != name) project.renamed_texts.emplace_back(name, real);
  }
}

}  // namespace

void number_names(Project& project) {
  Names people;
  for (const DeclaredName& name : project.names)
    if (!name.is_place) people.insert(id_of(name));
  take_names(project, number_names_as("H", project.study.id, people, {}));
}

void make_pseudonyms(Project& project) {
  Names ids;
  Indexed indexed;
  for (const Place& place : ids_of_people) collect(project, place, ids, indexed);
  const Names organisations = find_organisations(project, ids, indexed);
  Names people = ids;
  for (const Place& place : names_of_people) collect(project, place, people, indexed);
  for (const std::string& name : organisations) people.erase(name);
  for (const DeclaredName& name : project.names)
    if (!name.is_place) people.insert(id_of(name));
  const Key key = number_names_as("H", project.study.id, people, organisations);
  for (const auto& places : {std::pair{std::begin(ids_of_people), std::end(ids_of_people)},
                             std::pair{std::begin(names_of_people), std::end(names_of_people)},
                             std::pair{std::begin(partners), std::end(partners)}})
    for (auto place = places.first; place != places.second; ++place)
      if (base::Column* column = find_column_at(project, *place); column != nullptr)
        rename_all(*column, key, indexed);
  for (const Place& place : lists)
    if (base::Column* column = find_column_at(project, place); column != nullptr) rewrite_list(*column, key);
  rewrite_labels(project);
  take_names(project, key);
  mask_ids_of_texts(project);
}

}  // namespace tukiranka::project
