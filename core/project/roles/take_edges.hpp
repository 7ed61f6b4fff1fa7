// SPDX-License-Identifier: Apache-2.0
// project: records of ties, of whatever format, into the table edges.
#pragma once

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// Weights with `"direction": "lower-is-stronger"` become low + high − w, with the lowest and highest weight
// in the file (or the declared `low` and `high`), so that larger is stronger in every table; TK-P026 says so.
// `ratings` {name: column} become float64 columns. The number of rows goes to the last source of the project.
void take_edges(Reading& reading, const DataEntry& entry, Records& records);

}  // namespace tukiranka::project
