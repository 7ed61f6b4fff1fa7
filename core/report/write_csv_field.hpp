// SPDX-License-Identifier: Apache-2.0
// report: one field of a CSV file (RFC 4180). Text that a spreadsheet would take for a formula (beginning
// with = + - @, a tab or a carriage return) gets a leading apostrophe and stays text; numbers are written as
// they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/write_number.hpp"

namespace tukiranka::report {

[[nodiscard]] std::string write_csv_text(std::string_view text);
[[nodiscard]] std::string write_csv_number(
    Number value);  // reads back to the same double; empty when undefined

// Fields that are ready, joined by commas, with CR LF.
[[nodiscard]] std::string join_csv(const std::vector<std::string>& fields);

}  // namespace tukiranka::report
