// SPDX-License-Identifier: Apache-2.0
// Reading lent tables: views over the Arrow arrays, valid until evaluate() returns.
// Texts and categories read alike, and so do int64, float64, boolean and date.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <tukiranka/evaluator.h>

namespace tukiranka::sdk {

class Column {
 public:
  Column(const ArrowSchema* schema, const ArrowArray* array) : schema_(schema), array_(array) {}

  [[nodiscard]] std::string_view name() const { return schema_->name; }
  [[nodiscard]] std::int64_t rows() const { return array_->length; }
  [[nodiscard]] bool is_text() const { return schema_->dictionary != nullptr || schema_->format[0] == 'u'; }
  [[nodiscard]] bool is_null(std::int64_t row) const {
    const auto* bits = static_cast<const std::uint8_t*>(array_->buffers[0]);
    return array_->null_count != 0 && bits != nullptr && !get_bit(bits, row);
  }

  // NaN when null, or when the column holds text.
  [[nodiscard]] double number(std::int64_t row) const {
    if (is_null(row) || is_text()) return std::numeric_limits<double>::quiet_NaN();
    switch (schema_->format[0]) {
      case 'g':
        return values<double>()[row];
      case 'l':
        return static_cast<double>(values<std::int64_t>()[row]);
      case 'b':
        return get_bit(values<std::uint8_t>(), row) ? 1.0 : 0.0;
      default:
        return static_cast<double>(values<std::int32_t>()[row]);
    }
  }

  // The column's numbers end to end when it is float64; else null. Nulls hold any number: ask is_null().
  [[nodiscard]] const double* numbers() const {
    return schema_->format[0] == 'g' ? values<double>() : nullptr;
  }
  [[nodiscard]] bool has_nulls() const { return array_->null_count != 0; }

  // Empty when null, or when the column holds numbers.
  [[nodiscard]] std::string_view text(std::int64_t row) const {
    if (is_null(row) || !is_text()) return {};
    return schema_->dictionary != nullptr ? text_in(array_->dictionary, values<std::int32_t>()[row])
                                          : text_in(array_, row);
  }

 private:
  template <class T>
  [[nodiscard]] const T* values() const {
    return static_cast<const T*>(array_->buffers[1]);
  }
  static bool get_bit(const std::uint8_t* bits, std::int64_t i) {
    return ((bits[i / 8] >> (i % 8)) & 1) != 0;
  }
  static std::string_view text_in(const ArrowArray* array, std::int64_t i) {
    const auto* offsets = static_cast<const std::int32_t*>(array->buffers[1]);
    const auto size = static_cast<std::size_t>(offsets[i + 1] - offsets[i]);
    return size == 0 ? std::string_view("")
                     : std::string_view(static_cast<const char*>(array->buffers[2]) + offsets[i], size);
  }

  const ArrowSchema* schema_;
  const ArrowArray* array_;
};

class Table {
 public:
  explicit Table(const tkr_table& lent) : lent_(lent) {}

  [[nodiscard]] std::string_view role() const { return lent_.role; }
  [[nodiscard]] std::int64_t rows() const { return lent_.array->length; }
  [[nodiscard]] std::int64_t column_count() const { return lent_.array->n_children; }
  [[nodiscard]] Column column(std::int64_t i) const {
    return {lent_.schema->children[i], lent_.array->children[i]};
  }
  [[nodiscard]] std::optional<Column> find(std::string_view name) const {
    for (std::int64_t i = 0; i < column_count(); ++i)
      if (column(i).name() == name) return column(i);
    return std::nullopt;
  }

 private:
  tkr_table lent_;
};

}  // namespace tukiranka::sdk
