// SPDX-License-Identifier: Apache-2.0
// survey: an interval by resampling persons, when `bootstrap` is asked for, on as many threads as the input
// allows. Random numbers are keyed by (seed, indicator, replicate), so threads and other indicators change
// nothing; given indices take their place.
#pragma once

#include "plugins/survey/mathematics/resample.hpp"
#include "plugins/survey/measures/evaluate_survey.hpp"

namespace tukiranka::survey {

// Replaces the finding's interval and standard error, and adds details.bootstrap. Does nothing when no
// bootstrap is asked for. A Problem when the given indices do not fit the persons.
void bootstrap_interval(const Question& question, const SumStatistic& statistic, sdk::Finding& finding);

[[nodiscard]] bool wants_bootstrap(const Question& question);

}  // namespace tukiranka::survey
