// SPDX-License-Identifier: Apache-2.0
// assessment: the findings of one facet: do they agree, and what do they say together?
// Verdict: any dissonant pair → dissonance; all pairs that are fine enough converge → converge; none is fine
// enough → too-coarse; else unresolved; one finding → single-source. Dissonance is not averaged: the opinion
// pool. Criterion: the worst of its facets; complement when two or more facets rest on one finding each.
// Undefined when there is no finding. Cost: findings².
#pragma once

#include <string>
#include <vector>

#include "core/assessment/assessment.hpp"
#include "core/assessment/pool/evidence.hpp"
#include "core/assessment/pool/mixture.hpp"

namespace tukiranka::assessment {

struct JudgedFacet {
  Facet facet;
  Mixture mixture;
};

// Only the distribution of what they say together.
[[nodiscard]] Mixture mix_facet(const EvidenceList& evidence, const model::Synthesis& rules);

[[nodiscard]] JudgedFacet judge_facet(const std::string& id, double weight, const EvidenceList& evidence,
                                      const model::Synthesis& rules);

[[nodiscard]] Verdict worst_verdict(const std::vector<Facet>& facets);

}  // namespace tukiranka::assessment
