// SPDX-License-Identifier: Apache-2.0
// project: which statements a responses file holds, in which columns, on which scale.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/project/roles/open_records.hpp"
#include "core/project/roles/scale.hpp"

namespace tukiranka::project {

struct Item {
  std::string id, title;
  std::string scale;  // empty: any number is an answer
  bool is_reversed = false;
  std::vector<std::pair<std::string, std::size_t>> cells;  // wave ("" where the row says it) -> column
  std::string pointer;
};

struct ItemList {
  std::map<std::string, Scale> scales;  // those of the entry and of the model's instrument
  std::vector<Item> items;
};

// The items of the entry; without any declared, those of the model's instrument that the file has.
// TK-P013 unknown column, TK-P015 unknown scale, TK-P016 scale, TK-P017 item, TK-P027 what the instrument
// asks and the file does not have.
[[nodiscard]] ItemList read_items(Reading& reading, const DataEntry& entry, const Records& records);

}  // namespace tukiranka::project
