// SPDX-License-Identifier: Apache-2.0
// assessment: one criterion in one wave: facets, score, coverage, bounds, verdict, perspectives, level,
// certainty. Coverage: weight of facets with a poolable finding over the weight of all planned facets.
// Bounds: what is missing at 0 and at 1. Undefined (no score) when nothing could be pooled.
#pragma once

#include <set>
#include <string>

#include "core/assessment/criterion/draw_scores.hpp"
#include "core/assessment/pool/collect_evidence.hpp"

namespace tukiranka::assessment {

// What the nodes, the mirror and the explanation need beside the result.
struct CriterionWork {
  CriterionWave result;
  Draws draws;  // empty without a score
  EvidenceList evidence;
  std::vector<PlannedFacet> planned;
  std::set<std::string> sources;
};

// In the drawer's wave.
[[nodiscard]] CriterionWork judge_criterion(const model::Model& model, const model::Criterion& criterion,
                                            const FindingIndex& index, ScoreDrawer& drawer);

}  // namespace tukiranka::assessment
