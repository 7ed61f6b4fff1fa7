// SPDX-License-Identifier: Apache-2.0
// project: a data entry that could be declared for a text table, for a person to read, correct and paste into
// project.json. Nothing is read by it: the file decides.
#pragma once

#include <string>

#include "core/base/file_reader.hpp"
#include "core/base/result.hpp"
#include "core/project/proposals/proposal.hpp"

namespace tukiranka::project {

// The role follows from the column names: source and target make edges; a column "text" (or else one whose
// cells are long) segments; otherwise responses, whose items are the columns that hold whole numbers from 0
// to 10 or a few labels. Looks at the first 2,000 records.
[[nodiscard]] base::Loaded<Proposal> propose_mapping(const base::FileReader& files, const std::string& path);

}  // namespace tukiranka::project
