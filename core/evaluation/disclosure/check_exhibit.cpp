// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/check_exhibit.hpp"
#include <cstdint>
#include <string>

#include "core/base/json_reader.hpp"

namespace tukiranka::evaluation {

std::string_view embedded_agreement_schema_json();
std::string_view embedded_change_schema_json();
std::string_view embedded_co_occurrence_schema_json();
std::string_view embedded_distribution_schema_json();
std::string_view embedded_groups_schema_json();
std::string_view embedded_items_schema_json();
std::string_view embedded_network_schema_json();
std::string_view embedded_quotes_schema_json();
std::string_view embedded_table_schema_json();
std::string_view embedded_voices_schema_json();

namespace {

using base::Diagnostics;
using base::ExhibitKind;
using base::Json;

base::Shape compile(ExhibitKind kind, bool may_lack) {
  Json schema = base::parse_json(schema_of(kind), std::string(name_of(kind)) + ".schema.json").value();
  if (may_lack) {
    schema.erase("required");
    schema.erase("anyOf");  // of keys, one of which has to be there
  }
  return base::Shape(std::move(schema));
}

void add(Diagnostics& misfits, const std::string& pointer, const std::string& text) {
  misfits.push_back(base::make_error("TK-E015", "#" + pointer, text));
}

std::string count(std::size_t number, const char* what) {
  return std::to_string(number) + " " + what;
}

// A tie to a place that no node has, and groups that are not one for each node.
void check_places(const Json& network, Diagnostics& misfits) {
  if (!network.contains("nodes")) return;
  const std::size_t nodes = network.at("nodes").size();
  if (network.contains("groups") && network.at("groups").size() != nodes)
    add(misfits, "/groups",
        "expected a group for each of " + count(nodes, "nodes") + ", found " +
            std::to_string(network.at("groups").size()));
  if (!network.contains("ties")) return;
  const Json& ties = network.at("ties");
  for (std::size_t i = 0; i < ties.size(); ++i)
    for (std::size_t end = 0; end < 2; ++end)
      if (ties[i][end].get<std::uint64_t>() >= nodes)
        add(misfits, "/ties/" + std::to_string(i) + "/" + std::to_string(end),
            "expected the place of one of " + count(nodes, "nodes") + ", counted from 0, found " +
                ties[i][end].dump());
}

void check_rows(const Json& table, Diagnostics& misfits) {
  if (!table.contains("rows") || !table.contains("columns")) return;
  const std::size_t columns = table.at("columns").size();
  const Json& rows = table.at("rows");
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].size() != columns)
      add(misfits, "/rows/" + std::to_string(i),
          "expected a value for each of " + count(columns, "columns") + ", found " +
              std::to_string(rows[i].size()));
}

}  // namespace

std::string_view schema_of(ExhibitKind kind) {
  switch (kind) {
    case ExhibitKind::distribution:
      return embedded_distribution_schema_json();
    case ExhibitKind::quotes:
      return embedded_quotes_schema_json();
    case ExhibitKind::network:
      return embedded_network_schema_json();
    case ExhibitKind::voices:
      return embedded_voices_schema_json();
    case ExhibitKind::agreement:
      return embedded_agreement_schema_json();
    case ExhibitKind::co_occurrence:
      return embedded_co_occurrence_schema_json();
    case ExhibitKind::table:
      return embedded_table_schema_json();
    case ExhibitKind::items:
      return embedded_items_schema_json();
    case ExhibitKind::change:
      return embedded_change_schema_json();
    case ExhibitKind::groups:
      return embedded_groups_schema_json();
  }
  return {};
}

Diagnostics ExhibitShapes::check(ExhibitKind kind, const Json& data, bool may_lack) {
  const std::pair key{kind, may_lack};
  auto shape = shapes_.find(key);
  if (shape == shapes_.end()) shape = shapes_.emplace(key, compile(kind, may_lack)).first;
  Diagnostics misfits = shape->second.check(data, "", "TK-E015");
  if (misfits.empty() && kind == ExhibitKind::network) check_places(data, misfits);
  if (misfits.empty() && kind == ExhibitKind::table) check_rows(data, misfits);
  for (base::Diagnostic& misfit : misfits)
    if (misfit.where.rfind('#', 0) == 0) misfit.where.erase(0, 1);
  return misfits;
}

}  // namespace tukiranka::evaluation
