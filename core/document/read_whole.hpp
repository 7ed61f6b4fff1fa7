// SPDX-License-Identifier: Apache-2.0
// document: assessment.json back as the assessment that it was written from, by the same lists of keys, so
// that what is written again has the same bytes. What stands in no assessment (targets, values of the model)
// stays empty.
#pragma once

#include "core/assessment/assessment.hpp"
#include "core/base/json.hpp"

namespace tukiranka::document {

[[nodiscard]] assessment::Assessment read_whole(const base::Json& document);

}  // namespace tukiranka::document
