// SPDX-License-Identifier: Apache-2.0
// report: numbers for people. Decimal comma in Finnish and Swedish, a true minus sign, never more than two
// decimals; what is undefined is a dash, never 0. For machines: the shortest text that reads back the same.
#pragma once

#include <string>
#include <string_view>

#include "core/base/read_value.hpp"

namespace tukiranka::report {

using base::Number;

[[nodiscard]] std::string write_decimals(Number value, int decimals, std::string_view language);

// A score on 0..1: "0,62".
[[nodiscard]] std::string write_score(Number value, std::string_view language);

// In the measure's own unit: two decimals, none for whole numbers and from 1000 on.
[[nodiscard]] std::string write_quantity(Number value, std::string_view language);

// With its sign: "+0,12", "−0,05".
[[nodiscard]] std::string write_change(Number value, std::string_view language);

// "0,51–0,73", with two decimals so that columns line up ("−0,05 … 0,12" when an end is negative); empty when
// an end is missing.
[[nodiscard]] std::string write_range(Number low, Number high, std::string_view language);

// A probability or share: "62 %" in fi and sv, "62%" in en; "alle 1 %" and "yli 99 %" as <1 and >99.
[[nodiscard]] std::string write_share(Number value, std::string_view language);

// "15.1.2025" in fi and sv, "15 January 2025" in en; other texts as they are.
[[nodiscard]] std::string write_date(std::string_view iso, std::string_view language);

}  // namespace tukiranka::report
