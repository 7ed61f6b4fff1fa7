// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/take_edges.hpp"
#include <algorithm>
#include <limits>
#include <optional>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/roles/row_writer.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

void bind_ratings(Reading& reading, const DataEntry& entry, RowWriter& writer) {
  const auto ratings = entry.json.find("ratings");
  if (ratings == entry.json.end()) return;
  const std::string pointer = entry.pointer + "/ratings";
  if (!ratings->is_object()) {
    reading.problems.add(base::make_error("TK-P024", pointer, "\"ratings\" is not an object",
                                          R"(write {"openness": "the column in the file"})"));
    return;
  }
  for (const auto& [name, column] : ratings->items()) {
    ColumnSpec spec;
    spec.name = name;
    spec.kind = CellKind::number;
    Mapping mapping;
    mapping.columns = {column.is_string() ? column.get<std::string>() : std::string()};
    mapping.pointer = pointer + "/" + base::pointer_part(name);
    writer.bind(spec, mapping);
  }
}

std::optional<double> rated_number(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

// low + high − w over the rows from `from`, in place.
void turn_weights(Reading& reading, const DataEntry& entry, base::Column& weights, std::int64_t from) {
  const Json& declared = entry.json.at("weight");
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (std::int64_t row = from; row < weights.size; ++row)
    if (const auto weight = weights.number_at(row)) {
      low = std::min(low, *weight);
      high = std::max(high, *weight);
    }
  if (low > high) return;
  low = rated_number(declared, "low").value_or(low);
  high = rated_number(declared, "high").value_or(high);
  for (std::int64_t row = from; row < weights.size; ++row)
    if (!weights.is_null(row)) {
      double& weight = weights.numbers[static_cast<std::size_t>(row)];
      weight = low + high - weight;
    }
  reading.problems.add(base::make_note(
      "TK-P026", entry.file,
      "lower weights are stronger here, so each weight w is read as " + show_number(low + high) + " − w"));
}

}  // namespace

void take_edges(Reading& reading, const DataEntry& entry, Records& records) {
  base::Table& table = table_of(reading.project, "edges");
  const std::int64_t before = table.rows;
  RowWriter writer(reading, entry, records, table);
  const auto rows = static_cast<std::size_t>(before + records.estimate_count());
  for (base::Column& column : table.columns)
    if (column.type == base::ColumnType::text)
      column.text.offsets.reserve(rows + 1);
    else if (column.type == base::ColumnType::float64)
      column.numbers.reserve(rows);
  table.row_file.reserve(rows);
  table.row_line.reserve(rows);
  bind_ratings(reading, entry, writer);
  records.read([&](const Record& record) { writer.write(record); }, reading.problems);
  reading.project.sources.back().rows = table.rows - before;

  const auto weight = entry.json.find("weight");
  if (weight == entry.json.end() || !weight->is_object()) return;
  const std::string direction = text_at(*weight, "direction");
  base::Column* column = table.find("weight");
  if (direction == "lower-is-stronger" && column != nullptr)
    turn_weights(reading, entry, *column, before);
  else if (!direction.empty() && direction != "higher-is-stronger" && direction != "lower-is-stronger")
    reading.problems.add(base::make_error(
        "TK-P024", entry.pointer + "/weight/direction", "\"" + direction + "\" is not a direction of weights",
        base::suggest(direction, {"higher-is-stronger", "lower-is-stronger"})));
}

}  // namespace tukiranka::project
