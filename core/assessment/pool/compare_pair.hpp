// SPDX-License-Identifier: Apache-2.0
// assessment: do two findings agree?
// Formula: D = y_a − y_b, s_D² = v_a + v_b − 2ρ s_a s_b (s without the tier; ρ for a shared source);
// P_within = P(|D| ≤ δ), P_above = P(D > δ), P_below = P(D < −δ), normal about the observed difference.
// converge when P_within ≥ agreement; dissonance when P_above or P_below ≥ agreement; too-coarse when even
// equal values could not converge; else unresolved. Always defined: v > 0. Cost: constant.
// Tested against scipy.stats.norm.
#pragma once

#include "core/assessment/assessment.hpp"
#include "core/assessment/pool/evidence.hpp"

namespace tukiranka::assessment {

[[nodiscard]] Pair compare_pair(const Evidence& a, const Evidence& b, const model::Synthesis& rules);

}  // namespace tukiranka::assessment
