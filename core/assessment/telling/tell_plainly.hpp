// SPDX-License-Identifier: Apache-2.0
// assessment: a conclusion in one plain sentence, in all languages: "clearly established: …", "probably …:
// one source only", "contested: the survey says …; the coded text says …", "cannot be assessed, because: …".
#pragma once

#include <map>
#include <string>

#include "core/assessment/assessment.hpp"

namespace tukiranka::assessment {

// Titles of indicators and of evaluators, by id.
struct Named {
  const std::map<std::string, base::Texts>& indicators;
  std::map<std::string, base::Texts> evaluators;
};

[[nodiscard]] base::Texts tell_plainly(const CriterionWave& result, const model::Model& model,
                                       const Named& named);
// A node has no sources of its own: its level, or why there is none.
[[nodiscard]] base::Texts tell_plainly(const NodeWave& result, const model::Model& model);

}  // namespace tukiranka::assessment
