// SPDX-License-Identifier: Apache-2.0
// preparation: the door of the plugin.
#include <tukiranka/evaluator.hpp>

#include "plugins/preparation/measures/evaluate_preparation.hpp"

TUKIRANKA_EVALUATORS({"preparation", tukiranka::preparation::evaluate_preparation})
