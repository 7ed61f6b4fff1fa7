// SPDX-License-Identifier: Apache-2.0
// assessment: differences taken per indicator, pooled.
// Formula: d_j = after − before, v_j = s_b² + s_a² − 2ρ s_b s_a: what an instrument always gets wrong is in
// both and cancels, so the tier is not added, or once where the instrument changed; then pool_findings (τ:
// how differently the indicators saw it). Undefined when there is no indicator on both sides. Tested against
// closed forms.
#pragma once

#include <optional>
#include <vector>

#include "core/assessment/pool/evidence.hpp"
#include "core/assessment/pool/mixture.hpp"

namespace tukiranka::assessment {

struct IndicatorPair {
  Evidence before, after;
  double rho = 0;                   // of the two errors; only where people are paired
  bool instrument_changed = false;  // then its bias does not cancel
};

// The change of one indicator and its variance.
struct IndicatorDifference {
  double change = 0, variance = 0;
};
[[nodiscard]] IndicatorDifference find_difference(const IndicatorPair& pair);

[[nodiscard]] std::vector<IndicatorPair> match_indicators(const EvidenceList& before,
                                                          const EvidenceList& after);

[[nodiscard]] std::optional<Mixture> pool_changes(const std::vector<IndicatorPair>& pairs,
                                                  const model::Synthesis& rules);

}  // namespace tukiranka::assessment
