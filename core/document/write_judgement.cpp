// SPDX-License-Identifier: Apache-2.0
#include "core/document/write_judgement.hpp"
#include <cmath>

namespace tukiranka::document {
namespace {

using base::Json;

Json write_interval(const std::optional<base::Interval>& interval) {
  if (!interval) return nullptr;
  return {
      {"kind", interval->kind}, {"level", interval->level}, {"low", interval->low}, {"high", interval->high}};
}

Json write_message(const std::optional<base::Message>& message) {
  if (!message) return nullptr;
  return {{"code", message->code}, {"params", Json::object()}, {"texts", base::write_texts(message->texts)}};
}

Json write_quantiles(const std::optional<assessment::Quantiles>& q) {
  if (!q) return nullptr;
  return {{"q025", q->q025}, {"q05", q->q05}, {"q25", q->q25},  {"q50", q->q50},
          {"q75", q->q75},   {"q95", q->q95}, {"q975", q->q975}};
}

Json write_pool(const std::optional<assessment::Pool>& pool) {
  if (!pool) return nullptr;
  return {{"mean", pool->mean}, {"sd", pool->sd},   {"q025", pool->q025}, {"q05", pool->q05},
          {"q50", pool->q50},   {"q95", pool->q95}, {"q975", pool->q975}};
}

Json write_estimate(const std::optional<assessment::PooledEstimate>& estimate) {
  if (!estimate) return nullptr;
  Json json{{"mean", estimate->mean}, {"se", estimate->se}};
  if (estimate->tau2) json["tau2"] = *estimate->tau2;
  return json;
}

Json write_knapp_hartung(const std::optional<assessment::KnappHartung>& found) {
  if (!found) return nullptr;
  return {{"mean", found->mean}, {"se", found->se}, {"low", found->low}, {"high", found->high}};
}

Json write_facet(const assessment::Facet& facet) {
  Json json{{"weight", facet.weight},        {"pool", write_pool(facet.pool)},
            {"score", or_null(facet.score)}, {"interval", write_interval(facet.interval)},
            {"verdict", facet.verdict},      {"pairs", Json::array()},
            {"tau", or_null(facet.tau)}};
  for (const assessment::Pair& pair : facet.pairs)
    json["pairs"].push_back({{"a", pair.a},
                             {"b", pair.b},
                             {"difference", pair.difference},
                             {"p_within", pair.p_within},
                             {"p_above", pair.p_above},
                             {"p_below", pair.p_below},
                             {"verdict", pair.verdict}});
  json["diagnostics"] = {{"k", facet.diagnostics.k},
                         {"inverse_variance", write_estimate(facet.diagnostics.inverse_variance)},
                         {"dersimonian_laird", write_estimate(facet.diagnostics.dersimonian_laird)},
                         {"paule_mandel", write_estimate(facet.diagnostics.paule_mandel)},
                         {"reml", write_estimate(facet.diagnostics.reml)},
                         {"knapp_hartung", write_knapp_hartung(facet.diagnostics.knapp_hartung)},
                         {"i2", or_null(facet.diagnostics.i2)}};
  json["values"] = Json::array();
  for (const assessment::FacetValue& value : facet.values)
    json["values"].push_back({{"indicator", value.indicator}, {"y", value.y}, {"sd", value.sd}});
  return json;
}

Json write_rule(const std::optional<assessment::RuleResult>& rule) {
  if (!rule) return nullptr;
  Json probabilities = Json::object();
  for (const auto& [band, probability] : rule->probabilities) probabilities[band] = probability;
  return {{"name", rule->name},
          {"value", rule->value},
          {"band", rule->band},
          {"probabilities", rule->probabilities.empty() ? Json(nullptr) : probabilities},
          {"texts", base::write_texts(rule->texts)}};
}

Json write_anchors(const std::optional<model::ValueFunction>& anchors) {
  if (!anchors) return nullptr;
  Json points = Json::array();
  for (const auto& [x, y] : anchors->points) points.push_back({x, y});
  return {{"points", points},
          {"of", anchors->of.empty() ? Json(nullptr) : Json(anchors->of)},
          {"source", base::write_texts(anchors->source)}};
}

Json write_judged_finding(const assessment::JudgedFinding& finding) {
  return {{"indicator", finding.indicator},
          {"evaluator", finding.evaluator},
          {"measure", finding.measure},
          {"facet", finding.facet},
          {"estimate", or_null(finding.estimate)},
          {"standard_error", or_null(finding.standard_error)},
          {"interval", write_interval(finding.interval)},
          {"n", or_null(finding.n)},
          {"number", or_null(finding.number)},
          {"y", or_null(finding.y)},
          {"y_sd", or_null(finding.y_sd)},
          {"tier", finding.tier},
          {"tier_sd", finding.tier_sd},
          {"variance", or_null(finding.variance)},
          {"clamped", finding.clamped},
          {"status", finding.status},
          {"reason", write_message(finding.reason)},
          {"weight", finding.weight},
          {"source", finding.source},
          {"rule", write_rule(finding.rule)},
          {"anchors", write_anchors(finding.anchors)}};
}

void add_score(Json& json, const assessment::Judgement& judgement) {
  json["score"] = or_null(judgement.score);
  json["standard_deviation"] = or_null(judgement.standard_deviation);
  json["interval"] = write_interval(judgement.interval);
  json["quantiles"] = write_quantiles(judgement.quantiles);
  json["coverage"] = judgement.coverage;
  json["evidence_coverage"] = judgement.evidence_coverage;
  json["bounds"] = {{"low", judgement.bounds.low}, {"high", judgement.bounds.high}};
  json["monte_carlo_error"] = or_null(judgement.monte_carlo_error);
}

void add_perspectives(Json& json, const assessment::Judgement& judgement) {
  json["perspectives"] = Json::object();
  for (const assessment::PerspectiveResult& seen : judgement.perspectives)
    json["perspectives"][seen.id] = {
        {"score", or_null(seen.score)}, {"interval", write_interval(seen.interval)}, {"n", or_null(seen.n)}};
  json["perspective_gaps"] = Json::array();
  for (const assessment::PerspectiveGap& gap : judgement.perspective_gaps)
    json["perspective_gaps"].push_back({{"a", gap.a},
                                        {"b", gap.b},
                                        {"difference", gap.difference},
                                        {"interval", write_interval(gap.interval)}});
}

void add_level(Json& json, const assessment::Judgement& judgement) {
  json["level_probabilities"] = nullptr;
  if (judgement.level_probabilities) {
    json["level_probabilities"] = Json::object();
    for (const auto& [level, probability] : *judgement.level_probabilities)
      json["level_probabilities"][level] = probability;
  }
  json["level"] = judgement.level ? Json(*judgement.level) : Json(nullptr);
  json["level_words"] = {{"kind", judgement.level_words.kind},
                         {"levels", judgement.level_words.levels},
                         {"texts", base::write_texts(judgement.level_words.texts)}};
  Json deductions = Json::array();
  for (const assessment::Deduction& deduction : judgement.certainty.deductions)
    deductions.push_back({{"reason", deduction.reason},
                          {"steps", deduction.steps},
                          {"texts", base::write_texts(deduction.texts)}});
  json["plain"] = base::write_texts(judgement.plain);
  json["certainty"] = {{"grade", judgement.certainty.grade}, {"deductions", std::move(deductions)}};
}

Json write_hurdles(const assessment::Judgement& judgement) {
  Json json = Json::array();
  for (const assessment::HurdleResult& hurdle : judgement.hurdles)
    json.push_back({{"of", hurdle.of},
                    {"at_least", hurdle.at_least},
                    {"cap", hurdle.cap},
                    {"p_below", or_null(hurdle.p_below)},
                    {"p_capped", or_null(hurdle.p_capped)},
                    {"texts", base::write_texts(hurdle.texts)}});
  return json;
}

Json write_criterion_wave(const assessment::CriterionWave& wave) {
  Json json = Json::object();
  add_score(json, wave);
  json["verdict"] = wave.verdict;
  json["facets"] = Json::object();
  for (const assessment::Facet& facet : wave.facets) json["facets"][facet.id] = write_facet(facet);
  add_perspectives(json, wave);
  add_level(json, wave);
  json["findings"] = Json::array();
  for (const assessment::JudgedFinding& finding : wave.findings)
    json["findings"].push_back(write_judged_finding(finding));
  json["silent"] = Json::array();
  for (const assessment::Silent& silent : wave.silent)
    json["silent"].push_back(
        {{"indicator", silent.indicator}, {"kind", silent.kind}, {"reason", write_message(silent.reason)}});
  return json;
}

Json write_end(const assessment::MirrorEnd& end) {
  return {{"score", or_null(end.score)}, {"interval", write_interval(end.interval)}};
}

Json write_mirror_numbers(const assessment::Mirror& mirror) {
  Json json{{"change", nullptr}, {"gap", nullptr}, {"attainment", nullptr}};
  if (mirror.change)
    json["change"] = {{"mean", mirror.change->mean},
                      {"sd", mirror.change->sd},
                      {"interval", write_interval(mirror.change->interval)},
                      {"p_improved", mirror.change->p_improved}};
  if (mirror.gap)
    json["gap"] = {{"mean", mirror.gap->mean},
                   {"interval", write_interval(mirror.gap->interval)},
                   {"p_met", mirror.gap->p_met}};
  if (mirror.attainment)
    json["attainment"] = {{"value", mirror.attainment->value},
                          {"interval", write_interval(mirror.attainment->interval)}};
  return json;
}

Json write_mirror(const std::optional<assessment::Mirror>& mirror) {
  if (!mirror) return nullptr;
  const Json numbers = write_mirror_numbers(*mirror);
  Json json{{"baseline_wave", mirror->baseline_wave},
            {"result_wave", mirror->result_wave},
            {"baseline", write_end(mirror->baseline)},
            {"result", write_end(mirror->result)},
            {"target", or_null(mirror->target)},
            {"target_level", mirror->target_level.empty() ? Json(nullptr) : Json(mirror->target_level)},
            {"change", numbers.at("change")},
            {"change_reason", write_message(mirror->change_reason)},
            {"gap", numbers.at("gap")},
            {"attainment", numbers.at("attainment")},
            {"attainment_reason", write_message(mirror->attainment_reason)},
            {"indicators", Json::array()}};
  for (const assessment::IndicatorChange& one : mirror->indicators)
    json["indicators"].push_back({{"indicator", one.indicator},
                                  {"baseline", one.baseline},
                                  {"result", one.result},
                                  {"change", one.change},
                                  {"sd", one.sd},
                                  {"rho", one.rho},
                                  {"instrument_changed", one.instrument_changed}});
  json["notes"] = Json::array();
  for (const base::Message& note : mirror->notes) json["notes"].push_back(write_message(note));
  return json;
}

Json write_aggregation(const model::Aggregation& aggregation) {
  Json json{{"kind", aggregation.kind}};
  if (aggregation.kind == model::Aggregation::Kind::power) json["p"] = aggregation.p;
  return json;
}

}  // namespace

Json or_null(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

Json write_criterion_result(const assessment::CriterionResult& criterion) {
  Json json{{"id", criterion.id},
            {"node", criterion.node},
            {"weight", criterion.weight},
            {"title", base::write_texts(criterion.title)},
            {"description", base::write_texts(criterion.description)},
            {"waves", Json::object()}};
  for (const auto& wave : criterion.waves) json["waves"][wave.wave] = write_criterion_wave(wave);
  json["mirror"] = write_mirror(criterion.mirror);
  return json;
}

Json write_node_result(const assessment::NodeResult& node) {
  Json json{{"id", node.id},
            {"parent", node.parent},
            {"role", node.role},
            {"weight", node.weight},
            {"title", base::write_texts(node.title)},
            {"description", base::write_texts(node.description)},
            {"aggregation", write_aggregation(node.aggregation)},
            {"children", node.children},
            {"waves", Json::object()}};
  for (const auto& wave : node.waves) {
    Json& result = json["waves"][wave.wave] = Json::object();
    add_score(result, wave);
    add_perspectives(result, wave);
    add_level(result, wave);
    result["hurdles"] = write_hurdles(wave);
  }
  json["mirror"] = write_mirror(node.mirror);
  return json;
}

}  // namespace tukiranka::document
