// SPDX-License-Identifier: Apache-2.0
// document: one assessment document as a programme sees it: the scores of its last wave, and nothing else.
#pragma once

#include "core/assessment/programme.hpp"
#include "core/base/json.hpp"

namespace tukiranka::document {

[[nodiscard]] assessment::ProjectScores read_scores(const base::Json& assessment);

// The part of the document that `read_scores` and `make_batch_row` need, so that a batch keeps no whole one.
[[nodiscard]] base::Json slim_assessment(const base::Json& assessment);

}  // namespace tukiranka::document
