// SPDX-License-Identifier: Apache-2.0
// preparation: one function per measure; each fills one finding.
#pragma once

#include <tukiranka/evaluator.hpp>

namespace tukiranka::preparation {

void measure_role_clarity(const sdk::Input& input, const sdk::Asked& asked, sdk::Finding& finding);
void measure_risk_preparedness(const sdk::Input& input, const sdk::Asked& asked, sdk::Finding& finding);
void measure_criteria_quality(const sdk::Input& input, const sdk::Asked& asked, sdk::Finding& finding);
void measure_expectations_heard(const sdk::Input& input, const sdk::Asked& asked, sdk::Finding& finding);

// Of the wave that `finding` names, where the portfolio has waves.
void measure_portfolio_coverage(const sdk::Input& input, const sdk::Asked& asked, sdk::Finding& finding);
void measure_portfolio_visibility(const sdk::Input& input, const sdk::Asked& asked, sdk::Finding& finding);
void measure_staff_resilience(const sdk::Input& input, const sdk::Asked& asked, sdk::Finding& finding);

void measure_goal_attainment(const sdk::Input& input, const sdk::Asked& asked, sdk::Finding& finding);
void measure_mirror(const sdk::Input& input, const sdk::Asked& asked, sdk::Finding& finding);

}  // namespace tukiranka::preparation
