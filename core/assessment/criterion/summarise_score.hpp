// SPDX-License-Identifier: Apache-2.0
// assessment: score (mean), standard deviation, quantiles, 90 % interval and P(level), from a cut mixture
// exactly, or from draws (quantiles of type 7, Hyndman and Fan 1996). A score on a cut belongs to the level
// above. Undefined without evidence. Cost: linear in draws.
#pragma once

#include <vector>

#include "core/assessment/criterion/draw_scores.hpp"

namespace tukiranka::assessment {

void summarise_mixture(Judgement& judgement, const CutMixture& mixture,
                       const std::vector<model::Level>& levels);
void summarise_draws(Judgement& judgement, const Draws& draws, const std::vector<model::Level>& levels);

}  // namespace tukiranka::assessment
