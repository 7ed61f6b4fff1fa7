// SPDX-License-Identifier: Apache-2.0
// Which rows a finding speaks of. Without `wave` one slice per wave, in the study's order; with `by` the
// whole first, then one slice per group in byte order. A table without waves gives slices without a wave.
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <tukiranka/input.hpp>

namespace tukiranka::sdk {

struct Slice {
  std::optional<std::string> wave, group;
  std::vector<std::int64_t> rows;
};

// The waves a measure speaks of: the one asked for, else the study's, then others that were `seen` in the
// data, in byte order; one without a wave when none was seen.
inline std::vector<std::optional<std::string>> order_waves(std::set<std::string> seen, const Input& input,
                                                           const Asked& asked) {
  if (asked.with.contains("wave")) return {asked.with.at("wave").get<std::string>()};
  if (seen.empty()) return {std::nullopt};
  std::vector<std::optional<std::string>> waves;
  for (const std::string& wave : input.waves())
    if (wave != "all" || seen.count(wave) > 0) {
      waves.emplace_back(wave);
      seen.erase(wave);
    }
  waves.insert(waves.end(), seen.begin(), seen.end());
  return waves;
}

inline std::vector<std::optional<std::string>> list_waves(const Table& table, const Input& input,
                                                          const Asked& asked) {
  const auto column = table.find("wave");
  std::set<std::string> seen;
  if (column)
    for (std::int64_t row = 0; row < table.rows(); ++row)
      if (!column->is_null(row)) seen.emplace(column->text(row));
  return order_waves(std::move(seen), input, asked);
}

// Rows of that wave; rows without a wave count in every wave.
inline std::vector<std::int64_t> rows_of_wave(const Table& table, const std::optional<std::string>& wave) {
  const auto column = table.find("wave");
  std::vector<std::int64_t> rows;
  for (std::int64_t row = 0; row < table.rows(); ++row)
    if (!wave || !column || column->is_null(row) || column->text(row) == *wave) rows.push_back(row);
  return rows;
}

// Value of a grouping column as text; numbers are written as they read. Empty when null.
inline std::optional<std::string> group_of(const Column& column, std::int64_t row) {
  if (column.is_null(row)) return std::nullopt;
  if (column.is_text()) return std::string(column.text(row));
  const double number = column.number(row);
  if (std::floor(number) == number && std::abs(number) < 1e15)  // 3, not 3.0
    return std::to_string(static_cast<std::int64_t>(number));
  return Json(number).dump();
}

inline std::vector<Slice> slice_rows(const Table& table, const Input& input, const Asked& asked) {
  const std::string by = asked.with.contains("by") && asked.with.at("by").is_string()
                             ? asked.with.at("by").get<std::string>()
                             : "";
  const auto column = by.empty() ? std::nullopt : table.find(by);
  if (!by.empty() && !column && by != "perspective" && by != "group")  // which every study may lack
    throw Problem("unknown-column",
                  "the table \"" + std::string(table.role()) + "\" has no column \"" + by + "\" to group by");
  std::vector<Slice> slices;
  for (const auto& wave : list_waves(table, input, asked)) {
    slices.push_back({wave, std::nullopt, rows_of_wave(table, wave)});
    if (!column) continue;
    const std::vector<std::int64_t> whole = slices.back().rows;
    std::map<std::string, std::vector<std::int64_t>> groups;
    for (const std::int64_t row : whole)
      if (const auto group = group_of(*column, row)) groups[*group].push_back(row);
    for (auto& [group, rows] : groups) slices.push_back({wave, group, std::move(rows)});
  }
  return slices;
}

}  // namespace tukiranka::sdk
