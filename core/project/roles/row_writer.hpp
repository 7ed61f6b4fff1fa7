// SPDX-License-Identifier: Apache-2.0
// project: records of one file into the columns of one table, by the mapping that its data entry declares.
// A column takes its declared mapping, else the file's column of the same name, else stays empty.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

class RowWriter {
 public:
  // Binds every column of the role and the entry's attributes. TK-P013, TK-P018 (no wave), TK-P017 (an
  // attribute with the name of a column).
  RowWriter(Reading& reading, const DataEntry& entry, const Records& records, base::Table& table);

  // One more column, after those of the role.
  void bind(const ColumnSpec& spec, const Mapping& mapping);

  // Appends the record to every column of the table; columns that the entry does not map get a null.
  // TK-P014 a value that is not allowed, TK-P018, TK-P019, TK-P028 an empty cell where a value is needed.
  void write(const Record& record);
  // Fills what the row has not yet. TK-P020 when it has another value.
  void merge(const Record& record, std::int64_t row);

  // Where a column is bound, if it is: asked for once, not for each record.
  [[nodiscard]] std::optional<std::size_t> find(const std::string& column) const;
  // The trimmed cell of a bound column, or its fixed value.
  [[nodiscard]] std::string_view peek(std::size_t bound, const Record& record) {
    return value_of(bounds_[bound], record);
  }
  // Binds a column to the values that `fix` gives it, whatever its mapping.
  [[nodiscard]] std::size_t bind_fixed(const std::string& column, CellKind kind);
  void fix(std::size_t bound, std::string_view value) { bounds_[bound].constant->assign(value); }
  // The caller writes this column of the table.
  void leave(std::size_t column) { is_left_.insert(column); }

 private:
  struct Bound {
    ColumnSpec spec;
    std::size_t column = 0;  // in the table
    std::vector<std::size_t> cells;
    std::optional<std::string> constant;
    std::string shown;  // what the file calls it
    std::map<std::string, std::int32_t, std::less<>> codes;
    std::string last;
    std::int32_t last_code = -1;
    std::string joined;
  };

  void bind_role(const ColumnSpec& spec);
  void report_column(const ColumnSpec& spec, const std::string& name, const Mapping& mapping);
  [[nodiscard]] std::string_view value_of(Bound& bound, const Record& record) const;
  void push(Bound& bound, std::string_view value, const Record& record);
  void push_category(Bound& bound, std::string_view value, const Record& record);
  void push_number(Bound& bound, std::string_view value, const Record& record);
  [[nodiscard]] bool is_allowed(const Bound& bound, std::string_view value, const Record& record);
  void refuse(const Bound& bound, const Record& record, const std::string& text, const std::string& hint);
  void find_others();

  Reading& reading_;
  const DataEntry& entry_;
  const Records& records_;
  base::Table& table_;
  std::vector<Bound> bounds_;
  std::set<std::size_t> is_left_;
  std::vector<std::size_t> others_;  // columns that get a null in every row
  std::size_t known_columns_ = 0;    // of the table, when `others_` was found
  std::int32_t file_ = 0;
};

// Column `name` of the table; made, with nulls for the rows there are, when it is not there.
[[nodiscard]] std::size_t column_of(base::Table& table, const std::string& name, base::ColumnType type);

// Makes row `row` of the column valid or null; its value is set by the caller.
void set_valid(base::Column& column, std::int64_t row);

// The index of `file` among the table's files.
[[nodiscard]] std::int32_t file_index(base::Table& table, const std::string& file);

}  // namespace tukiranka::project
