// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/item_table.hpp"
#include <optional>

namespace tukiranka::project {
namespace {

using base::ColumnType;

base::Table& prepare_items(Project& project) {
  base::Table& table = table_of(project, "items");
  if (!table.columns.empty()) return table;
  table.add("item", ColumnType::text);
  table.add("title", ColumnType::text);
  table.add("scale", ColumnType::text);
  table.add("low", ColumnType::float64);
  table.add("high", ColumnType::float64);
  table.add("options", ColumnType::int64);
  table.add("reverse", ColumnType::boolean);
  table.add("order", ColumnType::int64);
  return table;
}

void push_or_null(base::Column& column, const std::optional<double>& value) {
  if (value)
    column.push_number(*value);
  else
    column.push_null();
}

bool is_same(const base::Table& table, std::int64_t row, const Item& item, const Scale* scale) {
  const auto low = scale == nullptr ? std::nullopt : scale->low;
  const auto high = scale == nullptr ? std::nullopt : scale->high;
  return table.find("low")->number_at(row) == low && table.find("high")->number_at(row) == high &&
         (table.find("reverse")->number_at(row) == 1.0) == item.is_reversed;
}

}  // namespace

void add_item(Reading& reading, const Item& item, const Scale* scale,
              std::map<std::string, std::string>& declared_at) {
  base::Table& table = prepare_items(reading.project);
  const base::Column& ids = *table.find("item");
  for (std::int64_t row = 0; row < table.rows; ++row) {
    if (ids.text.at(row) != item.id) continue;
    if (!is_same(table, row, item, scale))
      reading.problems.add(base::make_error(
          "TK-P017", item.pointer,
          "the item \"" + item.id + "\" has another range or direction than at " + declared_at[item.id],
          "declare it alike in both, or give it another id"));
    return;
  }
  declared_at[item.id] = item.pointer;
  table.find("item")->push_text(item.id);
  table.find("title")->push_text(item.title);
  table.find("scale")->push_text(item.scale);
  push_or_null(*table.find("low"), scale == nullptr ? std::nullopt : scale->low);
  push_or_null(*table.find("high"), scale == nullptr ? std::nullopt : scale->high);
  if (scale != nullptr && scale->options)
    table.find("options")->push_integer(*scale->options);
  else
    table.find("options")->push_null();
  table.find("reverse")->push_bool(item.is_reversed);
  table.find("order")->push_integer(table.rows + 1);
  ++table.rows;
}

NonresponseWriter::NonresponseWriter(Project& project) : table_(table_of(project, "nonresponse")) {
  if (!table_.columns.empty()) return;
  table_.add("row", ColumnType::int64);
  table_.add("item", ColumnType::category);
  table_.add("reason", ColumnType::category);
  for (const auto& [reason, name] : names_of(Reason{})) table_.columns[2].text.push(name);
}

std::int32_t NonresponseWriter::code_of(const std::string& item) {
  base::TextBuffer& names = table_.columns[1].text;
  for (std::int64_t i = 0; i < names.size(); ++i)
    if (names.at(i) == item) return static_cast<std::int32_t>(i);
  names.push(item);
  return static_cast<std::int32_t>(names.size() - 1);
}

void NonresponseWriter::add(std::int64_t row, std::int32_t item, Reason reason) {
  table_.columns[0].push_integer(row);
  for (std::size_t i : {std::size_t{1}, std::size_t{2}}) {
    table_.columns[i].codes.push_back(i == 1 ? item : static_cast<std::int32_t>(reason));
    ++table_.columns[i].size;
  }
  ++table_.rows;
}

}  // namespace tukiranka::project
