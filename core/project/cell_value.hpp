// SPDX-License-Identifier: Apache-2.0
// project: cells to values. Nothing is guessed: a cell that is not wholly a value of its kind is none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::project {

// Without spaces, tabs, line breaks, no-break spaces and byte-order marks (LimeSurvey writes one before some
// answers) at both ends. For answers, ids and names; the text of a passage is kept as it stands.
[[nodiscard]] std::string_view trim(std::string_view cell);

// A finite decimal number with the given decimal sign; exponents are allowed, thousands separators are not.
[[nodiscard]] std::optional<double> read_number(std::string_view cell, char decimal);
[[nodiscard]] std::optional<std::int64_t> read_whole(std::string_view cell);

// 1/0, true/false, yes/no, kyllä/ei, ja/nej, in any case.
[[nodiscard]] std::optional<bool> read_yes_no(std::string_view cell);

// "2025-01-15" or "15.1.2025" as "2025-01-15"; empty when there is no such day.
[[nodiscard]] std::string read_date(std::string_view cell);

// The shortest text that reads back as the same number; whole numbers without a point.
[[nodiscard]] std::string show_number(double value);

// At most 60 bytes, cut between two letters, for showing in a message.
[[nodiscard]] std::string shorten(std::string_view text);

// Lower case (Latin letters of two bytes too), with runs of spaces made one: for matching, never for storing.
[[nodiscard]] std::string fold_text(std::string_view text);

// The partners that a cell names: the whole cell when it is one, else its parts at ";" or ",".
[[nodiscard]] std::vector<std::string> split_partners(std::string_view cell,
                                                      const std::vector<std::string>& known);

}  // namespace tukiranka::project
