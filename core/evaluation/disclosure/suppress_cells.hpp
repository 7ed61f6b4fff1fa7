// SPDX-License-Identifier: Apache-2.0
// evaluation: statistical disclosure control, once, before anything is shown. Nothing is shown of fewer than
// `min_group` people, nor so much that it could be worked out: findings of one question over the same wave
// are one table, whatever they are grouped by (protect_cells.hpp says which cells are closed), and their
// details are cut (personal_details.hpp). A suppressed finding is undefined with code core.suppressed and no
// details, not even its n. Files for `measure` are treated only when they declare privacy.
#pragma once

#include "core/evaluation/findings.hpp"
#include "core/evaluation/make_plan.hpp"

namespace tukiranka::evaluation {

void suppress_cells(const Plan& plan, const project::Project& project, Findings& findings);

}  // namespace tukiranka::evaluation
