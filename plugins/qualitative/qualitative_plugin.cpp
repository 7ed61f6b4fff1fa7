// SPDX-License-Identifier: Apache-2.0
// qualitative: the door by which the engine comes in.
#include <tukiranka/evaluator.hpp>

#include "plugins/qualitative/measures/measures.hpp"

TUKIRANKA_EVALUATORS({"qualitative", tukiranka::qualitative::evaluate})
