// SPDX-License-Identifier: Apache-2.0
// project: ties, and the nodes of a format that has them (roles network and edges). A network file becomes
// rows of the tables nodes and edges, and of participation where it tells who answered, through the same
// mapping as a table does.
#pragma once

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// `format` is declared, or that of the file; a table is a list of ties if it has their columns, else a
// matrix. TK-P150 to TK-P170.
void read_network(Reading& reading, const DataEntry& entry);

}  // namespace tukiranka::project
