// SPDX-License-Identifier: Apache-2.0
// report: one number explained back to its answers, for the terminal: score, how it came about step by step,
// what is missing, and where the evidence lies. A node is explained by its parts.
#pragma once

#include <string>

#include "core/base/json.hpp"
#include "core/base/result.hpp"

namespace tukiranka::report {

// `wave` empty: the last one. TK-R001 unknown criterion, TK-R002 unknown wave; both with did-you-mean.
[[nodiscard]] base::Result<std::string> explain_criterion(const base::Json& assessment,
                                                          const std::string& criterion,
                                                          const std::string& language,
                                                          const std::string& wave = {});

}  // namespace tukiranka::report
