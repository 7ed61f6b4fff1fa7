// SPDX-License-Identifier: Apache-2.0
// assessment: which level a score speaks for, and how plainly it may be said.
// P(level) ≥ .80 and two sources that do not disagree: clearly; ≥ .50: probably; else between the two
// neighbours that have most together. Contested: no level. Coverage below the least: not assessed.
// The thresholds are the model's. Tested by cases.
#pragma once

#include "core/assessment/assessment.hpp"

namespace tukiranka::assessment {

struct LevelCase {
  bool contested = false;
  bool assessed = true;     // a score, and coverage enough
  std::size_t sources = 0;  // distinct
};

// Fills level and level_words; takes level_probabilities away where no level may be said.
void judge_levels(Judgement& judgement, const std::vector<model::Level>& levels,
                  const model::Synthesis& rules, const LevelCase& given);

}  // namespace tukiranka::assessment
