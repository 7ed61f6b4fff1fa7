// SPDX-License-Identifier: Apache-2.0
#include "core/host/lend_tables.hpp"

namespace tukiranka::host {
namespace {

using base::Column;
using base::ColumnType;

// The specification asks for a release callback; ours does nothing, since the host owns everything.
void keep_schema(ArrowSchema*) {}
void keep_array(ArrowArray*) {}

const char* format_of(ColumnType type) {
  switch (type) {
    case ColumnType::int64:
      return "l";
    case ColumnType::float64:
      return "g";
    case ColumnType::text:
      return "u";
    case ColumnType::boolean:
      return "b";
    case ColumnType::category:
      return "i";
    case ColumnType::date:
      return "tdD";
  }
  return "u";
}

std::vector<const void*> buffers_of(const Column& column) {
  const void* validity = column.null_count == 0 ? nullptr : column.validity.data();
  switch (column.type) {
    case ColumnType::int64:
      return {validity, column.integers.data()};
    case ColumnType::float64:
      return {validity, column.numbers.data()};
    case ColumnType::text:
      return {validity, column.text.offsets.data(), column.text.bytes.data()};
    case ColumnType::boolean:
      return {validity, column.bits.data()};
    case ColumnType::category:
    case ColumnType::date:
      return {validity, column.codes.data()};
  }
  return {};
}

ArrowSchema make_schema(const char* format, const char* name) {
  ArrowSchema schema{};
  schema.format = format;
  schema.name = name;
  schema.flags = ARROW_FLAG_NULLABLE;
  schema.release = keep_schema;
  return schema;
}

ArrowArray make_array(std::int64_t length, std::vector<const void*>& buffers) {
  ArrowArray array{};
  array.length = length;
  array.n_buffers = static_cast<std::int64_t>(buffers.size());
  array.buffers = buffers.data();
  array.release = keep_array;
  return array;
}

}  // namespace

LentTables::LentTables(const std::vector<const base::Table*>& tables) {
  for (const base::Table* table : tables) lend(*table);
}

void LentTables::lend_column(const Column& column, ArrowSchema& schema, ArrowArray& array) {
  schema = make_schema(format_of(column.type), column.name.c_str());
  array = make_array(column.size, buffers_.emplace_back(buffers_of(column)));
  array.null_count = column.null_count;
  if (column.type != ColumnType::category) return;
  if (column.is_ordered) schema.flags |= ARROW_FLAG_DICTIONARY_ORDERED;
  schema.dictionary = &schemas_.emplace_back(make_schema("u", ""));
  auto& texts = buffers_.emplace_back(
      std::vector<const void*>{nullptr, column.text.offsets.data(), column.text.bytes.data()});
  array.dictionary = &arrays_.emplace_back(make_array(column.text.size(), texts));
}

void LentTables::lend(const base::Table& table) {
  auto& schema_children = schema_children_.emplace_back();
  auto& array_children = array_children_.emplace_back();
  for (const Column& column : table.columns) {
    ArrowSchema& schema = schemas_.emplace_back();
    ArrowArray& array = arrays_.emplace_back();
    lend_column(column, schema, array);
    schema_children.push_back(&schema);
    array_children.push_back(&array);
  }
  ArrowSchema& schema = schemas_.emplace_back(make_schema("+s", table.role.c_str()));
  schema.n_children = static_cast<std::int64_t>(schema_children.size());
  schema.children = schema_children.data();
  ArrowArray& array =
      arrays_.emplace_back(make_array(table.rows, buffers_.emplace_back(std::vector<const void*>{nullptr})));
  array.n_children = static_cast<std::int64_t>(array_children.size());
  array.children = array_children.data();
  lent_.push_back({table.role.c_str(), &schema, &array});
}

}  // namespace tukiranka::host
