// SPDX-License-Identifier: Apache-2.0
// survey: the door of the plugin.
#include <tukiranka/evaluator.hpp>

#include "plugins/survey/measures/evaluate_survey.hpp"

TUKIRANKA_EVALUATORS({"survey", tukiranka::survey::evaluate_survey})
