// SPDX-License-Identifier: Apache-2.0
// pipeline: what a command leaves: a text for people, the same as JSON, what there is to say, and how it
// went.
#pragma once

#include <string>

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"

namespace tukiranka::pipeline {

enum class Status { done, check_failed, bad_input, evaluator_failed, batch_failed };

struct Outcome {
  Status status = Status::done;
  std::string text;               // for stdout
  base::Json json;                // for stdout with --json; null when the command has none
  base::Diagnostics diagnostics;  // for stderr
};

[[nodiscard]] Outcome fail_with(base::Diagnostics diagnostics);
[[nodiscard]] Outcome fail_with(base::Diagnostic diagnostic);

}  // namespace tukiranka::pipeline
