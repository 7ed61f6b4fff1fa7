// SPDX-License-Identifier: Apache-2.0
// preparation: how its tables are read and its results are written; shared by the evaluator's files.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <tukiranka/evaluator.hpp>

namespace tukiranka::preparation {

using sdk::Finding;
using sdk::Json;
using sdk::or_null;
using sdk::write_column;
using sdk::write_texts;

// The cells of a table by name; empty where the column or the value is not there.
class Rows {
 public:
  explicit Rows(const sdk::Table& table) : table_(table) {}

  [[nodiscard]] std::int64_t count() const { return table_.rows(); }
  [[nodiscard]] std::string text(const char* name, std::int64_t row) const {
    const auto column = table_.find(name);
    return column ? std::string(column->text(row)) : std::string();
  }
  [[nodiscard]] std::optional<double> number(const char* name, std::int64_t row) const {
    const auto column = table_.find(name);
    if (!column || column->is_null(row) || column->is_text()) return std::nullopt;
    return column->number(row);
  }
  [[nodiscard]] bool has(const char* name, std::int64_t row) const {
    const auto column = table_.find(name);
    return column && !column->is_null(row) && (!column->is_text() || !column->text(row).empty());
  }

 private:
  const sdk::Table& table_;
};

// "MIELI; Valli" names two. A cell that is itself a known name is one; ";" goes before ",".
[[nodiscard]] std::set<std::string> split_names(const std::string& cell, const std::set<std::string>& known);

// Distinct values of the given columns of the given tables, those that are there.
[[nodiscard]] std::set<std::string> collect_names(
    const sdk::Input& input, std::initializer_list<std::pair<const char*, const char*>> places);

// Yes or no in a table.
[[nodiscard]] const char* tick(bool is_there);

// Says which cells a partly filled table lacks: details.lacking {column: rows}, and a note under the table.
void tell_lacking(Finding& finding, const Rows& rows, std::initializer_list<const char*> columns);

// One more sentence under the finding's table, in three languages.
void add_note(Finding& finding, const Json& note);

// Estimate and n; an estimate that is not there takes the message.
void finish(Finding& finding, const std::optional<double>& estimate, double n, const char* message);

}  // namespace tukiranka::preparation
