// SPDX-License-Identifier: Apache-2.0
// host: our tables as a plugin sees them, without a copy: Arrow structures that point into the columns' own
// buffers. They live as long as this object and the tables do; nobody may call release().
#pragma once

#include <deque>
#include <vector>

#include <tukiranka/evaluator.h>

#include "core/base/table.hpp"

namespace tukiranka::host {

class LentTables {
 public:
  explicit LentTables(const std::vector<const base::Table*>& tables);
  LentTables(const LentTables&) = delete;
  LentTables& operator=(const LentTables&) = delete;

  [[nodiscard]] const std::vector<tkr_table>& lent() const { return lent_; }

 private:
  void lend(const base::Table& table);
  void lend_column(const base::Column& column, ArrowSchema& schema, ArrowArray& array);

  // Deques, because records point at each other.
  std::deque<ArrowSchema> schemas_;
  std::deque<ArrowArray> arrays_;
  std::deque<std::vector<ArrowSchema*>> schema_children_;
  std::deque<std::vector<ArrowArray*>> array_children_;
  std::deque<std::vector<const void*>> buffers_;
  std::vector<tkr_table> lent_;
};

}  // namespace tukiranka::host
