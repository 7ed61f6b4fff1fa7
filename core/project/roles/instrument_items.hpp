// SPDX-License-Identifier: Apache-2.0
// project: what the model's instrument says of statements and scales, in the words of a data entry.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/project/roles/open_records.hpp"
#include "core/project/roles/scale.hpp"

namespace tukiranka::project {

struct InstrumentItem {
  std::string id, title, scale;
  bool is_reversed = false;
};

struct InstrumentItems {
  std::vector<InstrumentItem> items;
  std::map<std::string, Scale> scales;
};

// Empty when there is no model, or it names no instrument.
[[nodiscard]] InstrumentItems read_instrument_items(Reading& reading);

}  // namespace tukiranka::project
