// SPDX-License-Identifier: Apache-2.0
// document: the parts of assessment.json that tell of one criterion or node.
#pragma once

#include <optional>

#include "core/assessment/assessment.hpp"
#include "core/base/json.hpp"

namespace tukiranka::document {

// Null when there is none, and when a number is not finite.
[[nodiscard]] base::Json or_null(const std::optional<double>& value);

[[nodiscard]] base::Json write_criterion_result(const assessment::CriterionResult& criterion);
[[nodiscard]] base::Json write_node_result(const assessment::NodeResult& node);

}  // namespace tukiranka::document
