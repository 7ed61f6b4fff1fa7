// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_grid.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

struct Partner {
  std::size_t column = 0;
  std::int32_t node = 0;
};

class GridReader {
 public:
  GridReader(Reading& reading, const DataEntry& entry, Records& records, GridKind kind)
      : reading_(reading), entry_(entry), records_(records), kind_(kind), file_(records.name) {
    file_.naming = "id";
    file_.names_weights = false;
    ids_ = file_.nodes.column("id");
    weights_ = file_.ties.column("weight");
    const auto directed = entry.json.find("directed");
    const bool is_false =
        directed != entry.json.end() &&
        (*directed == false || (directed->is_object() && directed->value("is", Json()) == false));
    is_undirected_ = is_false && kind != GridKind::survey;
    file_.ties.set_default(file_.directed, is_undirected_ ? "false" : "true");
  }

  std::optional<NetworkFile> read();

 private:
  [[nodiscard]] ProblemList& problems() { return reading_.problems; }
  bool find_columns();
  void find_partners();
  void find_declared_partners(const Json& declared);
  void read_words();
  void take_row(const Record& record);
  void take_cell(const Record& record, const Partner& partner, std::int32_t from, std::size_t& filled);
  std::int32_t node_of(std::string_view name, std::int64_t line);
  void keep_others(const Record& record, std::int32_t node, std::size_t first_tie);
  bool check_square();
  void check_symmetry();
  void note_silence();

  Reading& reading_;
  const DataEntry& entry_;
  Records& records_;
  GridKind kind_;
  NetworkFile file_;
  std::size_t ids_ = 0, weights_ = 0, label_column_ = 0;
  bool is_undirected_ = false;
  std::vector<Partner> partners_;
  std::vector<std::size_t> others_;                        // columns that the entry maps to something else
  std::map<std::string, std::string, std::less<>> words_;  // label -> weight
  std::set<std::string, std::less<>> missing_;
  std::int64_t missing_cells_ = 0, blank_rows_ = 0;
  std::unordered_map<std::string, std::int32_t> nodes_;
  std::map<std::pair<std::int32_t, std::string>, std::int64_t> rows_;  // node and wave -> line
  std::set<std::string> waves_;
};

// The columns that other keys of the entry name are no partners.
bool GridReader::find_columns() {
  std::string label = text_at(entry_.json, "respondent");
  const char* key = "/respondent";
  if (label.empty()) {
    label = text_at(entry_.json, "id");
    key = "/id";
  }
  if (!label.empty()) {
    const auto found = require_column(records_, label, entry_.pointer + key, problems());
    if (!found) return false;
    label_column_ = *found;
  }
  std::vector<std::string> named = read_names(entry_, "attributes", problems());
  for (const char* mapped : {"label", "kind", "group", "perspective", "layer", "wave"}) {
    ProblemList unread;  // the same mapping is read again where its column is filled
    for (const std::string& column : read_mapping(entry_, mapped, unread).columns) named.push_back(column);
  }
  for (const std::string& column : named)
    if (const auto found = find_column(records_, column); found && *found != label_column_)
      others_.push_back(*found);
  return true;
}

void GridReader::find_declared_partners(const Json& declared) {
  const std::string pointer = entry_.pointer + "/partners";
  if (!declared.is_array() && !declared.is_object()) {
    problems().add(base::make_error("TK-P024", pointer,
                                    "\"partners\" is neither a list of columns nor an object",
                                    R"(write ["Valli", "MIELI"] or {"the column in the file": "Valli"})"));
    return;
  }
  for (const auto& [key, value] : declared.items()) {
    const std::string column = declared.is_array() && value.is_string() ? value.get<std::string>() : key;
    const std::string partner = value.is_string() ? value.get<std::string>() : std::string();
    const auto found = require_column(records_, column, pointer + "/" + base::pointer_part(key), problems());
    if (found && !partner.empty()) partners_.push_back({*found, node_of(partner, 1)});
  }
}

void GridReader::find_partners() {
  if (const auto declared = entry_.json.find("partners"); declared != entry_.json.end())
    return find_declared_partners(*declared);
  for (std::size_t i = 0; i < records_.header.size(); ++i)
    if (i != label_column_ && std::find(others_.begin(), others_.end(), i) == others_.end())
      partners_.push_back({i, node_of(records_.header[i], 1)});
}

