// SPDX-License-Identifier: Apache-2.0
// project: a data entry to start from, for a file of nodes and ties.
#pragma once

#include <optional>
#include <string>

#include "core/project/formats/format.hpp"
#include "core/project/proposals/proposal.hpp"

namespace tukiranka::project {

// GraphML, GEXF, Pajek, DL. What cannot be known (which direction of weights is stronger) is in the entry for
// a person to correct. Nothing when the file could not be read; that was reported.
[[nodiscard]] std::optional<Proposal> propose_network(const std::string& bytes, const std::string& file,
                                                      const Format& format, ProblemList& problems);

}  // namespace tukiranka::project
