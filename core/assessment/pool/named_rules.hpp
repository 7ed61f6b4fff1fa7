// SPDX-License-Identifier: Apache-2.0
// assessment: what a published fixed rule says of one finding, in the finding's own unit, beside the score.
// wilder (Mattessich, Murray-Close and Monsey 2001): ≥ 4.0 a strength, 3.0–3.9 worth discussing, < 3 a
// concern. vichealth (Partnerships Analysis Tool, 2011): sums 0–49, 50–91, 92–140. A value on a cut belongs
// above it. P(band): X normal, or split normal, about the estimate with its own error; the credibility is not
// added, because the rule knows none. Undefined probabilities: no error. Tested by closed forms.
#pragma once

#include <optional>

#include "core/assessment/assessment.hpp"
#include "core/assessment/pool/scale_finding.hpp"

namespace tukiranka::assessment {

[[nodiscard]] std::optional<RuleResult> apply_rule(const model::NamedRule& rule,
                                                   const base::Finding& finding);

}  // namespace tukiranka::assessment
