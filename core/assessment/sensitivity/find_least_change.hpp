// SPDX-License-Identifier: Apache-2.0
// assessment: the least change of weights that turns a conclusion: a node's level, or which phase is lowest.
// The weights are those of everything below the node as far as one rule of aggregation reaches (the product
// of the weights on the way), so that the mean is linear in them on the rule's own scale (MeanScale).
// A hurdle holds the overall level down whatever the score: then only weights that lower the level are looked
// for, and those below a node that the hurdle is about. No weights can: then the cut lies outside all values
// that the tree's means could take. Tested with change_weights.
#pragma once

#include <vector>

#include "core/assessment/sensitivity.hpp"
#include "core/assessment/sensitivity/try_scenario.hpp"

namespace tukiranka::assessment {

// `place` in the layout of the tree, `level` the one it is in.
[[nodiscard]] LeastChange find_level_change(const TrialGround& ground, const ScoredTree& scored,
                                            std::size_t place, std::size_t level);

// `lowest` is the weakest of `places`.
[[nodiscard]] LeastChange find_lowest_change(const TrialGround& ground, const ScoredTree& scored,
                                             const std::vector<std::size_t>& places, std::size_t lowest);

}  // namespace tukiranka::assessment
