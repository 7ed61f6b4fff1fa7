// SPDX-License-Identifier: Apache-2.0
// project: the tables codes and rules, from a codebook in JSON or .qdc, or from the codes of a .qdpx.
#pragma once

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// TK-P033. The second form reads the model's own codebook when the project has none, the third takes codes
// that were read already.
void read_codebook(Reading& reading, const DataEntry& entry);
void read_model_codebook(Reading& reading);
void take_codes(Reading& reading, const base::Json& book, const std::string& name);

}  // namespace tukiranka::project
