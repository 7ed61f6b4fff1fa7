// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/collect_evidence.hpp"
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/assessment/pool/named_rules.hpp"
#include "core/assessment/pool/scale_finding.hpp"
#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

using base::Finding;
using model::Credibility;
using model::Indicator;

double sd_of_tier(Credibility tier, const model::Synthesis& rules) {
  const auto found = rules.credibility.find(tier);
  return found != rules.credibility.end() ? found->second : rules.credibility.at(Credibility::very_low);
}

// A finding may ask for less credibility than the model gives it (a dictionary was missing), never for more.
Credibility tier_of(const Indicator& indicator, const Finding& finding, const model::Synthesis& rules) {
  const Credibility asked = finding.credibility_at_most.value_or(indicator.credibility);
  return sd_of_tier(asked, rules) > sd_of_tier(indicator.credibility, rules) ? asked : indicator.credibility;
}

bool has_two_waves(const Indicator& indicator) {
  return indicator.with.is_object() && indicator.with.contains("waves") &&
         indicator.with["waves"].is_array() && indicator.with["waves"].size() == 2;
}

std::vector<const Finding*> findings_in(const FindingIndex& index, const Indicator& indicator,
                                        const std::string& wave) {
  std::vector<const Finding*> own, timeless;
  if (const auto found = index.findings.find(indicator.id); found != index.findings.end())
    for (const Finding* finding : found->second) {
      if (finding->by || finding->group) continue;
      if (!finding->wave) timeless.push_back(finding);
      if (finding->wave == wave) own.push_back(finding);
    }
  return own.empty() ? timeless : own;
}

// A change is asked for in its later wave; where none is named, in every wave but the first.
bool is_planned(const Indicator& indicator, const std::string& wave, const FindingIndex& index) {
  if (!is_change(indicator, index) || index.study->waves.size() < 2) return true;
  if (has_two_waves(indicator) && indicator.with["waves"][1].is_string())
    return indicator.with["waves"][1].get<std::string>() == wave;
  return index.study->waves.front().id != wave;
}

PlannedFacet& facet_of(CollectedEvidence& collected, const std::string& id) {
  for (PlannedFacet& facet : collected.facets)
    if (facet.id == id) return facet;
  return collected.facets.emplace_back(PlannedFacet{id, 0, {}});
}

void set_reason(JudgedFinding& judged, FindingStatus status, const std::string& key) {
  judged.status = status;
  judged.reason = words().message(key);
}

JudgedFinding judge_finding(const Indicator& indicator, const Finding& finding,
                            const model::Synthesis& rules) {
  const Credibility tier = tier_of(indicator, finding, rules);
  const double tier_sd = sd_of_tier(tier, rules);
  JudgedFinding judged{indicator.id,
                       finding.evaluator,
                       finding.measure,
                       indicator.facet,
                       finding.estimate,
                       finding.standard_error,
                       finding.interval,
                       finding.n,
                       {},
                       {},
                       tier,
                       tier_sd,
                       {},
                       false,
                       false,
                       FindingStatus::pooled,
                       {},
                       indicator.weight,
                       source_of(indicator, &finding),
                       {}};
  if (!finding.is_defined()) {
    const bool is_suppressed = finding.message && finding.message->code == "core.suppressed";
    set_reason(judged, is_suppressed ? FindingStatus::suppressed : FindingStatus::undefined,
               "finding.undefined");
    if (finding.message && !finding.message->texts.empty()) judged.reason = finding.message;
    return judged;
  }
  if (indicator.rule) judged.rule = apply_rule(*indicator.rule, finding);
  const ScaledFinding scaled = scale_finding(finding, indicator.value);
  judged.clamped = scaled.clamped;
  judged.number = scaled.number;
  judged.y = scaled.y;
  judged.y_sd = scaled.y_sd;
  if (scaled.y) judged.anchors = indicator.value;
  if (scaled.y)
    judged.variance = scaled.y_sd.value_or(0) * scaled.y_sd.value_or(0) + tier_sd * tier_sd;
  else if (scaled.why_missing == "finding.show-only")
    set_reason(judged, FindingStatus::show_only, scaled.why_missing);
  else
    set_reason(judged, FindingStatus::not_poolable, scaled.why_missing);
  return judged;
}

// The scale harder or easier by a share of its span, whichever way it runs.
void add_shifted(Evidence& evidence, const Finding& finding, const model::ValueFunction& value,
                 double share) {
  const auto shifted = [&](double by) {
    const ScaledFinding scaled = scale_finding(finding, shift_anchors(value, by));
    return ShiftedEvidence{scaled.y.value_or(evidence.y), scaled.y_sd.value_or(0)};
  };
  evidence.stricter = shifted(share);
  evidence.lenient = shifted(-share);
  if (evidence.stricter.y > evidence.lenient.y) std::swap(evidence.stricter, evidence.lenient);
}

