// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_ratings.hpp"
#include <algorithm>
#include <utility>

#include "core/project/cell_value.hpp"
#include "core/project/roles/row_writer.hpp"

namespace tukiranka::project {
namespace {

// Makes the column `value` numbers when every value in it is one.
void settle_values(base::Table& table, char decimal) {
  base::Column& values = *table.find("value");
  if (values.type != base::ColumnType::text) return;
  base::Column numbers = base::make_column("value", base::ColumnType::float64);
  for (std::int64_t row = 0; row < values.size; ++row) {
    if (values.is_null(row)) {
      numbers.push_null();
      continue;
    }
    const auto number = read_number(values.text_at(row), decimal);
    if (!number) return;
    numbers.push_number(*number);
  }
  values = std::move(numbers);
}

void read_wide(Reading& reading, const DataEntry& entry, Records& records) {
  base::Table& table = table_of(reading.project, "ratings");
  for (const char* name : {"unit", "coder", "value"}) (void)column_of(table, name, base::ColumnType::text);
  const std::string written = text_at(entry.json, "unit");
  const auto unit =
      require_column(records, written.empty() ? "unit" : written, entry.pointer + "/unit", reading.problems);
  std::vector<std::pair<std::string, std::size_t>> coders;
  for (const std::string& name : read_names(entry, "coders", reading.problems))
    if (const auto cell = require_column(records, name, entry.pointer + "/coders", reading.problems))
      coders.emplace_back(name, *cell);
  if (!unit) return;
  const std::int32_t file = file_index(table, entry.file);
  std::int64_t rows = 0;
  records.read(
      [&](const Record& record) {
        ++rows;
        for (const auto& [coder, cell] : coders) {
          const std::string_view value = trim(record.cells[cell]);
          if (value.empty()) continue;  // not coded
          table.columns[0].push_text(trim(record.cells[*unit]));
          table.columns[1].push_text(coder);
          table.columns[2].push_text(value);
          table.row_file.push_back(file);
          table.row_line.push_back(record.line);
          ++table.rows;
        }
      },
      reading.problems);
  reading.project.sources.back().rows = rows;
}

}  // namespace

void read_ratings(Reading& reading, const DataEntry& entry) {
  if (const base::Table* table = base::find_table(reading.project.tables, "ratings"); table != nullptr) {
    reading.problems.add(base::make_error("TK-P021", entry.pointer,
                                          "ratings are already read from \"" + table->files.front() + "\"",
                                          "put the units of both into one file"));
    return;
  }
  const auto records = open_records(reading, entry);
  if (records == nullptr) return;
  if (entry.json.contains("coders")) {
    read_wide(reading, entry, *records);
  } else {
    base::Table& table = table_of(reading.project, "ratings");
    RowWriter writer(reading, entry, *records, table);
    records->read([&](const Record& record) { writer.write(record); }, reading.problems);
    reading.project.sources.back().rows = table.rows;
  }
  settle_values(table_of(reading.project, "ratings"), records->dialect.decimal);
}

}  // namespace tukiranka::project
