// SPDX-License-Identifier: Apache-2.0
// assessment: hurdles. Where a criterion or node stays below its least value, the overall level goes no
// higher than the hurdle's cap, whatever the score. Formula: draw by draw, level = min(level of the overall
// score, cap) when the hurdle's own draw is below; P(below) and P(the cap lowers the level) are told. The
// score itself is not touched. Undefined where what the hurdle is about has no score. Cost: draws × hurdles.
// Tested by cases.
#pragma once

#include <map>

#include "core/assessment/criterion/draw_scores.hpp"

namespace tukiranka::assessment {

// Draws of criteria and nodes by id; those without a score are absent.
using DrawsById = std::map<std::string, const Draws*>;

// Fills hurdles and, where `draws` are the overall score's and it has levels, the level probabilities.
void cap_level(Judgement& judgement, const Draws& draws, const DrawsById& all, const model::Model& model);

// What readers call the criterion or node that a hurdle is about.
[[nodiscard]] base::Texts name_subject(const model::Model& model, const std::string& id);

}  // namespace tukiranka::assessment
