// SPDX-License-Identifier: Apache-2.0
// assessment: baseline, target and result side by side.
// The baseline is the first wave of that role, else the first; the result the last of role "end", else the
// last. Change is taken per indicator and then pooled (pool_changes). Gap = target − result with P(target
// met) from the draws; attainment by Fieller. A node's change is the weighted mean of its children's, its
// variance Σ_ij w_i w_j ρ_ij s_i s_j with ρ the correlation of criteria that share evaluators. Undefined: no
// second wave; no indicator measured in both; each has its reason.
#pragma once

#include <map>

#include "core/assessment/criterion/judge_criterion.hpp"

namespace tukiranka::assessment {

struct MirrorWaves {
  std::string baseline, result;  // empty when there are not two
};
[[nodiscard]] MirrorWaves choose_waves(const base::Study& study);

// The two ends of what is mirrored, and its target if it has one.
struct MirrorCase {
  const Judgement *baseline = nullptr, *result = nullptr;
  const Draws* result_draws = nullptr;
  const base::Target* target = nullptr;
  const model::Criterion* criterion = nullptr;  // of which indicators may be targets; none for a node
};

// Change, gap and attainment out of the ends and the pooled change.
[[nodiscard]] Mirror hold_mirror(const MirrorCase& given, const MirrorWaves& waves,
                                 const std::optional<Change>& change, const model::Model& model);

// What a change must be read with. Regression to the mean: the baseline lay in the lowest or highest level
// and the change leads away from that edge. Response shift: people judged themselves both times.
void note_limits(Mirror& mirror, const std::vector<model::Level>& levels, bool has_own_answers);

[[nodiscard]] Change summarise_change(const Mixture& mixture);

}  // namespace tukiranka::assessment
