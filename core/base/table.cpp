// SPDX-License-Identifier: Apache-2.0
#include "core/base/table.hpp"
#include <algorithm>
#include <bit>
#include <stdexcept>
#include <utility>

namespace tukiranka::base {
namespace {

bool get_bit(const AlignedVector<std::uint8_t>& bits, std::int64_t i) {
  return ((bits[static_cast<std::size_t>(i / 8)] >> (i % 8)) & 1) != 0;
}

void push_bit(AlignedVector<std::uint8_t>& bits, std::int64_t i, bool value) {
  if (i % 8 == 0) bits.push_back(0);
  if (value) bits.back() = static_cast<std::uint8_t>(bits.back() | (1U << (i % 8)));
}

}  // namespace

void TextBuffer::push(std::string_view text) {
  if (bytes.size() + text.size() > static_cast<std::size_t>(INT32_MAX))
    throw std::length_error("a text column is larger than 2 GiB");
  bytes.insert(bytes.end(), text.begin(), text.end());
  offsets.push_back(static_cast<std::int32_t>(bytes.size()));
}

std::string_view TextBuffer::at(std::int64_t i) const {
  const auto from = static_cast<std::size_t>(offsets[static_cast<std::size_t>(i)]);
  const auto to = static_cast<std::size_t>(offsets[static_cast<std::size_t>(i) + 1]);
  return to == from ? std::string_view{} : std::string_view(bytes.data() + from, to - from);
}

bool Column::is_null(std::int64_t row) const {
  return !validity.empty() && !get_bit(validity, row);
}

std::optional<double> Column::number_at(std::int64_t row) const {
  if (is_null(row)) return std::nullopt;
  const auto i = static_cast<std::size_t>(row);
  switch (type) {
    case ColumnType::float64:
      return numbers[i];
    case ColumnType::int64:
      return static_cast<double>(integers[i]);
    case ColumnType::boolean:
      return get_bit(bits, row) ? 1.0 : 0.0;
    case ColumnType::date:
      return static_cast<double>(codes[i]);
    default:
      return std::nullopt;
  }
}

std::string_view Column::text_at(std::int64_t row) const {
  if (is_null(row)) return {};
  if (type == ColumnType::text) return text.at(row);
  if (type == ColumnType::category) return text.at(codes[static_cast<std::size_t>(row)]);
  return {};
}

// The first null: all rows before it are valid.
void Column::begin_validity() {
  validity.reserve((numbers.capacity() + 7) / 8);
  validity.assign(static_cast<std::size_t>(size / 8), 0xFF);
  for (std::int64_t i = size / 8 * 8; i < size; ++i) push_bit(validity, i, true);
}

void Column::mark(bool is_valid) {
  if (!is_valid && validity.empty()) begin_validity();
  if (!is_valid || !validity.empty()) push_bit(validity, size, is_valid);
  if (!is_valid) ++null_count;
  ++size;
}

void Column::push_null() {
  switch (type) {
    case ColumnType::int64:
      integers.push_back(0);
      break;
    case ColumnType::float64:
      numbers.push_back(0);
      break;
    case ColumnType::text:
      text.push({});
      break;
    case ColumnType::boolean:
      push_bit(bits, size, false);
      break;
    case ColumnType::category:
    case ColumnType::date:
      codes.push_back(0);
      break;
  }
  mark(false);
}

void Column::push_integer(std::int64_t value) {
  integers.push_back(value);
  mark(true);
}

void Column::push_number(double value) {
  numbers.push_back(value);
  mark(true);
}

void Column::push_numbers(std::span<const double> values, std::uint64_t nulls) {
  numbers.insert(numbers.end(), values.begin(), values.end());
  if (nulls == 0 && validity.empty()) {
    size += static_cast<std::int64_t>(values.size());
    return;
  }
  if (validity.empty()) begin_validity();
  std::size_t done = 0;
  if (size % 8 == 0)  // whole bytes of bits
    for (; done + 8 <= values.size(); done += 8) {
      const auto missing = static_cast<std::uint8_t>(nulls >> done);
      validity.push_back(static_cast<std::uint8_t>(~missing));
      null_count += std::popcount(missing);
      size += 8;
    }
  for (; done < values.size(); ++done) mark((nulls >> done & 1U) == 0);
}

void Column::push_text(std::string_view value) {
  if (type == ColumnType::text) {
    text.push(value);
  } else {
    std::int32_t code = 0;
    const auto known = static_cast<std::int32_t>(text.size());
    while (code < known && text.at(code) != value) ++code;
    if (code == known) text.push(value);
    codes.push_back(code);
  }
  mark(true);
}

void Column::push_bool(bool value) {
  push_bit(bits, size, value);
  mark(true);
}

void Column::push_date(std::int32_t days) {
  codes.push_back(days);
  mark(true);
}

Column make_column(std::string name, ColumnType type) {
  Column column;
  column.name = std::move(name);
  column.type = type;
  return column;
}

const Column* Table::find(std::string_view name) const {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == name; });
  return found == columns.end() ? nullptr : &*found;
}

Column* Table::find(std::string_view name) {
  return const_cast<Column*>(std::as_const(*this).find(name));
}

Column& Table::add(std::string name, ColumnType type) {
  columns.push_back(make_column(std::move(name), type));
  return columns.back();
}

std::string Table::place_of(std::int64_t row) const {
  const auto i = static_cast<std::size_t>(row);
  if (i >= row_file.size()) return {};
  return files[static_cast<std::size_t>(row_file[i])] + ":" + std::to_string(row_line[i]);
}

const Table* find_table(const std::vector<Table>& tables, std::string_view role) {
  const auto found =
      std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.role == role; });
  return found == tables.end() ? nullptr : &*found;
}

}  // namespace tukiranka::base
