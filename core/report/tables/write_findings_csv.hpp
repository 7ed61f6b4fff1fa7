// SPDX-License-Identifier: Apache-2.0
// report: every finding of an assessment as one tidy table: one row per finding, one column per variable.
#pragma once

#include <string>

#include "core/base/json.hpp"

namespace tukiranka::report {

[[nodiscard]] std::string write_findings_csv(const base::Json& assessment);

}  // namespace tukiranka::report
