// SPDX-License-Identifier: Apache-2.0
// report: programme.csv, tidy: one row per model, criterion or node, and project.
#pragma once

#include <string>

#include "core/base/json.hpp"

namespace tukiranka::report {

// Of the document that `write_programme_json` makes.
[[nodiscard]] std::string write_programme_csv(const base::Json& programme);

}  // namespace tukiranka::report
