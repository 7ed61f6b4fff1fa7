// SPDX-License-Identifier: Apache-2.0
// document: the `sensitivity` of assessment.json.
#pragma once

#include "core/assessment/assessment.hpp"
#include "core/base/json.hpp"

namespace tukiranka::document {

[[nodiscard]] base::Json write_sensitivity_json(const std::optional<assessment::Sensitivity>& sensitivity);

}  // namespace tukiranka::document
