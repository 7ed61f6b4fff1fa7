// SPDX-License-Identifier: Apache-2.0
// project: what a file seems to be, with the data entry that would say so.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.hpp"
#include "core/project/dialect.hpp"

namespace tukiranka::project {

// What a table looks like when it is read, and the entry that would say so.
struct Proposal {
  base::Json entry;  // {"role", "file", "delimiter", …, "items"}
  std::int64_t records = 0;
  std::vector<std::string> columns;
  Dialect dialect;
  std::string role;
};

}  // namespace tukiranka::project
