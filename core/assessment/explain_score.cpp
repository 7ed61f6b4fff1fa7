// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/explain_score.hpp"
#include <algorithm>
#include <cmath>

#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

using base::Json;

struct Explaining {
  const model::Criterion& criterion;
  const CriterionWave& result;
  const model::Model& model;
  const std::map<std::string, base::Texts>& titles;
  std::vector<Step> steps;

  void add(const std::string& kind, const std::string& key, const Json& values = Json::object(),
           const std::map<std::string, base::Texts>& named = {}) {
    steps.push_back({kind, say(key, values, named)});
  }

  [[nodiscard]] base::Texts title_of(const std::string& indicator) const {
    const auto found = titles.find(indicator);
    return found != titles.end() ? found->second : base::Texts{{"en", indicator}};
  }
};

void explain_finding(Explaining& to, const JudgedFinding& finding) {
  const std::map<std::string, base::Texts> named{{"title", to.title_of(finding.indicator)}};
  Json values{{"estimate", quantity(finding.estimate.value_or(0))}, {"n", quantity(finding.n.value_or(0))}};
  if (!finding.estimate) {
    if (finding.reason)
      to.add("silence", "explain.reason", {},
             {{"title", named.at("title")}, {"reason", finding.reason->texts}});
    return;
  }
  std::string key = "explain.finding";
  if (finding.interval) {
    key += "-interval";
    values["percent"] = static_cast<int>(finding.interval->level * 100 + 0.5);
    values["low"] = quantity(finding.interval->low);
    values["high"] = quantity(finding.interval->high);
  }
  if (finding.n) key += "-n";
  to.add("finding", key, values, named);
  if (finding.rule)
    to.add("level", "explain.reason", {}, {{"title", named.at("title")}, {"reason", finding.rule->texts}});
  if (finding.y) {
    to.add("value", finding.clamped ? "explain.value-clamped" : "explain.value",
           {{"estimate", quantity(*finding.estimate)}, {"y", two_decimals(*finding.y)}}, named);
    to.add("value", finding.y_sd ? "explain.error" : "explain.error-unknown",
           {{"own", two_decimals(finding.y_sd.value_or(0))},
            {"tier", two_decimals(finding.tier_sd)},
            {"all", two_decimals(std::sqrt(*finding.variance))}},
           {{"title", named.at("title")}, {"credibility", say("tier." + finding.tier)}});
  } else if (finding.reason) {
    to.add("value", "explain.reason", {}, {{"title", named.at("title")}, {"reason", finding.reason->texts}});
  }
}

void explain_pairs(Explaining& to, const Facet& facet) {
  for (const Pair& pair : facet.pairs) {
    const double p = pair.verdict == "dissonance" ? std::max(pair.p_above, pair.p_below) : pair.p_within;
    to.add("pair", "explain.pair-" + pair.verdict,
           {{"difference", two_decimals(std::fabs(pair.difference))},
            {"percent", percent(p)},
            {"delta", two_decimals(to.model.synthesis.delta)}},
           {{"a", to.title_of(pair.a)}, {"b", to.title_of(pair.b)}});
  }
}

void explain_pool(Explaining& to, const Facet& facet) {
  if (!facet.pool) return;
  const Json values{{"mean", two_decimals(facet.pool->mean)},
                    {"low", two_decimals(std::max(0.0, facet.pool->q05))},
                    {"high", two_decimals(std::min(1.0, facet.pool->q95))},
                    {"tau", two_decimals(facet.tau.value_or(0))}};
  const char* key = facet.verdict == "dissonance" ? "explain.pool-contested"
                    : facet.values.size() == 1    ? "explain.pool-one"
                                                  : "explain.pool";
  to.add("pool", key, values);
}

void explain_facets(Explaining& to) {
  std::size_t spoken = 0;
  for (const Facet& facet : to.result.facets) spoken += facet.values.empty() ? 0 : 1;
  const Json values{{"count", spoken},
                    {"all", to.result.facets.size()},
                    {"percent", static_cast<int>(to.result.coverage * 100 + 0.5)}};
  if (to.result.facets.size() > 1) to.add("facet", "explain.facets", values);
}

void explain_level(Explaining& to) {
  const CriterionWave& result = to.result;
  if (!result.score) return;
  to.add("level", "explain.level-" + result.level_words.kind,
         {{"minimum", static_cast<int>(to.model.synthesis.minimum_coverage * 100 + 0.5)},
          {"percent", static_cast<int>(result.coverage * 100 + 0.5)}},
         {{"words", result.level_words.texts}});
  if (!result.level_probabilities || result.level_words.kind != "probably") return;
  for (const auto& [id, probability] : *result.level_probabilities)
    if (result.level == id && probability >= to.model.synthesis.clearly)
      to.add("level", "explain.not-clearly", {{"needed", to.model.synthesis.clearly_needs}});
}

void explain_certainty(Explaining& to) {
  const Certainty& certainty = to.result.certainty;
  if (!to.result.score) return;
  to.add("certainty", "explain.certainty", {}, {{"grade", say("grade." + certainty.grade)}});
  for (const Deduction& deduction : certainty.deductions)
    to.add("certainty", "explain.deduction", {{"steps", -deduction.steps}}, {{"reason", deduction.texts}});
}

}  // namespace

Explanation explain_score(const model::Criterion& criterion, const CriterionWave& result,
                          const model::Model& model, const std::map<std::string, base::Texts>& titles) {
  Explaining to{criterion, result, model, titles, {}};
  for (const JudgedFinding& finding : result.findings) explain_finding(to, finding);
  for (const Facet& facet : result.facets) {
    explain_pairs(to, facet);
    explain_pool(to, facet);
  }
  explain_facets(to);
  explain_level(to);
  explain_certainty(to);
  for (const Silent& silent : result.silent) {
    const auto is_told = [&](const JudgedFinding& finding) {
      return finding.indicator == silent.indicator && !finding.estimate;
    };
    if (std::none_of(result.findings.begin(), result.findings.end(), is_told))
      to.add("silence", "explain.reason", {},
             {{"title", to.title_of(silent.indicator)}, {"reason", silent.reason.texts}});
  }
  return {criterion.id, result.wave, std::move(to.steps)};
}

}  // namespace tukiranka::assessment
