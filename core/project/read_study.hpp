// SPDX-License-Identifier: Apache-2.0
// project: the part of project.json that is not data: waves, perspectives, targets, privacy, and the
// indicators of a file for `measure`.
#pragma once

#include <string>

#include "core/base/json.hpp"
#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// Fills `reading.project` apart from its tables. TK-P023 for what contradicts itself, TK-P030 a target that
// names a criterion, level or indicator that the model does not have.
void read_study(Reading& reading, const base::Json& document);

}  // namespace tukiranka::project
