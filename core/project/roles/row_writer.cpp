// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/row_writer.hpp"
#include <algorithm>
#include <utility>

#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

std::string quote(std::string_view value) {
  return "\"" + shorten(value) + "\"";
}

std::string show_range(const ColumnSpec& spec) {
  const auto show = [](const std::optional<double>& end) {
    return end ? std::to_string(static_cast<long>(*end)) : std::string("…");
  };
  return show(spec.low) + " to " + show(spec.high);
}

template <class List, class Name>
std::vector<std::string> names_of(const List& list, const Name& name) {
  std::vector<std::string> names;
  for (const auto& one : list) names.push_back(name(one));
  return names;
}

}  // namespace

std::size_t column_of(base::Table& table, const std::string& name, base::ColumnType type) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].name == name) return i;
  base::Column& column = table.add(name, type);
  for (std::int64_t row = 0; row < table.rows; ++row) column.push_null();
  return table.columns.size() - 1;
}

void set_valid(base::Column& column, std::int64_t row) {
  if (!column.is_null(row)) return;
  auto& byte = column.validity[static_cast<std::size_t>(row / 8)];
  byte = static_cast<std::uint8_t>(byte | (1U << (row % 8)));
  if (--column.null_count == 0) column.validity.clear();
}

std::int32_t file_index(base::Table& table, const std::string& file) {
  const auto found = std::find(table.files.begin(), table.files.end(), file);
  if (found != table.files.end()) return static_cast<std::int32_t>(found - table.files.begin());
  table.files.push_back(file);
  return static_cast<std::int32_t>(table.files.size() - 1);
}

RowWriter::RowWriter(Reading& reading, const DataEntry& entry, const Records& records, base::Table& table)
    : reading_(reading), entry_(entry), records_(records), table_(table) {
  file_ = file_index(table, records.name);
  const RoleSpec* role = find_role(entry.role);
  for (const ColumnSpec& spec : role->columns) bind_role(spec);
  for (const std::string& name : read_names(entry, "attributes", reading.problems)) {
    Mapping mapping;
    mapping.columns = {name};
    mapping.pointer = entry.pointer + "/attributes";
    ColumnSpec spec;
    spec.name = name;
    bind(spec, mapping);
  }
}

void RowWriter::bind_role(const ColumnSpec& spec) {
  const RoleSpec& role = *find_role(entry_.role);
  Mapping mapping;
  if (spec.name != "role") mapping = read_mapping(entry_, spec.name, reading_.problems);  // the entry's own
  if (mapping.is_broken) return;
  if (!mapping.is_declared() && find_column(records_, spec.name)) mapping.columns = {spec.name};
  if (!mapping.is_declared() && spec.otherwise) mapping.constant = spec.otherwise;
  const bool is_wave = spec.name == "wave" && reading_.has_waves;
  const auto& waves = reading_.project.study.waves;
  if (!mapping.is_declared() && is_wave && waves.size() == 1) mapping.constant = waves.front().id;
  if (!mapping.is_declared() && is_wave && role.needs_wave && !has_side_by_side(entry_))
    reading_.problems.add(base::make_error(
        "TK-P018", entry_.pointer, "the project has several waves and this file does not say which it is of",
        R"(add "wave": {"column": "name"} or {"is": ")" + waves.front().id + "\"}"));
  if (!mapping.is_declared() && spec.is_required) {
    reading_.problems.add(base::make_error("TK-P013", entry_.pointer,
                                           "\"" + records_.name + "\" has no column \"" + spec.name + "\"",
                                           "name it: \"" + spec.name + "\": \"the column in the file\""));
    return;
  }
  if (mapping.is_declared())
    bind(spec, mapping);
  else if (!role.is_lean)
    (void)column_of(table_, spec.name, column_type_of(spec.kind));
}

void RowWriter::bind(const ColumnSpec& spec, const Mapping& mapping) {
  const auto is_same = [&](const Bound& bound) { return bound.spec.name == spec.name; };
  if (std::any_of(bounds_.begin(), bounds_.end(), is_same)) {
    reading_.problems.add(
        base::make_error("TK-P017", mapping.pointer,
                         "\"" + spec.name + "\" is already a column of the table \"" + entry_.role + "\"",
                         "give it another name"));
    return;
  }
  Bound bound;
  bound.spec = spec;
  bound.constant = mapping.constant;
  for (const std::string& name : mapping.columns) {
    if (const auto cell = find_column(records_, name))
      bound.cells.push_back(*cell);
    else
      report_column(spec, name, mapping);
    bound.shown += (bound.shown.empty() ? "" : "+") + name;
  }
  bound.column = column_of(table_, spec.name, column_type_of(spec.kind));
  if (bound.cells.size() < mapping.columns.size()) return;
  const base::Column& column = table_.columns[bound.column];
  if (column.type != column_type_of(spec.kind)) {
    reading_.problems.add(base::make_error(
        "TK-P017", mapping.pointer, "\"" + spec.name + "\" is an item of another file, and an attribute here",
        "give the column another name in one of the two"));
    return;
  }
  if (column.type == base::ColumnType::category)
    for (std::int64_t i = 0; i < column.text.size(); ++i)
      bound.codes.emplace(column.text.at(i), static_cast<std::int32_t>(i));
  bounds_.push_back(std::move(bound));
}

