// SPDX-License-Identifier: Apache-2.0
// project: the roles a data file can have, and the columns of the table that each becomes. Names are a
// contract with the evaluators.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/table.hpp"

namespace tukiranka::project {

enum class CellKind { id, text, category, choice, number, whole, date, yes_no };

struct ColumnSpec {
  std::string name;
  CellKind kind = CellKind::category;
  bool is_required = false;              // the column must be there, and a value in every row
  std::optional<double> low, high;       // of numbers
  std::vector<std::string> choices;      // of a choice, in lower case
  std::optional<std::string> otherwise;  // the value where nothing is mapped
};

struct RoleSpec {
  std::string role;
  std::vector<ColumnSpec> columns;
  std::vector<std::string> key;   // columns that together stand once in the table; empty: none
  bool needs_wave = false;        // with two or more waves every row belongs to one
  bool is_lean = false;           // a column that nothing is mapped to is left out of the table
  std::vector<std::string> keys;  // further keys of its data entry
};

// In the order of the README; "codebook" is among them and becomes the tables codes and rules.
[[nodiscard]] const std::vector<RoleSpec>& list_roles();
[[nodiscard]] const RoleSpec* find_role(const std::string& role);

// Every key that an entry of this role may have.
[[nodiscard]] std::vector<std::string> list_keys(const RoleSpec& role);

[[nodiscard]] base::ColumnType column_type_of(CellKind kind);

}  // namespace tukiranka::project
