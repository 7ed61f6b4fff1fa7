// SPDX-License-Identifier: Apache-2.0
// evaluation: what a report can draw of a finding. The manifest says which exhibit stands where in `details`;
// quotes are the finding's citations that may be shown. Runs after suppression, so an exhibit holds only what
// may be seen, and only what fits the schema of its kind.
#pragma once

#include "core/evaluation/findings.hpp"
#include "core/evaluation/make_plan.hpp"

namespace tukiranka::evaluation {

// TK-E015 what stands there does not fit the schema of its kind, TK-E016 nothing stands there: warnings, and
// the picture is left out.
void make_exhibits(const Plan& plan, const project::Project& project, Findings& findings);

}  // namespace tukiranka::evaluation
