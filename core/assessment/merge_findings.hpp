// SPDX-License-Identifier: Apache-2.0
// assessment: from findings to conclusions. Comes in: the model and what was measured. Goes out: scores with
// their uncertainty, verdicts, levels, certainty, the mirror, and the trail of every number.
// Nothing here fails: what cannot be judged is said to be so, with the reason.
#pragma once

#include "core/assessment/assessment.hpp"
#include "core/evaluation/findings.hpp"
#include "core/model/model.hpp"

namespace tukiranka::assessment {

// Seed, targets, waves and perspectives are those of `findings.study`. Equal input, equal result to the bit.
[[nodiscard]] Assessment merge_findings(const model::Model& model, const evaluation::Findings& findings);

}  // namespace tukiranka::assessment
