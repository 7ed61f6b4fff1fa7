// SPDX-License-Identifier: Apache-2.0
// assessment: how far the evidence can be trusted, on a ladder of its own: high, moderate, low, very low.
// Deductions: one source or unresolved −1, dissonance −2; coverage below .8 −1, below .6 −2; a 90 % interval
// wider than one level −1, than two −2 (not beside one source; a level is 1 / number of levels wide);
// findings of the two lowest tiers carry more than half of the weight −1. A node: what holds for more than
// half of its weight. Never multiplied into the score. Without a score: very low. After GRADE,
// doi:10.1136/bmj.39489.470347.AD.
#pragma once

#include "core/assessment/assessment.hpp"

namespace tukiranka::assessment {

struct CertaintyCase {
  bool single_source = false, unresolved = false, dissonance = false, weak_tier = false;
  bool is_node = false;
  bool has_evidence = true;  // without it: very low
  double coverage_good = 0.80, coverage_poor = 0.60;
};

void rate_certainty(Judgement& judgement, std::size_t levels, const CertaintyCase& given);

}  // namespace tukiranka::assessment
