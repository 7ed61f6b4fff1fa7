// SPDX-License-Identifier: Apache-2.0
// project: once all tables are read, whether what one says of another is there: documents and codes of
// codings, partners of goals and tasks, people of risks and ties, criteria of goals.
#pragma once

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// TK-P022. An error where the reference would be lost (document, code, partner, a place beyond the end of its
// document); a warning for people that the list of nodes does not have, since networks may do without one.
void check_references(Reading& reading);

}  // namespace tukiranka::project
