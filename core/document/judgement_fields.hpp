// SPDX-License-Identifier: Apache-2.0
// document: what assessment.json says of one criterion or node, key by key (fields.hpp).
#pragma once

#include "core/assessment/assessment.hpp"
#include "core/document/fields.hpp"

namespace tukiranka::document {

template <class Fields, Is<base::Interval> T>
void list_fields(Fields& fields, T& interval) {
  fields("kind", interval.kind);
  fields("level", interval.level);
  fields("low", interval.low);
  fields("high", interval.high);
}

template <class Fields, Is<base::Message> T>
void list_fields(Fields& fields, T& message) {
  fields("code", message.code);
  if (!fields.shape().is_programme) fields.constant("params", Json::object());
  fields("texts", message.texts);
}

template <class Fields, Is<assessment::Quantiles> T>
void list_fields(Fields& fields, T& q) {
  fields("q025", q.q025);
  fields("q05", q.q05);
  fields("q25", q.q25);
  fields("q50", q.q50);
  fields("q75", q.q75);
  fields("q95", q.q95);
  fields("q975", q.q975);
}

template <class Fields, Is<assessment::Bounds> T>
void list_fields(Fields& fields, T& bounds) {
  fields("low", bounds.low);
  fields("high", bounds.high);
}

template <class Fields, Is<assessment::PerspectiveResult> T>
void list_fields(Fields& fields, T& seen) {
  fields("score", seen.score);
  fields("interval", seen.interval);
  fields("n", seen.n);
}

template <class Fields, Is<assessment::PerspectiveGap> T>
void list_fields(Fields& fields, T& gap) {
  fields("a", gap.a);
  fields("b", gap.b);
  fields("difference", gap.difference);
  fields("interval", gap.interval);
}

template <class Fields, Is<assessment::LevelWords> T>
void list_fields(Fields& fields, T& words) {
  fields("kind", words.kind);
  fields("levels", words.levels);
  fields("texts", words.texts);
}

template <class Fields, Is<assessment::Deduction> T>
void list_fields(Fields& fields, T& deduction) {
  fields("reason", deduction.reason);
  fields("steps", deduction.steps);
  fields("texts", deduction.texts);
}

template <class Fields, Is<assessment::Certainty> T>
void list_fields(Fields& fields, T& certainty) {
  fields("grade", certainty.grade);
  fields("deductions", certainty.deductions);
}

template <class Fields, Is<assessment::HurdleResult> T>
void list_fields(Fields& fields, T& hurdle) {
  fields("of", hurdle.of);
  fields("at_least", hurdle.at_least);
  fields("cap", hurdle.cap);
  fields("p_below", hurdle.p_below);
  fields("p_capped", hurdle.p_capped);
  fields("texts", hurdle.texts);
}

// The three parts of a judgement, between which criteria have facets.
template <class Fields, class T>
void list_score(Fields& fields, T& judgement) {
  fields("score", judgement.score);
  fields("standard_deviation", judgement.standard_deviation);
  fields("interval", judgement.interval);
  fields("quantiles", judgement.quantiles);
  fields("coverage", judgement.coverage);
  fields("evidence_coverage", judgement.evidence_coverage);
  fields("bounds", judgement.bounds);
  fields("monte_carlo_error", judgement.monte_carlo_error);
}

template <class Fields, class T>
void list_voices(Fields& fields, T& judgement) {
  fields.by_name("perspectives", judgement.perspectives, &assessment::PerspectiveResult::id);
  fields("perspective_gaps", judgement.perspective_gaps);
}

template <class Fields, class T>
void list_level(Fields& fields, T& judgement) {
  const auto write = [&] {
    Json probabilities;
    if (judgement.level_probabilities) probabilities = Json::object();
    if (judgement.level_probabilities)
      for (const auto& [level, probability] : *judgement.level_probabilities)
        probabilities[level] = probability;
    return probabilities;
  };
  fields.custom("level_probabilities", write, [&](const Json& json) {
    if constexpr (!Fields::is_writing)
      if (json.is_object()) {
        auto& read = judgement.level_probabilities.emplace();
        for (const auto& [level, probability] : json.items())
          read.emplace_back(level, probability.is_number() ? probability.template get<double>() : 0);
      }
  });
  fields("level", judgement.level);
  fields("level_words", judgement.level_words);
  fields("plain", judgement.plain);
  fields("certainty", judgement.certainty);
}

template <class Fields, Is<assessment::MirrorEnd> T>
void list_fields(Fields& fields, T& end) {
  fields("score", end.score);
  fields("interval", end.interval);
}

template <class Fields, Is<assessment::Change> T>
void list_fields(Fields& fields, T& change) {
  fields("mean", change.mean);
  fields("sd", change.sd);
  fields("interval", change.interval);
  fields("p_improved", change.p_improved);
}

template <class Fields, Is<assessment::Gap> T>
void list_fields(Fields& fields, T& gap) {
  fields("mean", gap.mean);
  fields("interval", gap.interval);
  fields("p_met", gap.p_met);
}

template <class Fields, Is<assessment::Attainment> T>
void list_fields(Fields& fields, T& attainment) {
  fields("value", attainment.value);
  fields("interval", attainment.interval);
}

template <class Fields, Is<assessment::IndicatorChange> T>
void list_fields(Fields& fields, T& one) {
  fields("indicator", one.indicator);
  fields("baseline", one.baseline);
  fields("result", one.result);
  fields("change", one.change);
  fields("sd", one.sd);
  fields("rho", one.rho);
  fields("instrument_changed", one.instrument_changed);
}

template <class Fields, Is<assessment::Mirror> T>
void list_fields(Fields& fields, T& mirror) {
  fields("baseline_wave", mirror.baseline_wave);
  fields("result_wave", mirror.result_wave);
  fields("baseline", mirror.baseline);
  fields("result", mirror.result);
  fields("target", mirror.target);
  fields.or_null("target_level", mirror.target_level);
  fields("change", mirror.change);
  fields("change_reason", mirror.change_reason);
  fields("gap", mirror.gap);
  fields("attainment", mirror.attainment);
  fields("attainment_reason", mirror.attainment_reason);
  fields("indicators", mirror.indicators);
  fields("notes", mirror.notes);
}

template <class Fields, Is<model::Aggregation> T>
void list_fields(Fields& fields, T& aggregation) {
  fields("kind", aggregation.kind);
  if (aggregation.kind == model::Aggregation::Kind::power) fields("p", aggregation.p);
}

template <class Fields, Is<assessment::NodeWave> T>
void list_fields(Fields& fields, T& wave) {
  list_score(fields, wave);
  list_voices(fields, wave);
  list_level(fields, wave);
  fields("hurdles", wave.hurdles);
}

template <class Fields, Is<assessment::NodeResult> T>
void list_fields(Fields& fields, T& node) {
  fields("id", node.id);
  fields("parent", node.parent);
  fields("role", node.role);
  fields("weight", node.weight);
  fields("title", node.title);
  fields("description", node.description);
  fields("aggregation", node.aggregation);
  fields("children", node.children);
  fields.by_name("waves", node.waves, &assessment::NodeWave::wave);
  fields("mirror", node.mirror);
}

}  // namespace tukiranka::document
