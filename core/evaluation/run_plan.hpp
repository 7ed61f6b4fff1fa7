// SPDX-License-Identifier: Apache-2.0
// evaluation: runs the plan over the project's tables. One call per evaluator; one evaluator's failure costs
// its own evidence and leaves the other findings as they are, byte for byte.
#pragma once

#include "core/evaluation/findings.hpp"
#include "core/evaluation/make_plan.hpp"
#include "core/project/project.hpp"

namespace tukiranka::evaluation {

// Findings come back in plan order, then wave, then group; privacy is applied, citations are resolved. They
// are the same with any number of threads.
// TK-E010 an evaluator failed (one per indicator), TK-E011 … the given findings, see take_given.hpp.
[[nodiscard]] Findings run_plan(const Plan& plan, const project::Project& project,
                                const std::string& language, unsigned threads = 1);

}  // namespace tukiranka::evaluation
