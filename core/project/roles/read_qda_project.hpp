// SPDX-License-Identifier: Apache-2.0
// project: a qualitative project of another program (.qdpx): documents, segments, codings, and those codes
// that the codebook does not have yet.
#pragma once

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// Runs after the codebook. A code is one of the codebook when it has its id or its title; TK-P117 for the
// others.
void read_qda_project(Reading& reading, const DataEntry& entry);

}  // namespace tukiranka::project
