// SPDX-License-Identifier: Apache-2.0
// pipeline: the files of one assessment: assessment.json, findings.csv, report.html.
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/pipeline/run_pipeline.hpp"

namespace tukiranka::pipeline {

[[nodiscard]] base::Result<void> write_results(const Run& run, const std::string& folder);

}  // namespace tukiranka::pipeline
