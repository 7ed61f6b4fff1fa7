// SPDX-License-Identifier: Apache-2.0
// Projects that live in memory, and tables as JSON to compare with.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/project/load_project.hpp"

namespace tukiranka::project {

inline std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

inline base::Json cell_at(const base::Column& column, std::int64_t row) {
  if (column.is_null(row)) return nullptr;
  switch (column.type) {
    case base::ColumnType::text:
    case base::ColumnType::category:
      return std::string(column.text_at(row));
    case base::ColumnType::boolean:
      return column.number_at(row) == 1.0;
    default:
      return *column.number_at(row);
  }
}

// The named columns of the table, row by row.
inline base::Json rows_of(const base::Table& table, const std::vector<std::string>& columns) {
  base::Json rows = base::Json::array();
  for (std::int64_t row = 0; row < table.rows; ++row) {
    base::Json cells = base::Json::array();
    for (const std::string& name : columns) {
      const base::Column* column = table.find(name);
      cells.push_back(column == nullptr ? base::Json("no such column") : cell_at(*column, row));
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

// All columns of a table have its number of rows, and so do the places of its rows.
inline bool is_whole(const base::Table& table) {
  for (const base::Column& column : table.columns)
    if (column.size != table.rows) return false;
  return table.row_file.size() == table.row_line.size();
}

inline base::Loaded<Project> load(const base::MemoryReader& files, const LoadOptions& options = {}) {
  return load_project(files, "project.json", options);
}

// The project of one data entry with one file.
inline base::Loaded<Project> load_one(const std::string& entry, const std::string& bytes) {
  base::MemoryReader files;
  files.files["project.json"] = R"({"format": 1, "id": "p", "data": [)" + entry +
                                R"(], "indicators": [], "privacy": {"labels": "real"}})";
  files.files["t.csv"] = bytes;
  return load(files);
}

inline std::vector<std::string> lines_of(const base::Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const base::Diagnostic& diagnostic : diagnostics) lines.push_back(base::format_diagnostic(diagnostic));
  return lines;
}

}  // namespace tukiranka::project
