// SPDX-License-Identifier: Apache-2.0
// document: programme.json (`tukiranka schema programme`): many projects side by side.
#pragma once

#include <string>
#include <vector>

#include "core/assessment/programme.hpp"
#include "core/assessment/programme/fit_random_effects.hpp"
#include "core/base/json.hpp"

namespace tukiranka::document {

// One project that was asked for, in the order given; one that failed has no scores.
struct ProgrammeSource {
  std::string project, status, reason;  // status: done | evaluator-failed | failed
  std::string folder;                   // of its report, relative to the programme's; empty when elsewhere
};

[[nodiscard]] base::Json write_programme_json(const assessment::Programme& programme,
                                              const std::vector<ProgrammeSource>& sources);

}  // namespace tukiranka::document
