// SPDX-License-Identifier: Apache-2.0
// survey: the measure rater-icc. The items are the raters, the rows are what is rated.
#include "plugins/survey/mathematics/rater_icc.hpp"

#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/measures/evaluate_survey.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;

Json write_form(const IccForm& form) {
  return {{"value", or_null(form.value)}, {"F", or_null(form.f)}, {"df1", or_null(form.df1)},
          {"df2", or_null(form.df2)},     {"p", or_null(form.p)}, {"low", or_null(form.low)},
          {"high", or_null(form.high)}};
}

}  // namespace

void measure_rater_icc(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  const Answers answers = read_answers(*question.input.table("responses"), question.items, slice.rows);
  const RaterIcc icc = compute_rater_icc(answers, question.level);
  finding.n = static_cast<double>(icc.targets);
  finding.missing = static_cast<std::int64_t>(slice.rows.size()) - icc.targets;
  finding.details = {{"n", icc.targets}, {"raters", icc.raters}};
  for (const IccForm& form : icc.forms) finding.details[form.name] = write_form(form);
  if (count_answering(answers).any == 0) return leave_undefined(finding, "survey.no-answers");
  if (icc.raters < 2) return leave_undefined(finding, "survey.single-rater");
  if (icc.targets < 2) return leave_undefined(finding, "survey.few-targets");
  const IccForm& agreement = icc.forms[1];
  if (!agreement.value) return leave_undefined(finding, "survey.ratings-equal");
  finding.estimate = agreement.value;
  if (agreement.low && agreement.high)
    finding.interval =
        sdk::Interval{*agreement.low, *agreement.high, question.level, TKR_INTERVAL_CONFIDENCE};
}

}  // namespace tukiranka::survey
