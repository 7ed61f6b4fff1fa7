// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/compare_perspectives.hpp"
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/assessment/pool/pool_changes.hpp"
#include "core/assessment/pool/pool_findings.hpp"

namespace tukiranka::assessment {
namespace {

using base::Finding;

struct Voice {
  std::string id;
  EvidenceList evidence;
  std::vector<PlannedFacet> facets;
  Number n;
};

Voice& voice_of(std::vector<Voice>& voices, const std::string& id) {
  for (Voice& voice : voices)
    if (voice.id == id) return voice;
  return voices.emplace_back(Voice{id, {}, {}, {}});
}

PlannedFacet& facet_of(Voice& voice, const std::string& id) {
  for (PlannedFacet& facet : voice.facets)
    if (facet.id == id) return facet;
  return voice.facets.emplace_back(PlannedFacet{id, 0, {}});
}

// One facet: its own pool. Several: their weighted mean, taken as normal.
CutMixture pool_voice(const Voice& voice, const model::Synthesis& rules) {
  double total = 0, mean = 0, variance = 0;
  for (const PlannedFacet& facet : voice.facets) total += facet.weight;
  if (voice.facets.size() == 1 || !(total > 0))
    return CutMixture(pool_findings(voice.evidence, rules).mixture);
  for (const PlannedFacet& facet : voice.facets) {
    const Mixture pool = pool_findings(facet.evidence, rules).mixture;
    const double weight = facet.weight / total, sd = sd_of(pool);
    mean += weight * mean_of(pool);
    variance += weight * weight * sd * sd;
  }
  return CutMixture({{1, mean, std::sqrt(variance)}});
}

std::vector<Voice> collect_voices(const model::Criterion& criterion, const std::string& wave,
                                  const FindingIndex& index, const model::Synthesis& rules) {
  std::vector<Voice> voices;
  for (const model::Indicator& indicator : criterion.evidence) {
    const auto found = index.findings.find(indicator.id);
    if (found == index.findings.end() || is_change(indicator, index)) continue;
    for (const Finding* finding : found->second) {
      const bool is_now = !finding->wave || finding->wave == wave;
      if (finding->by != "perspective" || !finding->group || !is_now) continue;
      Voice& voice = voice_of(voices, *finding->group);
      if (finding->n) voice.n = std::max(voice.n.value_or(0), *finding->n);
      if (!finding->is_defined()) continue;
      if (const auto evidence = take_evidence(indicator, *finding, rules)) {
        voice.evidence.push_back(*evidence);
        PlannedFacet& facet = facet_of(voice, indicator.facet);
        facet.weight = std::max(facet.weight, indicator.weight);
        facet.evidence.push_back(*evidence);
      }
    }
  }
  return voices;
}

// In the order in which the project names its perspectives; unknown ones after them, by bytes.
void sort_voices(std::vector<Voice>& voices, const base::Study& study) {
  const auto place = [&](const std::string& id) {
    const auto at = std::find_if(study.perspectives.begin(), study.perspectives.end(),
                                 [&](const base::Perspective& one) { return one.id == id; });
    return at - study.perspectives.begin();
  };
  std::stable_sort(voices.begin(), voices.end(), [&](const Voice& a, const Voice& b) {
    const auto at_a = place(a.id), at_b = place(b.id);
    return at_a != at_b ? at_a < at_b : a.id < b.id;
  });
}

void add_gap(CriterionWave& result, const Voice& a, const Voice& b, const model::Synthesis& rules) {
  const auto pairs = match_indicators(b.evidence, a.evidence);
  const auto gap = pool_changes(pairs, rules);
  if (!gap) return;
  PerspectiveGap found{
      a.id, b.id, mean_of(*gap),
      base::Interval{base::IntervalKind::credible, 0.90, quantile_of(*gap, .05), quantile_of(*gap, .95)}};
  found.sd = sd_of(*gap);
  for (const IndicatorPair& pair : pairs) found.evaluators.push_back(name_evaluator(pair.after));
  result.perspective_gaps.push_back(std::move(found));
}

}  // namespace

void compare_perspectives(CriterionWave& result, const model::Criterion& criterion, const FindingIndex& index,
                          const model::Synthesis& rules) {
  std::vector<Voice> voices = collect_voices(criterion, result.wave, index, rules);
  sort_voices(voices, *index.study);
  for (const Voice& voice : voices) {
    PerspectiveResult seen{voice.id, {}, {}, voice.n};
    if (!voice.evidence.empty()) {
      const CutMixture pool = pool_voice(voice, rules);
      seen.score = pool.mean();
      seen.sd = pool.sd();
      for (const Evidence& one : voice.evidence) seen.evaluators.push_back(name_evaluator(one));
      seen.interval =
          base::Interval{base::IntervalKind::credible, 0.90, pool.quantile(.05), pool.quantile(.95)};
    }
    result.perspectives.push_back(std::move(seen));
  }
  for (std::size_t i = 0; i < voices.size(); ++i)
    for (std::size_t j = i + 1; j < voices.size(); ++j) add_gap(result, voices[i], voices[j], rules);
}

}  // namespace tukiranka::assessment
