// SPDX-License-Identifier: Apache-2.0
// assessment: would other choices have led to another conclusion? Concluded are the level of every node and
// criterion that has one, and which phase is the weakest, each read off the means.
// Factors: weights (Dirichlet around the declared), aggregation (arithmetic, geometric, harmonic, and each
// node's own), anchors (as declared, a tenth of the scale stricter or more lenient), τ0 (.05, .10, .20), one
// evaluator left out (or none), data (the draws).
// P(unchanged) for each factor alone: over its options, or over the samples; for all of them at once over two
// independent sets of samples A and B. The same sets give Sobol indices of each node's score (AB: A with one
// factor taken from B). Level acceptability: weights anywhere, data drawn (SMAA; Lahdelma, Hokkanen and
// Salminen 1998). Where nothing can be concluded the conclusion has changed; for Sobol the score then stays
// as declared. Cost: samples × 9 × (criteria + nodes). Tested against scripts in tests/reference/assessment.
#pragma once

#include "core/assessment/sensitivity.hpp"
#include "core/assessment/tree/aggregate_nodes.hpp"

namespace tukiranka::assessment {

struct SensitivityCase {
  const model::Model& model;
  const base::Study& study;
  std::string wave;
  const std::vector<CriterionWork>& criteria;
  const std::vector<NodeWork>& nodes;
};

[[nodiscard]] Sensitivity measure_sensitivity(const SensitivityCase& given);

}  // namespace tukiranka::assessment
