// SPDX-License-Identifier: Apache-2.0
// pipeline: the programme view of many assessments, as programme.json, programme.csv and report.html.
#pragma once

#include <string>
#include <vector>

#include "core/base/json.hpp"
#include "core/base/result.hpp"
#include "core/document/write_programme_json.hpp"
#include "core/pipeline/workplace.hpp"

namespace tukiranka::pipeline {

// Assessments (whole, or slimmed) and what became of each project that was asked for.
struct ProgrammeInput {
  std::vector<base::Json> assessments;
  std::vector<document::ProgrammeSource> sources;
};

[[nodiscard]] base::Json make_programme(const ProgrammeInput& input);

[[nodiscard]] base::Result<void> write_programme(const base::Json& programme, const std::string& folder,
                                                 const std::string& language);

}  // namespace tukiranka::pipeline
