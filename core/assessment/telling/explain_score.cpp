// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/telling/explain_score.hpp"
#include <algorithm>
#include <cmath>

#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

using base::Json;
using base::name_of;

struct Explaining {
  const model::Criterion& criterion;
  const CriterionWave& result;
  const model::Model& model;
  const std::map<std::string, base::Texts>& titles;
  std::vector<Step> steps;

  void add(StepKind kind, const std::string& key, const Json& values = Json::object(),
           const std::map<std::string, base::Texts>& named = {}) {
    steps.push_back({kind, say(key, values, named)});
  }

  [[nodiscard]] base::Texts title_of(const std::string& indicator) const {
    const auto found = titles.find(indicator);
    return found != titles.end() ? found->second : base::Texts{{"en", indicator}};
  }

  [[nodiscard]] std::string source_of(const std::string& indicator) const {
    for (const JudgedFinding& finding : result.findings)
      if (finding.indicator == indicator && finding.y) return finding.source;
    return indicator;
  }
};

void explain_finding(Explaining& to, const JudgedFinding& finding) {
  const std::map<std::string, base::Texts> named{{"title", to.title_of(finding.indicator)}};
  Json values{{"estimate", quantity(finding.estimate.value_or(0))}, {"n", quantity(finding.n.value_or(0))}};
  if (!finding.estimate) {
    if (finding.reason)
      to.add(StepKind::silence, "explain.reason", {},
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
  to.add(StepKind::finding, key, values, named);
  if (finding.rule)
    to.add(StepKind::level, "explain.reason", {},
           {{"title", named.at("title")}, {"reason", finding.rule->texts}});
  if (finding.y) {
    const std::string of = finding.anchors ? finding.anchors->of : std::string();
    const std::string place = finding.clamped ? "explain.value-clamped" : "explain.value";
    to.add(StepKind::value, of.empty() ? place : place + "-of",
           {{"estimate", quantity(finding.number.value_or(*finding.estimate))},
            {"y", two_decimals(*finding.y)},
            {"of", of.substr(of.rfind('/') + 1)}},
           named);
    to.add(
        StepKind::value, finding.y_sd ? "explain.error" : "explain.error-unknown",
        {{"own", two_decimals(finding.y_sd.value_or(0))},
         {"tier", two_decimals(finding.tier_sd)},
         {"all", two_decimals(std::sqrt(*finding.variance))}},
        {{"title", named.at("title")}, {"credibility", say(std::string("tier.") + name_of(finding.tier))}});
  } else if (finding.reason) {
    to.add(StepKind::value, "explain.reason", {},
           {{"title", named.at("title")}, {"reason", finding.reason->texts}});
  }
}

// "1 → 0, 5 → 1", and where these points come from.
void explain_anchors(Explaining& to, const JudgedFinding& finding) {
  if (!finding.anchors || !finding.y) return;
  Json points = Json::object();
  for (const std::string& language : base::languages()) {
    std::string list;
    for (const auto& [x, y] : finding.anchors->points)
      list += (list.empty() ? "" : "; ") + base::fill_places("{x} → {y}", {{"x", x}, {"y", y}}, language);
    for (auto at = list.find('-'); at != std::string::npos; at = list.find('-', at)) list.replace(at, 1, "−");
    points[language] = list;
  }
  std::map<std::string, base::Texts> named{{"title", to.title_of(finding.indicator)}};
  if (!finding.anchors->source.empty()) named["source"] = finding.anchors->source;
  to.add(StepKind::value, finding.anchors->source.empty() ? "explain.anchors-bare" : "explain.anchors",
         {{"points", points}}, named);
}

// Of all that speaks in a facet.
base::Texts list_titles(const Explaining& to, const Facet& facet) {
  base::Texts titles;
  for (const FacetValue& value : facet.values)
    for (const std::string& language : base::languages())
      titles[language] +=
          (titles[language].empty() ? "" : ", ") + base::text_in(to.title_of(value.indicator), language);
  return titles;
}

void explain_weights(Explaining& to) {
  for (const Facet& facet : to.result.facets) {
    if (facet.values.empty() || to.result.facets.size() < 2) continue;
    double all = 0;
    for (const Facet& other : to.result.facets) all += other.values.empty() ? 0 : other.weight;
    to.add(StepKind::facet, "explain.weight",
           {{"percent", static_cast<int>(100 * facet.weight / all + 0.5)}, {"weight", facet.weight}},
           {{"titles", list_titles(to, facet)}});
  }
}

void explain_perspectives(Explaining& to, const std::vector<base::Perspective>& known) {
  const auto name = [&](const std::string& id) {
    for (const base::Perspective& one : known)
      if (one.id == id && !one.title.empty()) return one.title;
    return base::Texts{{"en", id}};
  };
  for (const PerspectiveResult& one : to.result.perspectives)
    if (one.score && one.interval)
      to.add(StepKind::perspective, "explain.perspective",
             {{"score", two_decimals(*one.score)},
              {"low", two_decimals(one.interval->low)},
              {"high", two_decimals(one.interval->high)},
              {"n", quantity(one.n.value_or(0))}},
             {{"title", name(one.id)}});
  for (const PerspectiveGap& gap : to.result.perspective_gaps) {
    const bool is_clear = gap.interval.low > 0 || gap.interval.high < 0;
    const bool is_higher = gap.difference > 0;
    const double low = std::max(-1.0, gap.interval.low), high = std::min(1.0, gap.interval.high);
    if (is_clear)
      to.add(StepKind::perspective, "explain.gap",
             {{"difference", two_decimals(std::fabs(gap.difference))},
              {"low", two_decimals(is_higher ? low : -high)},
              {"high", two_decimals(is_higher ? high : -low)}},
             {{"a", name(is_higher ? gap.a : gap.b)}, {"b", name(is_higher ? gap.b : gap.a)}});
  }
}

void explain_pairs(Explaining& to, const Facet& facet) {
  for (const Pair& pair : facet.pairs) {
    const double p =
        pair.verdict == Verdict::dissonance ? std::max(pair.p_above, pair.p_below) : pair.p_within;
    to.add(StepKind::pair, std::string("explain.pair-") + name_of(pair.verdict),
           {{"difference", two_decimals(std::fabs(pair.difference))},
            {"percent", percent(p)},
            {"delta", two_decimals(to.model.synthesis.delta)}},
           {{"a", to.title_of(pair.a)}, {"b", to.title_of(pair.b)}});
    if (to.source_of(pair.a) == to.source_of(pair.b))
      to.add(StepKind::pair, "explain.pair-shared", {{"rho", two_decimals(to.model.synthesis.same_source)}},
             {{"a", to.title_of(pair.a)}, {"b", to.title_of(pair.b)}});
  }
}

void explain_pool(Explaining& to, const Facet& facet) {
  if (!facet.score || !facet.interval) return;
  const Json values{{"mean", two_decimals(*facet.score)},
                    {"low", two_decimals(facet.interval->low)},
                    {"high", two_decimals(facet.interval->high)},
                    {"tau", two_decimals(facet.tau.value_or(0))}};
  const char* key = facet.verdict == Verdict::dissonance ? "explain.pool-contested"
                    : facet.values.size() == 1           ? "explain.pool-one"
                    : to.result.facets.size() == 1U      ? "explain.pool"
                                                         : "explain.pool-facet";
  to.add(StepKind::pool, key, values, {{"titles", list_titles(to, facet)}});
}

void explain_facets(Explaining& to) {
  std::size_t spoken = 0;
  for (const Facet& facet : to.result.facets) spoken += facet.values.empty() ? 0 : 1;
  const Json values{{"count", spoken},
                    {"all", to.result.facets.size()},
                    {"percent", static_cast<int>(to.result.coverage * 100 + 0.5)}};
  if (to.result.facets.size() > 1) to.add(StepKind::facet, "explain.facets", values);
}

void explain_level(Explaining& to) {
  const CriterionWave& result = to.result;
  if (!result.score) return;
  to.add(StepKind::level, std::string("explain.level-") + name_of(result.level_words.kind),
         {{"minimum", static_cast<int>(to.model.synthesis.minimum_coverage * 100 + 0.5)},
          {"percent", static_cast<int>(result.coverage * 100 + 0.5)}},
         {{"words", result.level_words.texts}});
  if (!result.level_probabilities || result.level_words.kind != LevelSaying::probably) return;
  for (const auto& [id, probability] : *result.level_probabilities)
    if (result.level == id && probability >= to.model.synthesis.clearly)
      to.add(StepKind::level, "explain.not-clearly", {{"needed", to.model.synthesis.clearly_needs}});
}

void explain_certainty(Explaining& to) {
  const Certainty& certainty = to.result.certainty;
  if (!to.result.score) return;
  to.add(StepKind::certainty, "explain.certainty", {},
         {{"grade", say(std::string("grade.") + name_of(certainty.grade))}});
  for (const Deduction& deduction : certainty.deductions)
    to.add(StepKind::certainty, "explain.deduction", {{"steps", -deduction.steps}},
           {{"reason", deduction.texts}});
}

}  // namespace

Explanation explain_score(const model::Criterion& criterion, const CriterionWave& result,
                          const model::Model& model, const ExplainTitles& titles) {
  Explaining to{criterion, result, model, titles.indicators, {}};
  for (const JudgedFinding& finding : result.findings) {
    explain_finding(to, finding);
    explain_anchors(to, finding);
  }
  for (const Facet& facet : result.facets) {
    explain_pairs(to, facet);
    explain_pool(to, facet);
  }
  explain_facets(to);
  explain_weights(to);
  explain_perspectives(to, titles.perspectives);
  explain_level(to);
  explain_certainty(to);
  for (const Silent& silent : result.silent) {
    const auto is_told = [&](const JudgedFinding& finding) {
      return finding.indicator == silent.indicator && !finding.estimate;
    };
    if (std::none_of(result.findings.begin(), result.findings.end(), is_told))
      to.add(StepKind::silence, "explain.reason", {},
             {{"title", to.title_of(silent.indicator)}, {"reason", silent.reason.texts}});
  }
  return {criterion.id, result.wave, std::move(to.steps)};
}

}  // namespace tukiranka::assessment
