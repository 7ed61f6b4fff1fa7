// SPDX-License-Identifier: Apache-2.0
// project: which format a network file has: the declared one, else that of the file.
#pragma once

#include <optional>

#include "core/project/data_entry.hpp"
#include "core/project/formats/list_formats.hpp"

namespace tukiranka::project {

// What the entry declares, else what its file is. TK-P159 for a `format` that there is not.
[[nodiscard]] std::optional<NetworkFormat> choose_format(const DataEntry& entry, const Format& file,
                                                         ProblemList& problems);

// Whether the file tells of nodes beside its ties, as far as can be said without reading it.
[[nodiscard]] bool holds_nodes(const DataEntry& entry);

}  // namespace tukiranka::project
