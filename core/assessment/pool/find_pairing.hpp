// SPDX-License-Identifier: Apache-2.0
// assessment: what is known of how an indicator's two waves hang together.
// ρ between its two estimates: declared by the indicator (`paired`); else, where the same evaluator measured
// the change of the same items by person, r · n_paired / √(n_before n_after), since only those who answered
// twice share their error; else 0. The instrument has changed when its items, or the source of a given
// finding, are others than before: then its stable bias does not cancel and b² is added once.
#pragma once

#include "core/assessment/pool/collect_evidence.hpp"
#include "core/assessment/pool/pool_changes.hpp"

namespace tukiranka::assessment {

// Fills rho and instrument_changed of each pair of one criterion.
void find_pairing(std::vector<IndicatorPair>& pairs, const model::Criterion& criterion,
                  const model::Model& model, const FindingIndex& index);

}  // namespace tukiranka::assessment
