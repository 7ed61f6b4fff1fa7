// SPDX-License-Identifier: Apache-2.0
// report: the programme in a few lines for a terminal: each model with its phases.
#pragma once

#include <string>

#include "core/base/json.hpp"

namespace tukiranka::report {

[[nodiscard]] std::string write_programme_summary(const base::Json& programme, const std::string& language);

}  // namespace tukiranka::report