void GridReader::read_words() {
  if (const auto labels = entry_.json.find("labels"); labels != entry_.json.end() && labels->is_object())
    for (const auto& [label, weight] : labels->items())
      if (weight.is_number()) words_[fold_text(label)] = show_number(weight.get<double>());
  const auto missing = entry_.json.find("missing");
  if (missing == entry_.json.end()) return;
  for (const auto& [key, value] : missing->items())
    missing_.insert(fold_text(missing->is_array() && value.is_string() ? value.get<std::string>() : key));
}

std::int32_t GridReader::node_of(std::string_view name, std::int64_t line) {
  const auto [found, is_new] = nodes_.emplace(name, static_cast<std::int32_t>(file_.nodes.rows()));
  if (is_new) {
    file_.nodes.add_row(line);
    file_.nodes.put(ids_, file_.nodes.rows() - 1, name);
  }
  return found->second;
}

void GridReader::take_cell(const Record& record, const Partner& partner, std::int32_t from,
                           std::size_t& filled) {
  const std::string_view cell = trim(record.cells[partner.column]);
  if (cell.empty()) return;
  ++filled;
  std::string weight;
  if (const auto number = read_number(cell, records_.dialect.decimal)) {
    weight = show_number(*number);
  } else {
    const std::string word = fold_text(cell);
    if (missing_.count(word) > 0) {
      ++missing_cells_;
      return;
    }
    const auto known = words_.find(word);
    if (known == words_.end()) {
      problems().add_alike("TK-P165", records_.name, [&] {
        return base::make_error("TK-P165", place_in(records_, record.line, records_.header[partner.column]),
                                "\"" + shorten(cell) + "\" is not a number",
                                R"(say what it means: "labels": {"monthly": 2} or "missing": ["NA"])");
      });
      return;
    }
    weight = known->second;
  }
  if (missing_.count(weight) > 0) {
    ++missing_cells_;
  } else if (weight != "0" && weight != "-0") {
    file_.add_tie(record.line, from, partner.node);
    file_.ties.put(weights_, file_.ties.rows() - 1, weight);
  }
}

void GridReader::keep_others(const Record& record, std::int32_t node, std::size_t first_tie) {
  for (const std::size_t column : others_) {
    const std::string_view value = trim(record.cells[column]);
    if (value.empty()) continue;
    const std::size_t of_nodes = file_.nodes.column(records_.header[column]);
    file_.nodes.put(of_nodes, static_cast<std::size_t>(node), value);
    const std::size_t of_ties = file_.ties.column(records_.header[column]);
    for (std::size_t row = first_tie; row < file_.ties.rows(); ++row) file_.ties.put(of_ties, row, value);
  }
}

void GridReader::take_row(const Record& record) {
  const std::string_view name = trim(record.cells[label_column_]);
  if (name.empty()) {
    problems().add_alike("TK-P154", records_.name, [&] {
      return base::make_error("TK-P154", place_in(records_, record.line, records_.header[label_column_]),
                              "the row does not say whose ties these are",
                              "name the respondent, or remove the row");
    });
    return;
  }
  const Mapping wave = read_mapping(entry_, "wave", problems());
  std::string in_wave = wave.constant.value_or("");
  for (const std::string& column : wave.columns)
    if (const auto at = find_column(records_, column)) in_wave += std::string(trim(record.cells[*at]));
  const std::int32_t from = node_of(name, record.line);
  const auto [first, is_new] = rows_.emplace(std::pair{from, in_wave}, record.line);
  waves_.insert(in_wave);
  if (!is_new) {
    const std::int64_t line = first->second;  // a lambda may not see a name of a structured binding
    problems().add_alike("TK-P154", records_.name + " twice", [&] {
      return base::make_error("TK-P154", place_in(records_, record.line, records_.header[label_column_]),
                              "\"" + shorten(name) + "\" already stands at " + place_in(records_, line, ""),
                              "one row for each");
    });
    return;
  }
  std::size_t filled = 0;
  const std::size_t first_tie = file_.ties.rows();
  for (const Partner& partner : partners_) take_cell(record, partner, from, filled);
  keep_others(record, from, first_tie);
  if (filled == 0) ++blank_rows_;
  file_.participation.push_back({from, in_wave, filled > 0, record.line});
}

