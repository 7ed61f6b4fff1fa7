// SPDX-License-Identifier: Apache-2.0
// assessment: nodes in the eyes of each perspective. Never enters the score.
// Formula: a perspective's score of a node is the node's own rule over the children that it has spoken of;
// its variance g'Σg by the delta method, g the slopes of the rule, Σ the criteria's variances with the
// correlation of their evaluators. A gap of a node is the weighted mean of the criteria's gaps, so that an
// instrument's stable bias, which cancelled there, does not come back. Not shown where less than the least
// coverage is spoken of. Exact for the arithmetic mean. Cost: perspectives × criteria². Tested against closed
// forms.
#pragma once

#include "core/assessment/tree/aggregate_nodes.hpp"

namespace tukiranka::assessment {

// Fills the perspectives and gaps of the nodes from those of the criteria, all of one wave.
void judge_perspectives(const model::Model& model, const std::vector<CriterionWork>& criteria,
                        std::vector<NodeWork>& nodes);

}  // namespace tukiranka::assessment
