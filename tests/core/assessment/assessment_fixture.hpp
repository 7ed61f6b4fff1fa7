// SPDX-License-Identifier: Apache-2.0
// Small models and findings for the tests of the assessment.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/assessment/merge_findings.hpp"

namespace tukiranka::assessment {

inline base::Texts all_languages(const std::string& text) {
  return {{"fi", text}, {"sv", text}, {"en", text}};
}

inline model::ValueFunction unit_value() {
  model::ValueFunction value;
  value.kind = model::ValueFunction::Kind::linear;
  value.points = {{0, 0}, {1, 1}};
  return value;
}

inline model::Indicator make_indicator(const std::string& id, const std::string& criterion,
                                       const std::string& evaluator = "survey") {
  model::Indicator indicator;
  indicator.id = id;
  indicator.criterion = criterion;
  indicator.evaluator = evaluator;
  indicator.measure = "value";
  indicator.value = unit_value();
  indicator.credibility = model::Credibility::high;
  return indicator;
}

inline model::Criterion make_criterion(const std::string& id, const std::string& node,
                                       std::vector<model::Indicator> evidence) {
  return {id, node, 1, all_languages(id), {}, std::move(evidence)};
}

inline model::Node make_node(const std::string& id, const std::string& parent, model::NodeRole role) {
  model::Node node;
  node.id = id;
  node.parent = parent;
  node.role = role;
  node.title = all_languages(id);
  return node;
}

// overall, with the phases "input" and "outcome"; levels weak, fair (.4), strong (.7).
inline model::Model make_model(std::vector<model::Criterion> criteria) {
  model::Model model;
  model.id = "small";
  model.version = "1";
  model.title = model.source = all_languages("Small");
  model.nodes = {make_node("overall", "", model::NodeRole::none),
                 make_node("input", "overall", model::NodeRole::phase),
                 make_node("outcome", "overall", model::NodeRole::phase)};
  model.levels = {{"weak", 0, all_languages("weak"), {}},
                  {"fair", 0.4, all_languages("fair"), {}},
                  {"strong", 0.7, all_languages("strong"), {}}};
  model.criteria = std::move(criteria);
  return model;
}

inline base::Finding make_finding(const std::string& indicator, const std::string& evaluator, double estimate,
                                  double error) {
  base::Finding finding;
  finding.indicator = indicator;
  finding.evaluator = evaluator;
  finding.measure = "value";
  finding.estimate = estimate;
  finding.standard_error = error;
  finding.n = 20;
  return finding;
}

inline evaluation::Findings make_findings(std::vector<base::Finding> list,
                                          const std::vector<std::string>& waves = {"all"}) {
  evaluation::Findings findings;
  findings.study.id = "tiny";
  findings.study.title = {{"fi", "Pieni"}, {"en", "Tiny"}};
  findings.study.organisation = {{"fi", "Pieni ry"}};
  for (const std::string& wave : waves) findings.study.waves.push_back({wave, "", base::WaveRole::none});
  findings.findings = std::move(list);
  return findings;
}

inline base::Finding in_wave(base::Finding finding, const std::string& wave) {
  finding.wave = wave;
  return finding;
}

inline bool has_words(const base::Texts& texts) {
  for (const char* language : {"fi", "sv", "en"}) {
    const auto found = texts.find(language);
    if (found == texts.end() || found->second.empty() || found->second.find('{') != std::string::npos)
      return false;
  }
  return true;
}

}  // namespace tukiranka::assessment
