// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/telling/explain_sensitivity.hpp"
#include <algorithm>

#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

using base::Texts;

constexpr double surely = 0.95;  // a change less likely than the rest is not worth a word

// Text by text in each language, with `between` before the second.
void append(Texts& to, const Texts& more, const std::string& between) {
  for (auto& [language, text] : to)
    if (const std::string& added = base::text_in(more, language); !added.empty())
      text += (text.empty() ? "" : between) + added;
}

struct Telling {
  const Assessment& assessment;
  const std::map<std::string, Texts>& evaluators;
  const std::string& wave_concluded;

  [[nodiscard]] Texts title_of(const std::string& id) const {
    for (const NodeResult& node : assessment.nodes)
      if (node.id == id && !node.title.empty()) return node.title;
    for (const CriterionResult& criterion : assessment.criteria)
      if (criterion.id == id && !criterion.title.empty()) return criterion.title;
    return {{"en", id}};
  }

  [[nodiscard]] Texts value_of(const Conclusion& conclusion, const std::string& value) const {
    if (conclusion.kind == ConclusionKind::weakest) return title_of(value);
    for (const model::Level& level : assessment.model.levels)
      if (level.id == value && !level.title.empty()) return level.title;
    return {{"en", value}};
  }

  // Where the judgement says "between", the level is that of the score alone.
  [[nodiscard]] Texts concluded(const Conclusion& conclusion) const {
    const Texts value = value_of(conclusion, conclusion.value);
    const auto is_open = [&](const auto& judged) {
      return conclusion.kind == ConclusionKind::level && judged.id == conclusion.of &&
             std::any_of(judged.waves.begin(), judged.waves.end(), [&](const auto& wave) {
               return wave.wave == wave_concluded && wave.level_words.kind == LevelSaying::between;
             });
    };
    const bool is_between = std::any_of(assessment.nodes.begin(), assessment.nodes.end(), is_open) ||
                            std::any_of(assessment.criteria.begin(), assessment.criteria.end(), is_open);
    return is_between ? say("sensitivity.by-score", {}, {{"value", value}}) : value;
  }

  [[nodiscard]] Texts evaluator(const std::string& name) const {
    const auto found = evaluators.find(name);
    if (found != evaluators.end() && !found->second.empty()) return found->second;
    const std::string given = "given/";
    return {{"en", name.rfind(given, 0) == 0 ? name.substr(given.size()) : name}};
  }
};

Texts tell_trial(const Telling& telling, const Conclusion& conclusion, const Trial& trial) {
  Texts then = trial.value
                   ? say("sensitivity.then", {}, {{"value", telling.value_of(conclusion, *trial.value)}})
                   : say("sensitivity.then-nothing");
  std::map<std::string, Texts> named{{"then", std::move(then)}};
  std::string key = std::string("sensitivity.") + base::name_of(trial.factor);
  base::Json values = base::Json::object();
  if (trial.factor == Factor::leave_one_out) named["evaluator"] = telling.evaluator(trial.option);
  if (trial.factor == Factor::tau0) values["tau0"] = two_decimals(std::stod(trial.option));
  if (trial.factor == Factor::aggregation || trial.factor == Factor::anchors) key += "." + trial.option;
  return say(key, values, named);
}

std::optional<Texts> tell_weights(const Telling& telling, const Conclusion& conclusion) {
  if (!conclusion.weights || !conclusion.weights->possible) return std::nullopt;
  const LeastChange& least = *conclusion.weights;
  const std::map<std::string, Texts> then{
      {"then", say("sensitivity.then", {}, {{"value", telling.value_of(conclusion, least.value)}})}};
  if (!least.moved) return say("sensitivity.weights-deep", {}, then);
  const auto gain = [](const WeightStep& step) { return step.to - step.from; };
  const auto most = std::max_element(least.mass.begin(), least.mass.end(),
                                     [&](const auto& a, const auto& b) { return gain(a) < gain(b); });
  if (most == least.mass.end()) return std::nullopt;
  std::map<std::string, Texts> named = then;
  named["child"] = telling.title_of(most->child);
  named["node"] = telling.title_of(least.below);
  const bool is_elsewhere = conclusion.kind == ConclusionKind::level && least.below != conclusion.of;
  return say(is_elsewhere ? "sensitivity.weights-below" : "sensitivity.weights",
             {{"percent", percent(*least.moved)}}, named);
}

// Whether weights can do anything: not where the values lie on one side of the cut, and not upwards past a
// hurdle.
std::optional<Texts> tell_limits(const Telling& telling, const Conclusion& conclusion) {
  if (!conclusion.weights) return std::nullopt;
  const bool can = conclusion.weights->possible;
  if (!conclusion.hurdle) return can ? std::nullopt : std::optional(say("sensitivity.no-weights"));
  const HeldBy& hurdle = *conclusion.hurdle;
  if (can && conclusion.weights->below == hurdle.of) return std::nullopt;
  return say(can ? "sensitivity.hurdle-up" : "sensitivity.hurdle", {{"least", two_decimals(hurdle.at_least)}},
             {{"of", telling.title_of(hurdle.of)}, {"cap", telling.value_of(conclusion, hurdle.cap)}});
}

void tell(const Telling& telling, Conclusion& conclusion) {
  for (const Trial& trial : conclusion.trials)
    if (!trial.unchanged) conclusion.changes.push_back(tell_trial(telling, conclusion, trial));
  if (auto weights = tell_weights(telling, conclusion)) conclusion.changes.push_back(std::move(*weights));
  double all = 1;
  for (const auto& [factor, probability] : conclusion.unchanged) {
    if (factor == Factor::all) all = probability;
    if (factor == Factor::data && probability < surely)
      conclusion.changes.push_back(say(std::string("sensitivity.data.") + base::name_of(conclusion.kind),
                                       {{"percent", percent(1 - probability)}}));
  }
  const Texts title = conclusion.kind == ConclusionKind::weakest ? say("sensitivity.weakest")
                                                                 : telling.title_of(conclusion.of);
  Texts list;
  for (const std::string& language : base::languages()) list[language];
  for (const Texts& change : conclusion.changes) append(list, change, "; ");
  conclusion.texts = say(conclusion.changes.empty() ? "sensitivity.never" : "sensitivity.only-if", {},
                         {{"title", title}, {"value", telling.concluded(conclusion)}, {"changes", list}});
  conclusion.remark = tell_limits(telling, conclusion).value_or(Texts{});
  append(conclusion.texts, conclusion.remark, " ");
  append(conclusion.texts, say("sensitivity.all", {{"percent", percent(all)}}), " ");
}

}  // namespace

void explain_sensitivity(Sensitivity& sensitivity, const Assessment& assessment,
                         const std::map<std::string, Texts>& evaluators) {
  const Telling telling{assessment, evaluators, sensitivity.wave};
  for (Conclusion& conclusion : sensitivity.conclusions) tell(telling, conclusion);
}

}  // namespace tukiranka::assessment
