// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/measures/evaluate_survey.hpp"
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <set>

#include "plugins/survey/mathematics/score_persons.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Asked;
using sdk::Finding;
using sdk::Json;
using MeasureSlice = void (*)(const Question&, const sdk::Slice&, Finding&);
using MeasureWaves = void (*)(const Question&, sdk::Output&);

const std::map<std::string, MeasureSlice, std::less<>> slice_measures{
    {"scale-mean", measure_scale_mean},
    {"share", measure_share},
    {"reliability", measure_reliability},
    {"ordinal-reliability", measure_ordinal_reliability},
    {"factor-fit", measure_factor_fit},
    {"group-difference", measure_group_difference},
    {"within-group-agreement", measure_within_group},
    {"rater-icc", measure_rater_icc},
    {"response-quality", measure_response_quality},
};
const std::map<std::string, MeasureWaves, std::less<>> wave_measures{
    {"change", measure_change},
    {"retrospective", measure_retrospective},
};

// Where `by` names the factor that is compared, `split_by` splits.
std::vector<sdk::Slice> slice(const Question& question, const sdk::Table& responses) {
  Asked asked = question.asked;
  if (asked.measure == "group-difference" || asked.measure == "within-group-agreement") {
    asked.with.erase("by");
    if (asked.with.contains("split_by")) asked.with["by"] = asked.with.at("split_by");
  }
  return sdk::slice_rows(responses, question.input, asked);
}

bool weighs(const std::string& measure) {
  return measure == "scale-mean" || measure == "share";
}

// Weights that are all the same weigh nothing.
bool has_weights(const sdk::Table& responses) {
  std::vector<std::int64_t> rows(static_cast<std::size_t>(responses.rows()));
  std::iota(rows.begin(), rows.end(), std::int64_t{0});
  const std::vector<double> weights = read_weights(responses, rows);
  return std::any_of(weights.begin(), weights.end(), [&](double weight) { return weight != weights[0]; });
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// A scale of which an item was not asked is another scale: nothing is estimated, and the finding says so.
void report_absent(const Question& question, const std::vector<sdk::Slice>& slices, sdk::Output& output) {
  for (const sdk::Slice& slice : slices) {
    if (slice.group) continue;
    Finding finding = sdk::start_finding(question.asked, slice);
    leave_undefined(finding, "survey.items-absent", {{"absent", join(question.items.absent)}});
    output.add(finding);
  }
  for (const std::string& id : question.items.absent)
    if (const std::string nearest = suggest_item(question.input, id); !nearest.empty())
      output.warn("survey.unknown-item", "no item \"" + id + "\"; did you mean \"" + nearest + "\"?",
                  question.asked.id);
}

// Numbers whose squares or cubes overflow: what was said of them before this is about infinities.
bool has_huge(const Question& question) {
  const sdk::Table& responses = *question.input.table("responses");
  for (const ChosenItem& item : question.items.items) {
    const sdk::Column column = *responses.find(item.id);
    for (std::int64_t row = 0; row < responses.rows(); ++row)
      if (!column.is_null(row) && std::abs(column.number(row)) > 1e100) return true;
  }
  return false;
}

// The same statement twice is a slip, or meant; it counts twice.
void warn_of_repeats(const Question& question, sdk::Output& output) {
  std::set<std::string> seen;
  for (const ChosenItem& item : question.items.items)
    if (!seen.insert(item.id).second)
      output.warn("survey.repeated-item", "the item \"" + item.id + "\" is named twice, so it counts twice",
                  question.asked.id);
}

// `by` names a column that the answers do not have: the message says which there are.
void require_column(const Question& question, const sdk::Table& responses) {
  const char* key = question.asked.with.contains("split_by") ? "split_by" : "by";
  if (!question.asked.with.contains(key) || !question.asked.with.at(key).is_string()) return;
  const std::string name = question.asked.with.at(key).get<std::string>();
  if (name == "perspective" || name == "group" || responses.find(name)) return;
  throw sdk::Problem("survey.unknown-column", "the answers have no column \"" + name +
                                                  "\" to group by; `by` takes perspective, group or a column "
                                                  "that the data name in `attributes`");
}

void measure_slices(const Question& question, sdk::Output& output) {
  const sdk::Table& responses = *question.input.table("responses");
  if (question.asked.with.contains("wave"))
    require_wave(question, question.asked.with.at("wave").get<std::string>());
  require_column(question, responses);
  warn_of_repeats(question, output);
  const auto slices = slice(question, responses);
  if (!question.items.absent.empty() || question.items.items.empty())
    return report_absent(question, slices, output);
  if (const auto found = wave_measures.find(question.asked.measure); found != wave_measures.end())
    return found->second(question, output);
  const MeasureSlice measure = slice_measures.at(question.asked.measure);
  for (const sdk::Slice& slice : slices) {
    Finding finding = sdk::start_finding(question.asked, slice);
    measure(question, slice, finding);
    add_finding(question, output, finding);
  }
}

}  // namespace

void add_finding(const Question& question, sdk::Output& output, Finding& finding) {
  const auto is_finite = [](const std::optional<double>& value) { return !value || std::isfinite(*value); };
  const bool fits =
      is_finite(finding.estimate) && is_finite(finding.standard_error) &&
      (!finding.interval || (std::isfinite(finding.interval->low) && std::isfinite(finding.interval->high)));
  if (!fits || (!finding.estimate && has_huge(question))) leave_undefined(finding, "survey.too-large");
  if (question.leaves_weights_out && finding.estimate) {
    finding.details["weighted"] = false;
    if (finding.message.empty() && !finding.group) finding.message = "survey.unweighted";
  }
  output.add(finding);
}

void leave_too_few(Finding& finding, const Answers& answers, int needed) {
  const Answering answering = count_answering(answers);
  const Json values{{"needed", needed}, {"complete", answering.all}};
  leave_undefined(finding,
                  answering.any == 0              ? "survey.no-answers"
                  : answering.all < answering.any ? "survey.too-few-complete"
                                                  : "survey.too-few",
                  values);
}

bool has_too_many_items(const Answers& answers, std::size_t most, Finding& finding) {
  if (answers.k() <= most) return false;
  leave_undefined(finding, "survey.too-many-items", {{"most", most}});
  return true;
}

std::vector<std::string> list_known_waves(const sdk::Input& input) {
  std::vector<std::string> waves;
  for (const auto& wave : sdk::list_waves(*input.table("responses"), input, {}))
    if (wave) waves.push_back(*wave);
  return waves;
}

void require_wave(const Question& question, const std::string& wave) {
  const std::vector<std::string> known = list_known_waves(question.input);
  if (known.empty() || std::find(known.begin(), known.end(), wave) != known.end()) return;
  throw sdk::Problem("survey.unknown-wave", "there is no wave \"" + wave + "\" (waves: " + join(known) + ")");
}

void evaluate_survey(const sdk::Input& input, sdk::Output& output) {
  sdk::measure_each(input, output, [&](const Asked& asked) {
    if (input.table("responses") == nullptr)
      throw sdk::Problem("survey.no-table", "the table \"responses\" is not there");
    const ChosenItems items = choose_items(input, asked);
    const bool leaves_out = has_weights(*input.table("responses")) && !weighs(asked.measure);
    if (leaves_out)
      output.note("survey.unweighted", "\"" + asked.measure + "\" is of persons: their weights are left out",
                  asked.id);
    measure_slices({input, asked, items, asked.get("level", 0.95), leaves_out}, output);
  });
}

}  // namespace tukiranka::survey
