// SPDX-License-Identifier: Apache-2.0
// report: the programme's page: projects of one model side by side, in alphabetical order, no rank without
// its interval. One self-contained file in fi, sv and en, in the frame of every report.
#pragma once

#include <string>

#include "core/base/json.hpp"

namespace tukiranka::report {

// Of the document that `write_programme_json` makes.
[[nodiscard]] std::string write_programme_html(const base::Json& programme, const std::string& language);

}  // namespace tukiranka::report