void RowWriter::report_column(const ColumnSpec& spec, const std::string& name, const Mapping& mapping) {
  std::vector<std::string> known;
  for (const std::string& column : records_.header) known.push_back(shorten(column));
  std::string hint = base::suggest(name, known);
  if (spec.kind == CellKind::category && mapping.columns.size() == 1)
    hint += "; a value for every row is written {\"is\": \"" + name + "\"}";
  reading_.problems.add(base::make_error("TK-P013", mapping.pointer,
                                         "\"" + records_.name + "\" has no column \"" + name + "\"", hint));
}

std::optional<std::size_t> RowWriter::find(const std::string& column) const {
  for (std::size_t i = 0; i < bounds_.size(); ++i)
    if (bounds_[i].spec.name == column) return i;
  return std::nullopt;
}

std::size_t RowWriter::bind_fixed(const std::string& column, CellKind kind) {
  if (const auto found = find(column)) {
    bounds_[*found].constant = "";
    return *found;
  }
  ColumnSpec spec;
  spec.name = column;
  spec.kind = kind;
  Mapping mapping;
  mapping.constant = "";
  mapping.pointer = entry_.pointer;
  bind(spec, mapping);
  return bounds_.size() - 1;
}

void RowWriter::find_others() {
  known_columns_ = table_.columns.size();
  std::set<std::size_t> written = is_left_;
  for (const Bound& bound : bounds_) written.insert(bound.column);
  others_.clear();
  for (std::size_t i = 0; i < known_columns_; ++i)
    if (written.count(i) == 0) others_.push_back(i);
}

std::string_view RowWriter::value_of(Bound& bound, const Record& record) const {
  if (bound.constant) return *bound.constant;
  if (bound.cells.size() == 1) {
    const std::string_view cell = record.cells[bound.cells.front()];
    return bound.spec.kind == CellKind::text && bound.spec.is_required ? cell : trim(cell);
  }
  bound.joined.clear();
  for (const std::size_t i : bound.cells) {
    const std::string_view part = trim(record.cells[i]);
    if (!bound.joined.empty() && !part.empty()) bound.joined += ' ';
    bound.joined += part;
  }
  return bound.joined;
}

void RowWriter::refuse(const Bound& bound, const Record& record, const std::string& text,
                       const std::string& hint) {
  reading_.problems.add_alike(
      records_.name + ":" + bound.shown,
      base::make_error("TK-P014", place_in(records_, record.line, bound.shown), text, hint));
}

bool RowWriter::is_allowed(const Bound& bound, std::string_view value, const Record& record) {
  const base::Study& study = reading_.project.study;
  const std::string where =
      bound.constant ? entry_.pointer + "/" + bound.spec.name : place_in(records_, record.line, bound.shown);
  if (bound.spec.name == "wave" && reading_.has_waves) {
    const auto known = names_of(study.waves, [](const base::Wave& wave) { return wave.id; });
    if (std::find(known.begin(), known.end(), value) != known.end()) return true;
    reading_.problems.add_alike(
        where.substr(0, where.find(':')),
        base::make_error("TK-P018", where, quote(value) + " is not a wave of the project",
                         base::suggest(value, known)));
    return false;
  }
  if (bound.spec.name == "perspective" && !study.perspectives.empty()) {
    const auto known = names_of(study.perspectives, [](const base::Perspective& p) { return p.id; });
    if (std::find(known.begin(), known.end(), value) != known.end()) return true;
    reading_.problems.add_alike(
        where.substr(0, where.find(':')),
        base::make_error("TK-P019", where, quote(value) + " is not a perspective of the project",
                         base::suggest(value, known)));
    return false;
  }
  const auto& choices = bound.spec.choices;
  if (choices.empty() || std::find(choices.begin(), choices.end(), value) != choices.end()) return true;
  refuse(bound, record, quote(value) + " is not a known " + bound.spec.name, base::suggest(value, choices));
  return false;
}

void RowWriter::push_category(Bound& bound, std::string_view value, const Record& record) {
  base::Column& column = table_.columns[bound.column];
  if (bound.last_code < 0 || value != bound.last) {
    auto found = bound.codes.find(value);
    if (found == bound.codes.end()) {
      std::string kept = bound.spec.choices.empty() ? std::string(value) : fold_text(value);
      if (!is_allowed(bound, kept, record)) return column.push_null();
      const auto [known, is_new] = bound.codes.emplace(kept, static_cast<std::int32_t>(column.text.size()));
      if (is_new) column.text.push(kept);
      found = bound.codes.emplace(value, known->second).first;
    }
    bound.last = value;
    bound.last_code = found->second;
  }
  if (column.validity.empty()) {
    column.codes.push_back(bound.last_code);
    ++column.size;
    return;
  }
  column.push_null();
  column.codes.back() = bound.last_code;
  set_valid(column, column.size - 1);
}

