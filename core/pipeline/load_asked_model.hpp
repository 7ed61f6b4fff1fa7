// SPDX-License-Identifier: Apache-2.0
// pipeline: what `assess`, `measure` and `check` do alike before and after they run a plan.
#pragma once

#include <string>

#include "core/evaluation/findings.hpp"
#include "core/host/evaluators.hpp"
#include "core/model/load_model.hpp"
#include "core/pipeline/outcome.hpp"
#include "core/pipeline/workplace.hpp"
#include "core/project/project.hpp"

namespace tukiranka::pipeline {

// The model that the project file names ("tukiranka" when it names none), before the project itself is read.
// The path of the project file, not its folder.
[[nodiscard]] base::Loaded<model::Model> load_model_of(const Workplace& workplace,
                                                       const std::string& project_file);

[[nodiscard]] Status status_of(const evaluation::Findings& findings);

// Plugin files that are broken: errors when an evaluator is missing, else warnings.
[[nodiscard]] base::Diagnostics report_broken(const host::Evaluators& evaluators,
                                              const evaluation::Findings& findings);

}  // namespace tukiranka::pipeline
