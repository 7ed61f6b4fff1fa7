// SPDX-License-Identifier: Apache-2.0
// assessment: what each indicator of a criterion said in one wave, on 0..1, and what stayed silent.
// A finding without a wave counts in every wave. A finding that compares two waves belongs to the later one
// and is a facet of its own ("main.change"): a change and a state are not two readings of one thing. It is
// not planned in the first wave. Findings of groups never enter the score.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/assessment/assessment.hpp"
#include "core/assessment/pool/evidence.hpp"

namespace tukiranka::assessment {

// Findings and silences by indicator, and what the study knows of its waves.
struct FindingIndex {
  std::map<std::string, std::vector<const base::Finding*>> findings;
  std::map<std::string, std::vector<const evaluation::Silence*>> silences;
  std::set<std::string> own_answers;  // indicators that rest on what people say of themselves
  const base::Study* study = nullptr;
  const std::map<std::string, evaluation::Declared>* declared = nullptr;
};
[[nodiscard]] FindingIndex index_findings(const evaluation::Findings& findings);

struct PlannedFacet {
  std::string id;
  double weight = 0;  // the largest of its indicators
  EvidenceList evidence;
};

struct CollectedEvidence {
  std::vector<PlannedFacet> facets;  // in the model's order; a facet of show-only indicators is none
  std::vector<JudgedFinding> findings;
  std::vector<Silent> silent;
  std::size_t planned = 0, arrived = 0;  // indicators
};

[[nodiscard]] CollectedEvidence collect_evidence(const model::Criterion& criterion, const std::string& wave,
                                                 const FindingIndex& index, const model::Synthesis& rules);

// What is declared of the indicator's measure; of one that nobody asked, nothing.
[[nodiscard]] const evaluation::Declared& declared_of(const model::Indicator& indicator,
                                                      const FindingIndex& index);

// Whether the indicator compares two waves: declared, never guessed from what a finding holds.
[[nodiscard]] bool is_change(const model::Indicator& indicator, const FindingIndex& index);

// What is shared with other findings: declared, else the given row's own source, else the evaluator.
[[nodiscard]] std::string source_of(const model::Indicator& indicator, const base::Finding* finding);

// One defined finding as evidence; nothing when it cannot be put on the scale with an error.
[[nodiscard]] std::optional<Evidence> take_evidence(const model::Indicator& indicator,
                                                    const base::Finding& finding,
                                                    const model::Synthesis& rules);

}  // namespace tukiranka::assessment
