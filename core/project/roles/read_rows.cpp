// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_rows.hpp"
#include <map>
#include <utility>

#include "core/project/cell_value.hpp"
#include "core/project/roles/row_writer.hpp"

namespace tukiranka::project {
namespace {

// What the columns of the key hold in this row, for comparing and for showing.
std::string key_of(const base::Table& table, const std::vector<std::string>& key, std::int64_t row) {
  std::string value;
  for (const std::string& name : key) {
    const base::Column* column = table.find(name);
    if (column == nullptr || column->is_null(row)) continue;
    value += (value.empty() ? "" : " / ") + std::string(column->text_at(row));
  }
  return value;
}

void check_key(Reading& reading, const base::Table& table, const RoleSpec& role, std::int64_t from) {
  std::map<std::string, std::int64_t> seen;
  for (std::int64_t row = 0; row < table.rows; ++row) {
    const std::string key = key_of(table, role.key, row);
    const auto [first, is_new] = seen.emplace(key, row);
    if (is_new || row < from || key.empty()) continue;
    reading.problems.add_alike(
        table.role,
        base::make_error(
            "TK-P021", table.place_of(row),
            "\"" + shorten(key) + "\" already stands at " + table.place_of(first->second),
            "one row per " + (role.key.size() > 1 ? role.key[0] + " and " + role.key[1] : role.key[0])));
  }
}

// Both numbers are there and the first is above the second.
void check_order(Reading& reading, const base::Table& table, const char* low, const char* high) {
  const base::Column *first = table.find(low), *second = table.find(high);
  if (first == nullptr || second == nullptr) return;
  for (std::int64_t row = 0; row < table.rows; ++row) {
    const auto a = first->number_at(row), b = second->number_at(row);
    if (a && b && *a > *b)
      reading.problems.add_alike(table.role, base::make_error("TK-P029", table.place_of(row) + ":" + low,
                                                              std::string(low) + " is above " + high,
                                                              "exchange the two, or correct one"));
  }
}

}  // namespace

void read_rows(Reading& reading, const DataEntry& entry) {
  const auto records = open_records(reading, entry);
  if (records == nullptr) return;
  const RoleSpec& role = *find_role(entry.role);
  base::Table& table = table_of(reading.project, entry.role);
  const std::int64_t before = table.rows;
  RowWriter writer(reading, entry, *records, table);
  records->read([&](const Record& record) { writer.write(record); }, reading.problems);
  reading.project.sources.back().rows = table.rows - before;
  if (!role.key.empty()) check_key(reading, table, role, before);
  check_order(reading, table, "low", "high");
  check_order(reading, table, "start", "end");
}

}  // namespace tukiranka::project