// What might be another one in the next wave: where a given number came from, or which items were asked.
std::string name_instrument(const Finding& finding, const std::string& place) {
  if (!finding.source.empty()) return finding.source;
  const base::Json* asked = base::find_detail(finding, place);
  if (asked == nullptr) return "";
  if (asked->is_string()) return asked->get<std::string>();
  std::set<std::string> items;
  if (asked->is_object())
    for (const auto& [item, answers] : asked->items()) items.insert(item);
  if (asked->is_array())
    for (const base::Json& item : *asked)
      if (item.is_string()) items.insert(item.get<std::string>());
  std::string name;
  for (const std::string& item : items) name += item + "\n";
  return name;
}

Evidence write_evidence(const JudgedFinding& judged) {
  Evidence evidence{judged.indicator, judged.evaluator, judged.source, judged.tier};
  evidence.y = *judged.y;
  evidence.sd = judged.y_sd.value_or(0);
  evidence.has_error = judged.y_sd.has_value();
  evidence.variance = *judged.variance;
  evidence.weight = judged.weight;
  evidence.n = judged.n;
  return evidence;
}

void add_silences(CollectedEvidence& collected, const Indicator& indicator, const std::string& wave,
                  const FindingIndex& index) {
  const std::size_t before = collected.silent.size();
  if (const auto found = index.silences.find(indicator.id); found != index.silences.end())
    for (const evaluation::Silence* silence : found->second)
      if (silence->wave.empty() || silence->wave == wave)
        collected.silent.push_back({indicator.id, silence->kind, silence->reason});
  if (collected.silent.size() == before)
    collected.silent.push_back(
        {indicator.id, evaluation::SilenceKind::no_data, words().message("silence.not-in-wave")});
}

}  // namespace

FindingIndex index_findings(const evaluation::Findings& findings) {
  FindingIndex index;
  index.study = &findings.study;
  index.declared = &findings.declared;
  index.own_answers = findings.own_answers;
  for (const Finding& finding : findings.findings) index.findings[finding.indicator].push_back(&finding);
  for (const evaluation::Silence& silence : findings.silences)
    index.silences[silence.indicator].push_back(&silence);
  return index;
}

const evaluation::Declared& declared_of(const Indicator& indicator, const FindingIndex& index) {
  static const evaluation::Declared nothing;
  if (index.declared == nullptr) return nothing;
  const auto found = index.declared->find(indicator.id);
  return found == index.declared->end() ? nothing : found->second;
}

bool is_change(const Indicator& indicator, const FindingIndex& index) {
  return declared_of(indicator, index).compares_waves;
}

std::string source_of(const Indicator& indicator, const Finding* finding) {
  if (!indicator.source.empty()) return indicator.source;
  return finding != nullptr && !finding->source.empty() ? finding->source : indicator.evaluator;
}

std::optional<Evidence> take_evidence(const Indicator& indicator, const Finding& finding,
                                      const model::Synthesis& rules) {
  const JudgedFinding judged = judge_finding(indicator, finding, rules);
  return judged.y ? std::optional(write_evidence(judged)) : std::nullopt;
}

CollectedEvidence collect_evidence(const model::Criterion& criterion, const std::string& wave,
                                   const FindingIndex& index, const model::Synthesis& rules) {
  CollectedEvidence collected;
  for (const Indicator& indicator : criterion.evidence) {
    const bool changes = is_change(indicator, index);
    if (!is_planned(indicator, wave, index)) {
      collected.silent.push_back(
          {indicator.id, evaluation::SilenceKind::no_data, words().message("silence.change")});
      continue;
    }
    const std::string facet_id = indicator.facet + (changes ? ".change" : "");
    PlannedFacet* facet = nullptr;
    if (indicator.value.kind != model::ValueFunction::Kind::show_only) {
      facet = &facet_of(collected, facet_id);
      facet->weight = std::max(facet->weight, indicator.weight);
    }
    ++collected.planned;
    bool has_spoken = false;
    for (const Finding* finding : findings_in(index, indicator, wave)) {
      JudgedFinding judged = judge_finding(indicator, *finding, rules);
      judged.facet = facet_id;
      judged.change = changes;
      if (judged.y && facet != nullptr) {
        facet->evidence.push_back(write_evidence(judged));
        facet->evidence.back().of_wave = finding->wave && !changes;
        facet->evidence.back().instrument =
            name_instrument(*finding, declared_of(indicator, index).instrument);
        facet->evidence.back().is_own_answer = index.own_answers.count(indicator.id) > 0;
        add_shifted(facet->evidence.back(), *finding, indicator.value, rules.sensitivity.shift);
      }
      has_spoken = has_spoken || finding->is_defined();
      collected.findings.push_back(std::move(judged));
    }
    collected.arrived += has_spoken ? 1 : 0;
    if (!has_spoken) add_silences(collected, indicator, wave, index);
  }
  return collected;
}

}  // namespace tukiranka::assessment
