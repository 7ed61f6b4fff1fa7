// SPDX-License-Identifier: Apache-2.0
// evaluation: findings that were measured elsewhere (a register, an expert panel, another program), from the
// table `findings`. They are printed as evaluator "given", measure "value", and merged like any other. `low`
// and `high` are 95 % confidence unless a column `level` says otherwise; `standard_error` wins over them. A
// row without an estimate is a silence: nothing relevant where n > 0, else no data; `reason` says why. A
// group that is a perspective of the project is one, unless a column `by` says otherwise.
#pragma once

#include "core/evaluation/findings.hpp"
#include "core/evaluation/make_plan.hpp"

namespace tukiranka::evaluation {

// TK-E011 an indicator nobody asked for, TK-E012 an uncertainty without an estimate, TK-E013 low above high,
// n or standard error negative, TK-E014 the same indicator, wave and group twice.
void take_given(const Plan& plan, const project::Project& project, Findings& findings);

}  // namespace tukiranka::evaluation
