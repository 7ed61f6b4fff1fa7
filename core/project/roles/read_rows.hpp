// SPDX-License-Identifier: Apache-2.0
// project: roles whose table is the rows of the file by the declared mapping: nodes, participation,
// documents, codings, portfolio, goals, success_criteria, roles, risks, findings.
#pragma once

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// TK-P021 when a key of the role stands twice, TK-P029 when low is above high or start is not before end.
void read_rows(Reading& reading, const DataEntry& entry);

}  // namespace tukiranka::project
