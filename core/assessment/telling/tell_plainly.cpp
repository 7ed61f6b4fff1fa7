// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/telling/tell_plainly.hpp"
#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "core/assessment/tree/cap_level.hpp"
#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

using base::Texts;

// The first letter large; å ä ö are two bytes, of which the second tells the size.
std::string begin_large(std::string text) {
  if (text.empty()) return text;
  if (text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  else if (text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0xA0)
    text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) - 0x20);
  return text;
}

// A common noun inside a sentence; "GAS" stays.
std::string begin_small(std::string text) {
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && !(text[1] >= 'A' && text[1] <= 'Z'))
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

template <class Change>
Texts change_each(const Texts& texts, const Change& change) {
  Texts changed;
  for (const std::string& language : base::languages())
    changed[language] = change(base::text_in(texts, language));
  return changed;
}

Texts join(const std::vector<Texts>& all, const std::string& between) {
  Texts joined;
  for (const std::string& language : base::languages()) {
    std::string& text = joined[language];
    std::set<std::string> said;
    for (const Texts& one : all)
      if (const std::string& more = base::text_in(one, language); !more.empty() && said.insert(more).second)
        text += (text.empty() ? "" : between) + more;
  }
  return joined;
}

const model::Level* level_at(const model::Model& model, double y) {
  const model::Level* found = nullptr;
  for (const model::Level& level : model.levels)
    if (y >= level.from) found = &level;
  return found;
}

// Its method's name, or its own where several contradict each other by one method.
Texts name_source(const JudgedFinding& finding, const std::vector<const JudgedFinding*>& views,
                  const Named& named) {
  const auto is_same = [&](const JudgedFinding* other) { return other->evaluator == finding.evaluator; };
  const auto evaluator = named.evaluators.find(finding.evaluator);
  if (std::count_if(views.begin(), views.end(), is_same) == 1 && evaluator != named.evaluators.end() &&
      !evaluator->second.empty())
    return change_each(evaluator->second, begin_small);
  const auto indicator = named.indicators.find(finding.indicator);
  return indicator != named.indicators.end() ? indicator->second : Texts{{"en", finding.indicator}};
}

Texts tell_contested(const CriterionWave& result, const model::Model& model, const Named& named) {
  std::vector<const JudgedFinding*> views;
  for (const Facet& facet : result.facets)
    for (const FacetValue& value : facet.values)
      for (const JudgedFinding& finding : result.findings)
        if (facet.verdict == Verdict::dissonance && finding.indicator == value.indicator && finding.y &&
            finding.status == FindingStatus::pooled)
          views.push_back(&finding);
  std::vector<Texts> told;
  for (const JudgedFinding* view : views) {
    const model::Level* level = level_at(model, *view->y);
    told.push_back(say("plain.view", {{"y", two_decimals(*view->y)}},
                       {{"source", name_source(*view, views, named)},
                        {"level", level == nullptr ? Texts{} : level->title}}));
  }
  return say("plain.contested", {}, {{"views", join(told, "; ")}});
}

Texts tell_coverage(const Judgement& result, const model::Model& model) {
  return say("plain.coverage", {{"percent", static_cast<int>(result.coverage * 100 + 0.5)},
                                {"minimum", static_cast<int>(model.synthesis.minimum_coverage * 100 + 0.5)}});
}

Texts tell_level(const Judgement& result, const char* key, const base::Json& values) {
  return say(key, values, {{"words", change_each(result.level_words.texts, begin_large)}});
}

double probability_of(const Judgement& result) {
  if (result.level_probabilities && result.level)
    for (const auto& [id, probability] : *result.level_probabilities)
      if (id == *result.level) return probability;
  return 0;
}

std::size_t count_sources(const CriterionWave& result) {
  std::set<std::string> sources;
  for (const JudgedFinding& finding : result.findings)
    if (finding.status == FindingStatus::pooled) sources.insert(finding.source);
  return sources.size();
}

bool is_open(const CriterionWave& result) {
  return std::any_of(result.facets.begin(), result.facets.end(),
                     [](const Facet& facet) { return facet.verdict == Verdict::unresolved; });
}

}  // namespace

Texts tell_plainly(const CriterionWave& result, const model::Model& model, const Named& named) {
  const LevelSaying kind = result.level_words.kind;
  const std::size_t sources = count_sources(result);
  if (kind == LevelSaying::contested) return tell_contested(result, model, named);
  if (kind == LevelSaying::clearly) return tell_level(result, "plain.clearly", {{"n", sources}});
  if (kind == LevelSaying::between) return tell_level(result, "plain.between", base::Json::object());
  if (kind == LevelSaying::probably) {
    if (sources == 1) return tell_level(result, "plain.probably-single", base::Json::object());
    if (probability_of(result) >= model.synthesis.clearly && is_open(result))
      return tell_level(result, "plain.probably-unresolved", base::Json::object());
    return tell_level(result, "plain.probably", {{"percent", percent(probability_of(result))}});
  }
  std::vector<Texts> reasons;
  if (result.score) reasons.push_back(tell_coverage(result, model));
  for (const Silent& silent : result.silent) reasons.push_back(silent.reason.texts);
  for (const JudgedFinding& finding : result.findings)
    if (finding.status == FindingStatus::not_poolable && finding.reason)
      reasons.push_back(finding.reason->texts);
  return say("plain.not-assessed", {}, {{"reasons", join(reasons, " ")}});
}

Texts tell_plainly(const NodeWave& result, const model::Model& model) {
  const LevelSaying kind = result.level_words.kind;
  if (!result.score && result.coverage >= model.synthesis.minimum_coverage) return {};  // no overall number
  if (kind == LevelSaying::between) return tell_level(result, "plain.between", base::Json::object());
  if (kind == LevelSaying::clearly || kind == LevelSaying::probably) {
    const base::Json values{{"percent", percent(probability_of(result))}};
    for (const HurdleResult& hurdle : result.hurdles)  // more likely than not it decides
      if (hurdle.p_capped.value_or(0) > 0.5 && hurdle.cap == result.level)
        return say("plain.node-held", values,
                   {{"words", change_each(result.level_words.texts, begin_large)},
                    {"of", name_subject(model, hurdle.of)}});
    return tell_level(result, "plain.node", values);
  }
  return say("plain.not-assessed", {}, {{"reasons", tell_coverage(result, model)}});
}

}  // namespace tukiranka::assessment
