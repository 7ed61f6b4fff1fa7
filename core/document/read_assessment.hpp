// SPDX-License-Identifier: Apache-2.0
// document: an assessment that was written earlier, read back for `explain` and `report`.
#pragma once

#include <string>

#include "core/base/file_reader.hpp"
#include "core/base/json.hpp"
#include "core/base/result.hpp"

namespace tukiranka::document {

// The file, or the folder that holds assessment.json. TK-L004 when it is no assessment.
[[nodiscard]] base::Result<base::Json> read_assessment(const base::FileReader& files,
                                                       const std::string& path);

// Only what `merge` needs: without explanations, sensitivity, raw findings and exhibits, which are most of
// it.
[[nodiscard]] base::Result<base::Json> read_scored_assessment(const base::FileReader& files,
                                                              const std::string& path);

// The languages of the project it is about.
[[nodiscard]] std::vector<std::string> languages_of(const base::Json& assessment);

}  // namespace tukiranka::document
