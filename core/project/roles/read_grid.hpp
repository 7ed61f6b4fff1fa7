// SPDX-License-Identifier: Apache-2.0
// project: ties in a table with a column for each partner: an adjacency matrix (a row for each as well), or a
// partner survey (a row for each respondent). An empty cell or 0 is no tie, any other number a tie of that
// weight.
#pragma once

#include <optional>

#include "core/project/formats/network_file.hpp"
#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

enum class GridKind { either, matrix, survey };

// `kind` either: a matrix when rows and columns have the same names, else TK-P159. TK-P164 rows and columns
// that do not belong together, TK-P165 a cell that is no number, TK-P166 a matrix said to be undirected that
// is not symmetric.
[[nodiscard]] std::optional<NetworkFile> read_grid(Reading& reading, const DataEntry& entry, Records& records,
                                                   GridKind kind);

}  // namespace tukiranka::project