// Rows and columns have the same names. Says what is wrong unless it is only a question of what the table is.
bool GridReader::check_square() {
  std::set<std::int32_t> columns, rows;
  std::vector<std::string> known;
  for (const Partner& partner : partners_) {
    columns.insert(partner.node);
    known.emplace_back(file_.nodes.cell(ids_, static_cast<std::size_t>(partner.node)));
  }
  for (const auto& [row, line] : rows_) rows.insert(row.first);
  if (rows == columns && columns.size() == partners_.size()) return true;
  if (kind_ == GridKind::either) return false;
  for (const auto& [row, line] : rows_)
    if (columns.count(row.first) == 0)
      problems().add_alike("TK-P164", records_.name + " row", [&, at = line, node = row.first] {
        const std::string_view name = file_.nodes.cell(ids_, static_cast<std::size_t>(node));
        return base::make_error("TK-P164", place_in(records_, at, ""),
                                "the row \"" + shorten(name) + "\" has no column of its name",
                                base::suggest(name, known));
      });
  for (const Partner& partner : partners_)
    if (rows.count(partner.node) == 0)
      problems().add_alike("TK-P164", records_.name + " column", [&] {
        return base::make_error(
            "TK-P164", place_in(records_, 1, records_.header[partner.column]),
            "the column has no row of its name",
            R"(a matrix has a row and a column for each; with respondents only, write "format": "survey")");
      });
  return true;
}

// Of two ties that say the same, one stays.
void GridReader::check_symmetry() {
  std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> ties;
  for (std::size_t row = 0; row < file_.ties.rows(); ++row)
    ties[{file_.ties.index_at(file_.source, row), file_.ties.index_at(file_.target, row)}] = row;
  NetworkFile once(records_.name);
  const std::size_t weights = once.ties.column("weight");
  once.ties.set_default(once.directed, "false");
  for (const auto& [ends, row] : ties) {
    const auto other = ties.find({ends.second, ends.first});
    const std::string_view weight = file_.ties.cell(weights_, row);
    const std::string_view back = other == ties.end() ? "0" : file_.ties.cell(weights_, other->second);
    if (weight != back && (ends.first < ends.second || other == ties.end()))
      problems().add_alike("TK-P166", records_.name, [&, from = ends.first, to = ends.second, at = row] {
        const auto name = [&](std::int32_t node) {
          return shorten(file_.nodes.cell(ids_, static_cast<std::size_t>(node)));
        };
        return base::make_error("TK-P166", place_in(records_, file_.ties.line_of(at), name(to)),
                                "the ties have no direction, and this cell is " + std::string(weight) +
                                    " where the one of \"" + name(to) + "\" and \"" + name(from) + "\" is " +
                                    std::string(back),
                                R"(make the two alike, or leave out "directed": false)");
      });
    if (ends.first > ends.second) continue;
    once.add_tie(file_.ties.line_of(row), ends.first, ends.second);
    once.ties.put(weights, once.ties.rows() - 1, weight);
  }
  file_.ties = std::move(once.ties);
  weights_ = weights;
}

void GridReader::note_silence() {
  for (const std::string& wave : waves_)
    for (const Partner& partner : partners_)
      if (rows_.count({partner.node, wave}) == 0)
        file_.participation.push_back({partner.node, wave, false, 1});
  if (blank_rows_ > 0)
    problems().add(
        base::make_note("TK-P168", records_.name,
                        "rows without a single answer, read as not answered: " + std::to_string(blank_rows_),
                        "write 0 in the cells of a respondent who has no ties"));
}

std::optional<NetworkFile> GridReader::read() {
  if (!find_columns()) return std::nullopt;
  find_partners();
  read_words();
  const std::size_t columns = file_.nodes.rows();
  if (columns < partners_.size() && !entry_.json.contains("partners")) {
    problems().add(base::make_error("TK-P164", records_.name + ":1", "two columns have the same name",
                                    "give each partner one column"));
    return std::nullopt;
  }
  records_.read([&](const Record& record) { take_row(record); }, problems());
  if (kind_ != GridKind::survey && !check_square()) {
    problems().add(base::make_error(
        "TK-P159", records_.name, "the table is neither a list of ties nor a square matrix",
        R"(name the columns of "source" and "target", or declare "format": "matrix" or "survey")"));
    return std::nullopt;
  }
  if (is_undirected_) check_symmetry();
  if (missing_cells_ > 0)
    problems().add(
        base::make_note("TK-P168", records_.name,
                        "cells declared missing, read as no tie: " + std::to_string(missing_cells_)));
  file_.format = kind_ == GridKind::survey ? "partner survey" : "adjacency matrix";
  if (kind_ == GridKind::survey)
    note_silence();
  else
    file_.participation.clear();
  return std::move(file_);
}

}  // namespace

std::optional<NetworkFile> read_grid(Reading& reading, const DataEntry& entry, Records& records,
                                     GridKind kind) {
  return GridReader(reading, entry, records, kind).read();
}

}  // namespace tukiranka::project
