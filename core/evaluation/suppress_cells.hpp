// SPDX-License-Identifier: Apache-2.0
// evaluation: statistical disclosure control, once, before anything is shown. A cell of fewer than
// `min_group` people is suppressed; where exactly one group of a set is, the next smallest goes too, or the
// whole minus the others would tell it (secondary suppression). A suppressed finding is undefined with code
// core.suppressed and no details; details that the manifest marks `per` group, node or respondent are dropped
// from small cells. Files for `measure` are treated only when they declare privacy.
#pragma once

#include "core/evaluation/findings.hpp"
#include "core/evaluation/make_plan.hpp"

namespace tukiranka::evaluation {

void suppress_cells(const Plan& plan, Findings& findings);

}  // namespace tukiranka::evaluation
