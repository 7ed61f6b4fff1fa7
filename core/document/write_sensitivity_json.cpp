// SPDX-License-Identifier: Apache-2.0
#include "core/document/write_sensitivity_json.hpp"

#include "core/document/write_judgement.hpp"

namespace tukiranka::document {
namespace {

using assessment::Conclusion;
using assessment::LeastChange;
using assessment::WeightStep;
using base::Json;

Json write_estimate(const assessment::SobolEstimate& estimate) {
  return {{"estimate", estimate.estimate}, {"low", estimate.low}, {"high", estimate.high}};
}

Json write_probabilities(const std::vector<std::pair<std::string, double>>& list) {
  Json json = Json::object();
  for (const auto& [name, probability] : list) json[name] = probability;
  return json;
}

Json write_probabilities(const std::vector<std::pair<assessment::Factor, double>>& list) {
  Json json = Json::object();
  for (const auto& [factor, probability] : list) json[base::name_of(factor)] = probability;
  return json;
}

Json write_steps(const std::vector<WeightStep>& steps) {
  Json json = Json::object();
  for (const WeightStep& step : steps) json[step.child] = {{"from", step.from}, {"to", step.to}};
  return json;
}

Json write_least_change(const std::optional<LeastChange>& least) {
  if (!least) return nullptr;
  Json json{{"possible", least->possible},
            {"value", least->value.empty() ? Json(nullptr) : Json(least->value)},
            {"below", least->below.empty() ? Json(nullptr) : Json(least->below)},
            {"least_squares", nullptr},
            {"mass", nullptr},
            {"one", nullptr}};
  if (least->distance) {
    json["least_squares"] = {{"distance", *least->distance}, {"weights", write_steps(least->least_squares)}};
    json["mass"] = {{"moved", *least->moved}, {"weights", write_steps(least->mass)}};
  }
  if (least->one)
    json["one"] = {{"of", least->one->child}, {"from", least->one->from}, {"to", least->one->to}};
  return json;
}

Json write_held(const std::optional<assessment::HeldBy>& hurdle) {
  if (!hurdle) return nullptr;
  return {{"of", hurdle->of}, {"at_least", hurdle->at_least}, {"cap", hurdle->cap}};
}

Json write_trials(const Conclusion& conclusion) {
  Json json = Json::array();
  for (const assessment::Trial& trial : conclusion.trials)
    json.push_back({{"factor", trial.factor},
                    {"option", trial.option},
                    {"score", or_null(trial.score)},
                    {"value", trial.value ? Json(*trial.value) : Json(nullptr)},
                    {"unchanged", trial.unchanged}});
  return json;
}

Json write_conclusion(const Conclusion& conclusion) {
  Json sobol = Json::object();
  for (const auto& [factor, index] : conclusion.sobol)
    sobol[base::name_of(factor)] = {{"first", write_estimate(index.first)},
                                    {"total", write_estimate(index.total)}};
  Json changes = Json::array();
  for (const base::Texts& change : conclusion.changes) changes.push_back(base::write_texts(change));
  return {{"kind", conclusion.kind},
          {"of", conclusion.of},
          {"value", conclusion.value},
          {"score", or_null(conclusion.score)},
          {"p_unchanged", write_probabilities(conclusion.unchanged)},
          {"trials", write_trials(conclusion)},
          {"weights", write_least_change(conclusion.weights)},
          {"hurdle", write_held(conclusion.hurdle)},
          {"sobol", conclusion.sobol.empty() ? Json(nullptr) : sobol},
          {"acceptability",
           conclusion.acceptability.empty() ? Json(nullptr) : write_probabilities(conclusion.acceptability)},
          {"changes", std::move(changes)},
          {"remark", conclusion.remark.empty() ? Json(nullptr) : base::write_texts(conclusion.remark)},
          {"texts", base::write_texts(conclusion.texts)}};
}

}  // namespace

Json write_sensitivity_json(const std::optional<assessment::Sensitivity>& sensitivity) {
  if (!sensitivity) return nullptr;
  Json json{{"wave", sensitivity->wave},
            {"samples", sensitivity->samples},
            {"monte_carlo_error", sensitivity->monte_carlo_error},
            {"factors",
             {{"weights", {{"distribution", "dirichlet"}, {"concentration", sensitivity->concentration}}},
              {"aggregation", {{"options", sensitivity->aggregation}}},
              {"anchors", {{"options", {"declared", "stricter", "lenient"}}, {"shift", sensitivity->shift}}},
              {"tau0", {{"options", sensitivity->tau0}}},
              {"leave-one-out", {{"options", sensitivity->left_out}}},
              {"data", {{"distribution", "draws"}}}}},
            {"conclusions", Json::array()}};
  for (const Conclusion& conclusion : sensitivity->conclusions)
    json["conclusions"].push_back(write_conclusion(conclusion));
  return json;
}

}  // namespace tukiranka::document
