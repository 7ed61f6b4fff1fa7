// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/survey_evaluator.hpp"
#include <algorithm>

namespace tukiranka::survey {
namespace {

using sdk::Asked;
using sdk::Finding;
using sdk::Json;
using MeasureSlice = void (*)(const Question&, const sdk::Slice&, Finding&);

MeasureSlice find_measure(const std::string& id) {
  if (id == "scale-mean") return measure_scale_mean;
  if (id == "share") return measure_share;
  if (id == "factor-fit") return measure_factor_fit;
  if (id == "ordinal-reliability") return measure_ordinal_reliability;
  return measure_reliability;
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
    Finding finding{question.asked.id, slice.wave, slice.group, {}, {}, {}, 0, {}, 0, {}, Json::object(), {}};
    leave_undefined(finding, "survey.items-absent", {{"absent", join(question.items.absent)}});
    output.add(finding);
  }
  for (const std::string& id : question.items.absent)
    if (const std::string nearest = suggest_item(question.input, id); !nearest.empty())
      output.warn("survey.unknown-item", "no item \"" + id + "\"; did you mean \"" + nearest + "\"?",
                  question.asked.id);
}

void measure_slices(const Question& question, sdk::Output& output) {
  const sdk::Table& responses = *question.input.table("responses");
  if (question.asked.with.contains("wave"))
    require_wave(question, question.asked.with.at("wave").get<std::string>());
  const auto slices = sdk::slice_rows(responses, question.input, question.asked);
  if (!question.items.absent.empty() || question.items.items.empty())
    return report_absent(question, slices, output);
  if (question.asked.measure == "change") return measure_change(question, output);
  const MeasureSlice measure = find_measure(question.asked.measure);
  for (const sdk::Slice& slice : slices) {
    Finding finding{question.asked.id, slice.wave, slice.group, {}, {}, {}, 0, {}, 0, {}, Json::object(), {}};
    measure(question, slice, finding);
    output.add(finding);
  }
}

}  // namespace

Json or_null(const std::optional<double>& value) {
  return value ? Json(*value) : Json(nullptr);
}

void leave_undefined(Finding& finding, const std::string& message, const Json& values) {
  finding.estimate = std::nullopt;
  finding.standard_error = std::nullopt;
  finding.interval = std::nullopt;
  finding.message = message;
  finding.details.update(values);
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
    measure_slices({input, asked, items, asked.get("level", 0.95)}, output);
  });
}

}  // namespace tukiranka::survey
