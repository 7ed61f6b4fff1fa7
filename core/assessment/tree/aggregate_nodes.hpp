// SPDX-License-Identifier: Apache-2.0
// assessment: from criteria to nodes, the leaves first. A node's score stands on the children that have one;
// coverage is the weighted mean of theirs, with 0 for what is silent; bounds take the missing at 0 and at 1,
// so for the arithmetic mean their width is exactly 1 − coverage. Certainty by what holds for more than half
// of the weight. The root gets no number unless the model asks for one, or criteria hang on it. Cost: draws ×
// children.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/assessment/criterion/judge_criterion.hpp"

namespace tukiranka::assessment {

struct NodeWork {
  NodeWave result;
  Draws draws;
  std::set<std::string> sources;
  std::map<DeductionReason, double> shares;  // deduction -> share of the weight
};

// In the order of model.nodes; `criteria` in the order of model.criteria, all of one wave.
[[nodiscard]] std::vector<NodeWork> aggregate_nodes(const model::Model& model,
                                                    const std::vector<CriterionWork>& criteria);

// Whether an overall number may be shown for the node.
[[nodiscard]] bool is_shown(const model::Model& model, const model::Node& node);

}  // namespace tukiranka::assessment
