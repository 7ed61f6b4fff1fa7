// SPDX-License-Identifier: Apache-2.0
// report: the projects of a batch side by side, one row each, in the order given. A project that failed has
// its row too, with the reason.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json.hpp"

namespace tukiranka::report {

struct PhaseResult {
  std::string id;
  std::optional<double> score, low, high, coverage;
  std::string level;  // id; empty when there is none
};

struct BatchRow {
  std::string project, title, status, reason;  // status: done | evaluator-failed | failed
  std::string wave;                            // of what follows: the last of the project
  std::vector<PhaseResult> phases;
  std::string weakest;
  std::optional<double> weakest_probability;
};

// The row of a project that was assessed, so that a batch keeps rows and not whole assessments.
[[nodiscard]] BatchRow make_batch_row(const base::Json& assessment, const std::string& status);

[[nodiscard]] std::string write_batch_csv(const std::vector<BatchRow>& rows);

}  // namespace tukiranka::report
