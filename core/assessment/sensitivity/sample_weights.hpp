// SPDX-License-Identifier: Apache-2.0
// assessment: other weights for the tree, drawn around the declared ones or over all that there could be.
// Formula: the weights of n siblings are Dirichlet(α), α_i = concentration · n · w_i (10: each weight moves
// by about a third of itself); concentration 0: Dirichlet(1, …, 1), every division equally likely. Gamma
// variates by Marsaglia and Tsang 2000, doi:10.1145/358407.358414. Cost: linear. Tested by moments.
#pragma once

#include <vector>

#include <tukiranka/random.hpp>

#include "core/assessment/tree/score_tree.hpp"

namespace tukiranka::assessment {

// Fills `weights` (as long as tree.weights) in the layout of the tree.
void sample_weights(const Tree& tree, double concentration, sdk::Random& random,
                    std::vector<double>& weights);

}  // namespace tukiranka::assessment
