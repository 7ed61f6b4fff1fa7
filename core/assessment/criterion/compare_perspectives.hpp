// SPDX-License-Identifier: Apache-2.0
// assessment: the same criterion seen by each perspective. Never enters the score.
// Formula: a perspective's findings are pooled like the whole's (τ, tiers), facet by facet, and the facets
// weighted. A gap is taken per indicator first, D = y_a − y_b with s_a² + s_b², where the indicator's own
// stable bias cancels, and then pooled. Undefined where a perspective has no finding on the scale, or two
// share no indicator.
#pragma once

#include "core/assessment/pool/collect_evidence.hpp"

namespace tukiranka::assessment {

// For the wave of `result`: its perspectives and the gaps between each two that share an indicator.
void compare_perspectives(CriterionWave& result, const model::Criterion& criterion, const FindingIndex& index,
                          const model::Synthesis& rules);

}  // namespace tukiranka::assessment
