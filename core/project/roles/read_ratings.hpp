// SPDX-License-Identifier: Apache-2.0
// project: units by coders, as unit, coder, value.
#pragma once

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// One column per coder (`coders`), or one row per judgement. Values are numbers when all of them are, else
// texts.
void read_ratings(Reading& reading, const DataEntry& entry);

}  // namespace tukiranka::project
