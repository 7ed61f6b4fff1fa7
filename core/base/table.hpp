// SPDX-License-Identifier: Apache-2.0
// base: the tables that plugins see, held column by column in the memory layout of the Arrow C data
// interface, so that the host lends them without a copy.
// Missing is a cleared validity bit, never a special number. Every row remembers its file and line.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/aligned.hpp"

namespace tukiranka::base {

enum class ColumnType { int64, float64, text, boolean, category, date };

// Texts end to end: text i is bytes[offsets[i] .. offsets[i+1]).
struct TextBuffer {
  AlignedVector<std::int32_t> offsets{0};
  AlignedVector<char> bytes;

  void push(std::string_view text);
  [[nodiscard]] std::string_view at(std::int64_t i) const;
  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(offsets.size()) - 1; }
};

// Only the buffers of its type are filled:
//   int64 -> integers · float64 -> numbers · text -> text · boolean -> bits
//   category -> codes and dictionary (in `text`) · date -> codes (days since 1970-01-01)
struct Column {
  std::string name;
  ColumnType type = ColumnType::float64;
  std::int64_t size = 0;
  std::int64_t null_count = 0;
  bool is_ordered = false;  // category: the dictionary's order has meaning
  AlignedVector<std::uint8_t>
      validity;  // one bit a row, least significant first; empty while nothing is null
  AlignedVector<std::int64_t> integers;
  AlignedVector<double> numbers;
  AlignedVector<std::int32_t> codes;
  AlignedVector<std::uint8_t> bits;
  TextBuffer text;

  [[nodiscard]] bool is_null(std::int64_t row) const;
  [[nodiscard]] std::optional<double> number_at(std::int64_t row) const;  // float64, int64, boolean
  [[nodiscard]] std::string_view text_at(std::int64_t row) const;         // text, category; empty when null

  void push_null();
  void push_integer(std::int64_t value);
  void push_number(double value);
  // At most 64 at once; bit i of `nulls`: value i is missing, and stands there as 0.
  void push_numbers(std::span<const double> values, std::uint64_t nulls);
  void push_text(std::string_view value);  // text, or category (looked up in the dictionary, added if new)
  void push_bool(bool value);
  void push_date(std::int32_t days);

 private:
  void mark(bool is_valid);
  void begin_validity();
};

[[nodiscard]] Column make_column(std::string name, ColumnType type);

struct Table {
  std::string role;  // "responses", "edges", …
  std::int64_t rows = 0;
  std::vector<Column> columns;
  std::vector<std::string> files;        // the files its rows came from
  AlignedVector<std::int32_t> row_file;  // index into files; empty: no row has a place
  AlignedVector<std::int64_t> row_line;  // physical line where the record starts, header counted

  [[nodiscard]] const Column* find(std::string_view name) const;
  [[nodiscard]] Column* find(std::string_view name);
  Column& add(std::string name, ColumnType type);
  [[nodiscard]] std::string place_of(std::int64_t row) const;  // "t.csv:17"; empty when unknown
};

// The table of that role, or null.
[[nodiscard]] const Table* find_table(const std::vector<Table>& tables, std::string_view role);

}  // namespace tukiranka::base
