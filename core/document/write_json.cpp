// SPDX-License-Identifier: Apache-2.0
#include "core/document/write_json.hpp"
#include <cmath>

#include "core/document/write_judgement.hpp"
#include "core/document/write_sensitivity_json.hpp"

namespace tukiranka::document {
namespace {

using assessment::Assessment;
using base::Json;

Json write_project(const base::Study& study) {
  Json json{{"id", study.id},
            {"title", base::write_texts(study.title)},
            {"organisation", base::write_texts(study.organisation)},
            {"languages", study.languages},
            {"perspectives", Json::array()}};
  for (const base::Perspective& one : study.perspectives)
    json["perspectives"].push_back(
        {{"id", one.id}, {"title", base::write_texts(one.title)}, {"population", or_null(one.population)}});
  json["privacy"] = {{"min_group", study.privacy.min_group},
                     {"labels", study.privacy.labels},
                     {"quotes", study.privacy.quotes},
                     {"audience", study.privacy.audience}};
  return json;
}

Json write_model(const assessment::ModelHeader& model) {
  Json json{{"id", model.id},
            {"version", model.version},
            {"title", base::write_texts(model.title)},
            {"source", base::write_texts(model.source)},
            {"chain", Json::array()},
            {"hash", model.hash},
            {"levels", Json::array()},
            {"links", Json::array()}};
  for (const model::ChainLink& link : model.chain)
    json["chain"].push_back({{"id", link.id},
                             {"version", link.version},
                             {"file", link.file.substr(link.file.rfind('/') + 1)},
                             {"hash", link.hash}});
  for (const model::Level& level : model.levels)
    json["levels"].push_back({{"id", level.id},
                              {"from", level.from},
                              {"title", base::write_texts(level.title)},
                              {"description", base::write_texts(level.description)}});
  for (const model::Link& link : model.links) json["links"].push_back({{"from", link.from}, {"to", link.to}});
  return json;
}

Json write_weakest(const Assessment& assessment) {
  Json json = Json::object();
  for (const base::Wave& wave : assessment.study.waves) json[wave.id] = nullptr;
  for (const assessment::Weakest& weakest : assessment.weakest) {
    Json probabilities = Json::object();
    for (const auto& [node, probability] : weakest.probabilities) probabilities[node] = probability;
    json[weakest.wave] = {{"node", weakest.node},
                          {"probability", weakest.probability},
                          {"distinguishable", weakest.distinguishable},
                          {"probabilities", probabilities}};
  }
  return json;
}

Json write_explanations(const Assessment& assessment) {
  Json json = Json::object();
  for (const assessment::Explanation& explanation : assessment.explanations) {
    Json steps = Json::array();
    for (const assessment::Step& step : explanation.steps)
      steps.push_back({{"kind", step.kind}, {"texts", base::write_texts(step.texts)}});
    json[explanation.criterion][explanation.wave]["steps"] = std::move(steps);
  }
  return json;
}

Json write_all_findings(const Assessment& assessment) {
  Json json = Json::array();
  for (const base::Finding& finding : assessment.findings) {
    json.push_back(base::write_finding(finding, assessment.language));
    if (finding.message) json.back()["message"]["texts"] = base::write_texts(finding.message->texts);
  }
  return json;
}

Json write_exhibits(const Assessment& assessment) {
  Json json = Json::array();
  for (const evaluation::Exhibit& exhibit : assessment.exhibits)
    json.push_back({{"kind", exhibit.kind},
                    {"criterion", exhibit.criterion},
                    {"indicator", exhibit.indicator},
                    {"wave", exhibit.wave},
                    {"data", exhibit.data}});
  return json;
}

Json write_evaluators(const Assessment& assessment) {
  Json json = Json::array();
  for (const evaluation::EvaluatorRun& run : assessment.evaluators)
    json.push_back({{"id", run.id},
                    {"title", base::write_texts(run.title)},
                    {"version", run.version},
                    {"library", run.library},
                    {"hash", run.hash},
                    {"status", run.status}});
  return json;
}

Json write_titles(const Assessment& assessment) {
  Json json{{"fi", Json::object()}, {"sv", Json::object()}, {"en", Json::object()}};
  for (const auto& [indicator, title] : assessment.indicator_titles)
    for (const char* language : {"fi", "sv", "en"})
      if (const std::string& text = base::text_in(title, language); !text.empty())
        json[language][indicator] = text;
  return json;
}

// The largest Monte Carlo error of a score that was drawn.
Json find_draw_error(const Assessment& assessment) {
  assessment::Number largest;
  const auto look = [&](const assessment::Judgement& judgement) {
    if (judgement.monte_carlo_error && judgement.score)
      largest = std::max(largest.value_or(0), *judgement.monte_carlo_error);
  };
  for (const auto& criterion : assessment.criteria)
    for (const auto& wave : criterion.waves) look(wave);
  for (const auto& node : assessment.nodes)
    for (const auto& wave : node.waves) look(wave);
  return or_null(largest);
}

Json write_settings(const Assessment& assessment) {
  const model::Synthesis& rules = assessment.synthesis;
  Json credibility = Json::object();
  for (const auto& [tier, sd] : rules.credibility) credibility[base::name_of(tier)] = sd;
  Json hurdles = Json::array();
  for (const model::Hurdle& hurdle : rules.hurdles)
    hurdles.push_back({{"of", hurdle.of}, {"at_least", hurdle.at_least}, {"cap", hurdle.cap}});
  Json synthesis{{"tau0", rules.tau0},
                 {"delta", rules.delta},
                 {"agreement", rules.agreement},
                 {"minimum_coverage", rules.minimum_coverage},
                 {"draws", rules.draws},
                 {"clearly", rules.clearly},
                 {"probably", rules.probably},
                 {"clearly_needs", rules.clearly_needs},
                 {"overall", rules.overall},
                 {"hurdles", hurdles},
                 {"certainty_coverage", {rules.coverage_good, rules.coverage_poor}},
                 {"sensitivity",
                  {{"samples", rules.sensitivity.samples},
                   {"concentration", rules.sensitivity.concentration},
                   {"shift", rules.sensitivity.shift},
                   {"tau0", rules.sensitivity.tau0}}},
                 {"credibility", credibility},
                 {"correlation",
                  {{"same_source", rules.same_source},
                   {"same_evaluator", rules.same_evaluator},
                   {"other", rules.other}}}};
  return {{"synthesis", synthesis},
          {"seed", assessment.study.seed},
          {"min_group", assessment.study.privacy.min_group},
          {"monte_carlo_error", find_draw_error(assessment)}};
}

}  // namespace

Json write_json(const Assessment& assessment) {
  Json json{
      {"format", 1}, {"project", write_project(assessment.study)}, {"model", write_model(assessment.model)}};
  json["waves"] = Json::array();
  for (const base::Wave& wave : assessment.study.waves)
    json["waves"].push_back({{"id", wave.id}, {"date", wave.date}, {"role", wave.role}});
  json["criteria"] = Json::array();
  for (const auto& criterion : assessment.criteria)
    json["criteria"].push_back(write_criterion_result(criterion));
  json["nodes"] = Json::array();
  for (const auto& node : assessment.nodes) json["nodes"].push_back(write_node_result(node));
  json["weakest"] = write_weakest(assessment);
  json["sensitivity"] = write_sensitivity_json(assessment.sensitivity);
  json["explanations"] = write_explanations(assessment);
  json["findings"] = write_all_findings(assessment);
  json["exhibits"] = write_exhibits(assessment);
  json["evaluators"] = write_evaluators(assessment);
  json["texts"] = write_titles(assessment);
  json["diagnostics"] = Json::array();
  for (const base::Diagnostic& one : assessment.diagnostics)
    json["diagnostics"].push_back(base::write_diagnostic(one));
  json["settings"] = write_settings(assessment);
  return json;
}

}  // namespace tukiranka::document
