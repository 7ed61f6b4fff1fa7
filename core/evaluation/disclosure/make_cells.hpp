// SPDX-License-Identifier: Apache-2.0
// evaluation: the findings of one table (one question, one wave) as cells over atoms: the finest groups that
// the rows behind them fall into. Where the rows are not known, the groups are taken as parts of one whole.
#pragma once

#include <vector>

#include "core/base/finding.hpp"
#include "core/base/table.hpp"
#include "core/evaluation/disclosure/protect_cells.hpp"

namespace tukiranka::evaluation {

// Who stands behind the findings.
struct Crowd {
  const base::Table* rows = nullptr;  // null: not known
  // Who a row is of: what the first of these columns says that is filled. Empty: each row is somebody else.
  std::vector<const char*> person;
  base::Json::json_pointer people;  // where a finding says how many they are; empty: its n
};

// People behind a finding; where none counts, those who were silent: that all of three were is telling too.
[[nodiscard]] double count_people(const base::Finding& finding, const base::Json::json_pointer& people);

// A cell for each finding, in the same order.
[[nodiscard]] std::vector<Cell> make_cells(const std::vector<base::Finding*>& table, const Crowd& crowd);

}  // namespace tukiranka::evaluation
