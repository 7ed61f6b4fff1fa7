// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/outcome.hpp"
#include <utility>

namespace tukiranka::pipeline {

Outcome fail_with(base::Diagnostics diagnostics) {
  Outcome outcome;
  outcome.status = Status::bad_input;
  outcome.diagnostics = std::move(diagnostics);
  return outcome;
}

Outcome fail_with(base::Diagnostic diagnostic) {
  return fail_with(base::Diagnostics{std::move(diagnostic)});
}

}  // namespace tukiranka::pipeline
