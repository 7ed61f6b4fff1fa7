// SPDX-License-Identifier: Apache-2.0
// assessment: the programme view. Per criterion and node: scores drawn towards their mean, ranks with
// intervals, P(among the best quarter), mid-rank percentiles from ten projects (100 (n − rank + ½)/n), and
// from 25 projects partial correlations along the model's links. Contested and under-covered results are left
// out by name. The order of the projects changes nothing.
#pragma once

#include "core/assessment/programme.hpp"

namespace tukiranka::assessment {

[[nodiscard]] Programme compare_projects(std::vector<ProjectScores> projects, const ProgrammeRules& rules);

}  // namespace tukiranka::assessment
