// SPDX-License-Identifier: Apache-2.0
// project: which format a network file has: the declared one, else by its name.
#pragma once

#include <optional>

#include "core/project/data_entry.hpp"

namespace tukiranka::project {

enum class NetworkFormat {
  table,
  edges,
  matrix,
  survey,
  graphml,
  gexf,
  pajek,
  dl
};  // table: looked at when read

// TK-P159 for a `format` that there is not.
[[nodiscard]] std::optional<NetworkFormat> choose_format(const DataEntry& entry, ProblemList& problems);

// Whether the file tells of nodes beside its ties, as far as can be said without reading it.
[[nodiscard]] bool holds_nodes(const DataEntry& entry);

}  // namespace tukiranka::project
