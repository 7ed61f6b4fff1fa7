// SPDX-License-Identifier: Apache-2.0
// survey: the evaluator. Reads responses, items and nonresponse; one finding per wave and group.
#pragma once

#include <tukiranka/evaluator.hpp>

#include "plugins/survey/measures/items.hpp"

namespace tukiranka::survey {

using sdk::leave_undefined;
using sdk::or_null;

void evaluate_survey(const sdk::Input& input, sdk::Output& output);

// One file per measure. Each fills what it has to say of one slice; `finding` holds indicator, wave and
// group.
struct Question {
  const sdk::Input& input;
  const sdk::Asked& asked;
  const ChosenItems& items;
  double level;
  bool leaves_weights_out = false;  // the answers carry weights, and this measure is of persons
};

void measure_scale_mean(const Question& question, const sdk::Slice& slice, sdk::Finding& finding);
void measure_share(const Question& question, const sdk::Slice& slice, sdk::Finding& finding);
void measure_reliability(const Question& question, const sdk::Slice& slice, sdk::Finding& finding);
void measure_factor_fit(const Question& question, const sdk::Slice& slice, sdk::Finding& finding);
void measure_ordinal_reliability(const Question& question, const sdk::Slice& slice, sdk::Finding& finding);
void measure_group_difference(const Question& question, const sdk::Slice& slice, sdk::Finding& finding);
void measure_within_group(const Question& question, const sdk::Slice& slice, sdk::Finding& finding);
void measure_rater_icc(const Question& question, const sdk::Slice& slice, sdk::Finding& finding);
void measure_response_quality(const Question& question, const sdk::Slice& slice, sdk::Finding& finding);

// These speak of several waves, and make their findings themselves.
void measure_change(const Question& question, sdk::Output& output);
void measure_retrospective(const Question& question, sdk::Output& output);

// Answers of 1e200 and more overflow when they are squared: then the finding is undefined, and says so. So it
// does when weights are left out.
void add_finding(const Question& question, sdk::Output& output, sdk::Finding& finding);

// Too few of those who count are left: nobody answered, or too few did, or too few of them every statement.
void leave_too_few(sdk::Finding& finding, const Answers& answers, int needed);

// What grows with the square or cube of the items is not begun with more than `most`; the finding says so.
[[nodiscard]] bool has_too_many_items(const Answers& answers, std::size_t most, sdk::Finding& finding);

// The study's waves in its order, then those that only the answers name.
[[nodiscard]] std::vector<std::string> list_known_waves(const sdk::Input& input);

// A Problem when there are waves and this is none of them.
void require_wave(const Question& question, const std::string& wave);

}  // namespace tukiranka::survey
