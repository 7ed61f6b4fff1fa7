// SPDX-License-Identifier: Apache-2.0
// project: the two tables beside the answers: what each item is, and why answers are missing.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/project/roles/open_records.hpp"
#include "core/project/roles/read_items.hpp"

namespace tukiranka::project {

// Adds the item to the table `items`, once. TK-P017 when another file declared it with another scale range or
// direction; `declared_at` keeps the places.
void add_item(Reading& reading, const Item& item, const Scale* scale,
              std::map<std::string, std::string>& declared_at);

// Appends to the table `nonresponse` {row, item, reason}.
class NonresponseWriter {
 public:
  explicit NonresponseWriter(Project& project);

  [[nodiscard]] std::int32_t code_of(const std::string& item);
  void add(std::int64_t row, std::int32_t item, Reason reason);

 private:
  base::Table& table_;
};

}  // namespace tukiranka::project
