// SPDX-License-Identifier: Apache-2.0
// assessment: how a criterion's score of one wave came about, step by step, in all languages.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/assessment/assessment.hpp"

namespace tukiranka::assessment {

// What things are called: indicators by id, and the study's perspectives.
struct ExplainTitles {
  const std::map<std::string, base::Texts>& indicators;
  const std::vector<base::Perspective>& perspectives;
};

[[nodiscard]] Explanation explain_score(const model::Criterion& criterion, const CriterionWave& result,
                                        const model::Model& model, const ExplainTitles& titles);

}  // namespace tukiranka::assessment