void RowWriter::push_number(Bound& bound, std::string_view value, const Record& record) {
  base::Column& column = table_.columns[bound.column];
  const auto number = read_number(value, records_.dialect.decimal);
  const bool is_whole = bound.spec.kind == CellKind::whole;
  const auto whole = is_whole ? read_whole(value) : std::nullopt;
  if (!number || (is_whole && !whole)) {
    refuse(bound, record, quote(value) + (is_whole ? " is not a whole number" : " is not a number"),
           "correct the cell, or leave it empty");
    return column.push_null();
  }
  if ((bound.spec.low && *number < *bound.spec.low) || (bound.spec.high && *number > *bound.spec.high)) {
    refuse(bound, record,
           quote(value) + " is outside the range of " + bound.spec.name + " (" + show_range(bound.spec) + ")",
           "correct the cell");
    return column.push_null();
  }
  if (is_whole)
    column.push_integer(*whole);
  else
    column.push_number(*number);
}

void RowWriter::push(Bound& bound, std::string_view value, const Record& record) {
  base::Column& column = table_.columns[bound.column];
  if (value.empty()) {
    if (bound.spec.name == "wave" && reading_.has_waves && find_role(entry_.role)->needs_wave)
      reading_.problems.add_alike(
          records_.name + ":" + bound.shown,
          base::make_error("TK-P018", place_in(records_, record.line, bound.shown),
                           "the row does not say which wave it is of", "fill in the wave"));
    if (bound.spec.is_required)
      reading_.problems.add_alike(
          records_.name + ":" + bound.shown,
          base::make_error("TK-P028", place_in(records_, record.line, bound.shown),
                           "the cell is empty and every row needs a " + bound.spec.name,
                           "fill it in, or remove the row"));
    return column.push_null();
  }
  switch (bound.spec.kind) {
    case CellKind::category:
    case CellKind::choice:
      return push_category(bound, value, record);
    case CellKind::number:
    case CellKind::whole:
      return push_number(bound, value, record);
    case CellKind::yes_no: {
      if (bound.last_code >= 0 && value == bound.last) return column.push_bool(bound.last_code > 0);
      if (const auto answer = read_yes_no(value)) {
        bound.last = value;
        bound.last_code = *answer ? 1 : 0;
        return column.push_bool(*answer);
      }
      refuse(bound, record, quote(value) + " is neither yes nor no", "write 1 or 0, true or false");
      return column.push_null();
    }
    case CellKind::date: {
      const std::string date = read_date(value);
      if (!date.empty()) return column.push_text(date);
      refuse(bound, record, quote(value) + " is not a date", "write 2025-01-31 or 31.1.2025");
      return column.push_null();
    }
    default:
      column.push_text(value);
  }
}

void RowWriter::write(const Record& record) {
  if (known_columns_ != table_.columns.size()) find_others();
  for (Bound& bound : bounds_) push(bound, value_of(bound, record), record);
  ++table_.rows;
  for (const std::size_t column : others_) table_.columns[column].push_null();
  table_.row_file.push_back(file_);
  table_.row_line.push_back(record.line);
}

void RowWriter::merge(const Record& record, std::int64_t row) {
  const auto at = static_cast<std::size_t>(row);
  for (Bound& bound : bounds_) {
    const std::string_view value = value_of(bound, record);
    if (value.empty()) continue;
    base::Column& column = table_.columns[bound.column];
    base::Column one = base::make_column(column.name, column.type);
    one.text = column.type == base::ColumnType::category ? column.text : base::TextBuffer{};
    std::swap(one, column);  // reads the cell by the same rules, into a column of one row
    push(bound, value, record);
    std::swap(one, column);
    if (one.is_null(0)) continue;
    if (column.type == base::ColumnType::category) column.text = one.text;
    if (!column.is_null(row)) {
      const bool is_same = column.type == base::ColumnType::float64 ? column.numbers[at] == one.numbers[0]
                                                                    : column.text_at(row) == one.text_at(0);
      if (!is_same)
        reading_.problems.add_alike(records_.name + ":" + bound.shown,
                                    base::make_error("TK-P020", place_in(records_, record.line, bound.shown),
                                                     quote(value) + " contradicts " + table_.place_of(row) +
                                                         " for the same respondent",
                                                     "correct one of the two files"));
      continue;
    }
    if (column.type == base::ColumnType::category) column.codes[at] = one.codes[0];
    if (column.type == base::ColumnType::float64) column.numbers[at] = one.numbers[0];
    set_valid(column, row);
  }
}

}  // namespace tukiranka::project
