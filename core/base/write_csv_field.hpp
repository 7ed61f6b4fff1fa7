// SPDX-License-Identifier: Apache-2.0
// base: one field of a CSV file (RFC 4180). Text that a spreadsheet would take for a formula (beginning
// with = + - @, a tab or a carriage return) gets a leading apostrophe and stays text; numbers are written as
// they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/read_value.hpp"

namespace tukiranka::base {

[[nodiscard]] std::string write_csv_text(std::string_view text);
// Shortest decimal text that reads back to the same double; empty when there is none.
[[nodiscard]] std::string write_csv_number(Number value);

// Fields that are ready, joined by commas, with CR LF.
[[nodiscard]] std::string join_csv(const std::vector<std::string>& fields);

}  // namespace tukiranka::base
