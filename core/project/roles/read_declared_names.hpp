// SPDX-License-Identifier: Apache-2.0
// project: the names that a project declares, because its texts speak of people and places that no table
// knows. Read here, numbered in make_pseudonyms, used by mask_names.
#pragma once

#include <vector>

#include "core/base/json.hpp"
#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// `privacy.names` and `privacy.places`: a list of names (a text, or {"name", "id", "forms"}), or a text file
// with one name on each line. TK-P120 in another shape, or a name without a letter; TK-P012 no such file.
void read_declared_names(Reading& reading, const base::Json& privacy);

}  // namespace tukiranka::project
