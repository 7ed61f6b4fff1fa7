// SPDX-License-Identifier: Apache-2.0
// document: what assessment.json says of the evidence behind a criterion, key by key (fields.hpp).
#pragma once

#include "core/document/judgement_fields.hpp"

namespace tukiranka::document {

template <class Fields, Is<assessment::Pool> T>
void list_fields(Fields& fields, T& pool) {
  fields("mean", pool.mean);
  fields("sd", pool.sd);
  fields("q025", pool.q025);
  fields("q05", pool.q05);
  fields("q50", pool.q50);
  fields("q95", pool.q95);
  fields("q975", pool.q975);
}

template <class Fields, Is<assessment::Pair> T>
void list_fields(Fields& fields, T& pair) {
  fields("a", pair.a);
  fields("b", pair.b);
  fields("difference", pair.difference);
  fields("p_within", pair.p_within);
  fields("p_above", pair.p_above);
  fields("p_below", pair.p_below);
  fields("verdict", pair.verdict);
}

template <class Fields, Is<assessment::PooledEstimate> T>
void list_fields(Fields& fields, T& estimate) {
  fields("mean", estimate.mean);
  fields("se", estimate.se);
  fields.if_there("tau2", estimate.tau2);
}

template <class Fields, Is<assessment::KnappHartung> T>
void list_fields(Fields& fields, T& found) {
  fields("mean", found.mean);
  fields("se", found.se);
  fields("low", found.low);
  fields("high", found.high);
}

template <class Fields, Is<assessment::PoolDiagnostics> T>
void list_fields(Fields& fields, T& diagnostics) {
  fields("k", diagnostics.k);
  fields("inverse_variance", diagnostics.inverse_variance);
  fields("dersimonian_laird", diagnostics.dersimonian_laird);
  fields("paule_mandel", diagnostics.paule_mandel);
  fields("reml", diagnostics.reml);
  fields("knapp_hartung", diagnostics.knapp_hartung);
  fields("i2", diagnostics.i2);
}

template <class Fields, Is<assessment::FacetValue> T>
void list_fields(Fields& fields, T& value) {
  fields("indicator", value.indicator);
  fields("y", value.y);
  fields("sd", value.sd);
}

template <class Fields, Is<assessment::Facet> T>
void list_fields(Fields& fields, T& facet) {
  fields("weight", facet.weight);
  fields("pool", facet.pool);
  fields("score", facet.score);
  fields("interval", facet.interval);
  fields("verdict", facet.verdict);
  fields("pairs", facet.pairs);
  fields("tau", facet.tau);
  fields("diagnostics", facet.diagnostics);
  fields("values", facet.values);
}

template <class Fields, Is<assessment::RuleResult> T>
void list_fields(Fields& fields, T& rule) {
  fields("name", rule.name);
  fields("value", rule.value);
  fields("band", rule.band);
  fields.shares_or_null("probabilities", rule.probabilities);
  fields("texts", rule.texts);
}

// What stood behind the number on the scale; the rest of a value function stays with the model.
template <class Fields, Is<model::ValueFunction> T>
void list_fields(Fields& fields, T& anchors) {
  const auto write = [&] {
    Json points = Json::array();
    for (const auto& [x, y] : anchors.points) points.push_back({x, y});
    return points;
  };
  fields.custom("points", write, [&](const Json& json) {
    if constexpr (!Fields::is_writing)
      for (const Json& point : json)
        if (point.is_array() && point.size() == 2 && point[0].is_number() && point[1].is_number())
          anchors.points.emplace_back(point[0].template get<double>(), point[1].template get<double>());
  });
  fields.or_null("of", anchors.of);
  fields("source", anchors.source);
}

template <class Fields, Is<assessment::JudgedFinding> T>
void list_fields(Fields& fields, T& finding) {
  fields("indicator", finding.indicator);
  fields("evaluator", finding.evaluator);
  fields("measure", finding.measure);
  fields("facet", finding.facet);
  fields("estimate", finding.estimate);
  fields("standard_error", finding.standard_error);
  fields("interval", finding.interval);
  fields("n", finding.n);
  fields("number", finding.number);
  fields("y", finding.y);
  fields("y_sd", finding.y_sd);
  fields("tier", finding.tier);
  fields("tier_sd", finding.tier_sd);
  fields("variance", finding.variance);
  fields("clamped", finding.clamped);
  fields("status", finding.status);
  fields("reason", finding.reason);
  fields("weight", finding.weight);
  fields("source", finding.source);
  fields("rule", finding.rule);
  fields("anchors", finding.anchors);
}

template <class Fields, Is<assessment::Silent> T>
void list_fields(Fields& fields, T& silent) {
  fields("indicator", silent.indicator);
  fields("kind", silent.kind);
  fields("reason", silent.reason);
}

template <class Fields, Is<assessment::CriterionWave> T>
void list_fields(Fields& fields, T& wave) {
  list_score(fields, wave);
  fields("verdict", wave.verdict);
  fields.by_name("facets", wave.facets, &assessment::Facet::id);
  list_voices(fields, wave);
  list_level(fields, wave);
  fields("findings", wave.findings);
  fields("silent", wave.silent);
}

template <class Fields, Is<assessment::CriterionResult> T>
void list_fields(Fields& fields, T& criterion) {
  fields("id", criterion.id);
  fields("node", criterion.node);
  fields("weight", criterion.weight);
  fields("title", criterion.title);
  fields("description", criterion.description);
  fields.by_name("waves", criterion.waves, &assessment::CriterionWave::wave);
  fields("mirror", criterion.mirror);
}

}  // namespace tukiranka::document
