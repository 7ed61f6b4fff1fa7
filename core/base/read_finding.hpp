// SPDX-License-Identifier: Apache-2.0
// base: findings and diagnostics back out of the JSON that finding.hpp writes. What is absent is empty.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/finding.hpp"

namespace tukiranka::base {

// Its message has the texts that stand beside the plain one.
[[nodiscard]] Finding read_finding(const Json& json);
[[nodiscard]] Diagnostic read_diagnostic(const Json& json);

}  // namespace tukiranka::base
