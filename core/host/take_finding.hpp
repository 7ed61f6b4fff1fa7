// SPDX-License-Identifier: Apache-2.0
// host: a finding as a plugin hands it over to one of ours. A finding that breaks a rule is refused and
// reported, never mended.
#pragma once

#include <string>
#include <string_view>

#include <tukiranka/evaluator.h>

#include "core/base/finding.hpp"
#include "core/base/result.hpp"
#include "core/host/evaluators.hpp"

namespace tukiranka::host {

// TK-H020 with the rule that is broken: an indicator that was not asked for, n < 0, low > high, an estimate
// that is no number without a message that says why, a message the manifest does not know, evidence that does
// not exist, text that is not UTF-8, details that are no JSON object.
[[nodiscard]] base::Result<base::Finding> take_finding(const tkr_finding& finding,
                                                       const EvaluatorInfo& evaluator,
                                                       const CallRequest& request);

// TK-H020 with the rule that is broken.
[[nodiscard]] base::Diagnostic refuse_finding(const std::string& evaluator, const std::string& reason);

// True when the text is valid UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace tukiranka::host
