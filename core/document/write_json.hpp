// SPDX-License-Identifier: Apache-2.0
// document: the assessment as the document that every other output is drawn from (assessment.json; its schema
// is configs/schema/assessment.schema.json; its keys stand in whole_fields.hpp). What is undefined is null.
// Equal input, equal bytes.
#pragma once

#include "core/assessment/assessment.hpp"
#include "core/base/json.hpp"

namespace tukiranka::document {

[[nodiscard]] base::Json write_json(const assessment::Assessment& assessment);

}  // namespace tukiranka::document
