// SPDX-License-Identifier: Apache-2.0
// preparation: the evaluator. Reads the documents of preparation as tables; whole counts, so no interval.
#pragma once

#include <tukiranka/evaluator.hpp>

namespace tukiranka::preparation {

void evaluate_preparation(const sdk::Input& input, sdk::Output& output);

}  // namespace tukiranka::preparation
