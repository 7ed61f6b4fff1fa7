// SPDX-License-Identifier: Apache-2.0
// assessment: each conclusion's fragility in words: "the conclusion would change only if …", in all
// languages.
#pragma once

#include <map>
#include <string>

#include "core/assessment/assessment.hpp"

namespace tukiranka::assessment {

// Fills `changes` and `texts` of every conclusion. Titles of criteria, nodes and levels come from the
// assessment; `evaluators` has the titles of evaluators by id.
void explain_sensitivity(Sensitivity& sensitivity, const Assessment& assessment,
                         const std::map<std::string, base::Texts>& evaluators);

}  // namespace tukiranka::assessment
