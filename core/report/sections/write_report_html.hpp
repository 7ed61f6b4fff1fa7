// SPDX-License-Identifier: Apache-2.0
// report: the assessment as one self-contained page. Comes in: the assessment document. Goes out: HTML
// without any outside address, in all three languages; `language` is the one shown first. Equal input, equal
// bytes.
#pragma once

#include <string>

#include "core/base/json.hpp"

namespace tukiranka::report {

[[nodiscard]] std::string write_report_html(const base::Json& assessment, const std::string& language);

}  // namespace tukiranka::report
