// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/make_plan.hpp"
#include <algorithm>
#include <utility>

#include "core/base/suggestion.hpp"
#include "core/base/validate_json.hpp"
#include "core/evaluation/declare_measure.hpp"
#include "core/evaluation/words.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Json;

void silence(Plan& plan, const AskedMeasure& asked, const std::string& key,
             const Json& values = Json::object()) {
  plan.silences.push_back({asked.id, SilenceKind::not_run, words().message(key, values), ""});
}

void refuse_evaluator(Plan& plan, const AskedMeasure& asked, const host::Evaluators& evaluators) {
  std::vector<std::string> known = evaluators.ids();
  known.emplace_back("given");
  const std::string cure = base::suggest(asked.evaluator, known);
  plan.diagnostics.push_back(base::make_error(
      "TK-E001", asked.id, "no evaluator \"" + asked.evaluator + "\" is installed",
      cure + (cure.empty() ? "" : "; ") + "`tukiranka plugin list` shows what there is and what is broken"));
  plan.has_missing_evaluator = true;
  silence(plan, asked, "core.no-evaluator", {{"evaluator", asked.evaluator}});
  const auto is_known = [&](const EvaluatorRun& run) { return run.id == asked.evaluator; };
  if (std::none_of(plan.missing.begin(), plan.missing.end(), is_known))
    plan.missing.push_back({asked.evaluator, "", "", "", RunStatus::missing});
}

const host::Measure* find_measure(const host::EvaluatorInfo& evaluator, const std::string& id) {
  for (const host::Measure& measure : evaluator.measures)
    if (measure.id == id) return &measure;
  return nullptr;
}

bool is_sound(Plan& plan, const AskedMeasure& asked, const host::EvaluatorInfo& evaluator) {
  const host::Measure* measure = find_measure(evaluator, asked.measure);
  if (measure == nullptr) {
    std::vector<std::string> known;
    for (const host::Measure& one : evaluator.measures) known.push_back(one.id);
    plan.diagnostics.push_back(
        base::make_error("TK-E002", asked.id,
                         "the evaluator \"" + evaluator.id + "\" has no measure \"" + asked.measure + "\"",
                         base::suggest(asked.measure, known)));
    return false;
  }
  const base::Diagnostics problems =
      base::validate_json(asked.with, measure->parameters, asked.id, "TK-E003");
  base::append(plan.diagnostics, problems);
  return !base::has_error(problems);
}

PlannedCall& call_for(Plan& plan, const host::EvaluatorInfo& evaluator) {
  for (PlannedCall& call : plan.calls)
    if (call.evaluator.id == evaluator.id) return call;
  return plan.calls.emplace_back(PlannedCall{evaluator, {}});
}

}  // namespace

std::vector<AskedMeasure> list_asked(const model::Model& model) {
  std::vector<AskedMeasure> asked;
  for (const model::Criterion& criterion : model.criteria)
    for (const model::Indicator& indicator : criterion.evidence)
      asked.push_back({indicator.id, indicator.evaluator, indicator.measure, criterion.id, indicator.with,
                       indicator.title, indicator.compares_waves});
  return asked;
}

std::vector<AskedMeasure> list_asked(const project::Project& measure_file) {
  std::vector<AskedMeasure> asked;
  for (const project::AskedIndicator& indicator : measure_file.indicators)
    asked.push_back({indicator.id, indicator.evaluator, indicator.measure, "", indicator.with});
  return asked;
}

Plan make_plan(std::vector<AskedMeasure> asked, const host::Evaluators& evaluators) {
  Plan plan;
  for (const AskedMeasure& one : asked) {
    const host::EvaluatorInfo* evaluator = evaluators.find(one.evaluator);
    const host::Measure* manifest = evaluator == nullptr ? nullptr : find_measure(*evaluator, one.measure);
    plan.declared[one.id] = declare_measure({one.measure, one.with, one.compares_waves, manifest});
    if (one.evaluator == "given") {
      plan.given.push_back(one);
      continue;
    }
    if (evaluator == nullptr) {
      refuse_evaluator(plan, one, evaluators);
    } else if (is_sound(plan, one, *evaluator)) {
      call_for(plan, *evaluator).asked.push_back(one);
    } else {
      plan.has_bad_question = true;
      silence(plan, one, "core.bad-plan");
    }
  }
  plan.asked = std::move(asked);
  return plan;
}

}  // namespace tukiranka::evaluation
