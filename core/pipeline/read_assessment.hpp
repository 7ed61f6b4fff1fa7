// SPDX-License-Identifier: Apache-2.0
// pipeline: an assessment that was written earlier, read back for `explain` and `report`.
#pragma once

#include <string>

#include "core/base/json.hpp"
#include "core/base/result.hpp"
#include "core/pipeline/workplace.hpp"

namespace tukiranka::pipeline {

// The file, or the folder that holds assessment.json. TK-L004 when it is no assessment.
[[nodiscard]] base::Result<base::Json> read_assessment(const Workplace& workplace, const std::string& path);

// Only what `merge` needs: without explanations, sensitivity, raw findings and exhibits, which are most of
// it.
[[nodiscard]] base::Result<base::Json> read_scored_assessment(const Workplace& workplace,
                                                              const std::string& path);

// The languages of the project it is about.
[[nodiscard]] std::vector<std::string> languages_of(const base::Json& assessment);

}  // namespace tukiranka::pipeline
