// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/merge_findings.hpp"
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/assessment/criterion/compare_baseline.hpp"
#include "core/assessment/sensitivity/measure_sensitivity.hpp"
#include "core/assessment/telling/explain_score.hpp"
#include "core/assessment/telling/explain_sensitivity.hpp"
#include "core/assessment/telling/tell_plainly.hpp"
#include "core/assessment/tree/aggregate_nodes.hpp"
#include "core/assessment/tree/find_weakest.hpp"
#include "core/assessment/tree/judge_perspectives.hpp"
#include "core/assessment/tree/mirror_tree.hpp"

namespace tukiranka::assessment {
namespace {

Assessment write_header(const model::Model& model, const evaluation::Findings& findings) {
  Assessment assessment;
  assessment.study = findings.study;
  assessment.model = {model.id,    model.version, model.title,  model.source,
                      model.chain, model.hash,    model.levels, model.links};
  assessment.findings = findings.findings;
  assessment.exhibits = findings.exhibits;
  assessment.evaluators = findings.runs;
  assessment.indicator_titles = findings.titles;
  assessment.diagnostics = findings.diagnostics;
  assessment.synthesis = model.synthesis;
  return assessment;
}

void list_criteria(Assessment& assessment, const model::Model& model) {
  for (const model::Criterion& criterion : model.criteria)
    assessment.criteria.push_back(
        {criterion.id, criterion.node, criterion.weight, criterion.title, criterion.description, {}, {}});
}

void list_nodes(Assessment& assessment, const model::Model& model) {
  for (const model::Node& node : model.nodes) {
    NodeResult result{node.id,          node.parent,      node.role, node.weight, node.title,
                      node.description, node.aggregation, {},        {},          {}};
    for (const model::Node& child : model.nodes)
      if (child.parent == node.id && child.id != node.id) result.children.push_back(child.id);
    for (const model::Criterion& child : model.criteria)
      if (child.node == node.id) result.children.push_back(child.id);
    assessment.nodes.push_back(std::move(result));
  }
}

WaveWork judge_wave(const model::Model& model, const FindingIndex& index, const std::string& wave) {
  ScoreDrawer drawer(*index.study, wave, model.synthesis);
  WaveWork work;
  for (const model::Criterion& criterion : model.criteria)
    work.criteria.push_back(judge_criterion(model, criterion, index, drawer));
  work.nodes = aggregate_nodes(model, work.criteria);
  judge_perspectives(model, work.criteria, work.nodes);
  return work;
}

// The wave that the mirror ends in, else the last in which anything has a score.
std::string find_concluding_wave(const base::Study& study, const std::map<std::string, WaveWork>& waves) {
  const auto has_score = [&](const std::string& wave) {
    const auto& criteria = waves.at(wave).criteria;
    return std::any_of(criteria.begin(), criteria.end(),
                       [](const CriterionWork& work) { return work.result.score.has_value(); });
  };
  const std::string result = choose_waves(study).result;
  if (!result.empty() && has_score(result)) return result;
  for (auto wave = study.waves.rbegin(); wave != study.waves.rend(); ++wave)
    if (has_score(wave->id)) return wave->id;
  return "";
}

std::map<std::string, base::Texts> name_evaluators(const Assessment& assessment) {
  std::map<std::string, base::Texts> titles;
  for (const evaluation::EvaluatorRun& run : assessment.evaluators) titles[run.id] = run.title;
  return titles;
}

// Each conclusion of the wave in one sentence.
void tell_all_plainly(const Assessment& assessment, const model::Model& model, WaveWork& work) {
  const Named named{assessment.indicator_titles, name_evaluators(assessment)};
  for (CriterionWork& criterion : work.criteria)
    criterion.result.plain = tell_plainly(criterion.result, model, named);
  for (NodeWork& node : work.nodes) node.result.plain = tell_plainly(node.result, model);
}

void add_sensitivity(Assessment& assessment, const model::Model& model,
                     const std::map<std::string, WaveWork>& waves) {
  const std::string wave = find_concluding_wave(assessment.study, waves);
  if (wave.empty()) return;
  const WaveWork& work = waves.at(wave);
  Sensitivity sensitivity = measure_sensitivity({model, assessment.study, wave, work.criteria, work.nodes});
  explain_sensitivity(sensitivity, assessment, name_evaluators(assessment));
  assessment.sensitivity = std::move(sensitivity);
}

// What an indicator shares with others is its data files, where the model does not say otherwise.
model::Model name_sources(model::Model model, const evaluation::Findings& findings) {
  for (model::Criterion& criterion : model.criteria)
    for (model::Indicator& indicator : criterion.evidence)
      if (const auto found = findings.sources.find(indicator.id);
          indicator.source.empty() && found != findings.sources.end())
        indicator.source = found->second;
  return model;
}

}  // namespace

Assessment merge_findings(const model::Model& declared, const evaluation::Findings& findings) {
  const model::Model model = name_sources(declared, findings);
  Assessment assessment = write_header(model, findings);
  list_criteria(assessment, model);
  list_nodes(assessment, model);
  const FindingIndex index = index_findings(findings);
  std::map<std::string, WaveWork> waves;
  for (const base::Wave& wave : findings.study.waves)
    waves.emplace(wave.id, judge_wave(model, index, wave.id));
  mirror_tree(assessment, model, index, waves);
  add_sensitivity(assessment, model, waves);
  for (const base::Wave& wave : findings.study.waves) {
    WaveWork& work = waves.at(wave.id);
    tell_all_plainly(assessment, model, work);
    if (auto weakest = find_weakest(model, work.nodes)) assessment.weakest.push_back(std::move(*weakest));
    for (std::size_t i = 0; i < model.criteria.size(); ++i) {
      assessment.explanations.push_back(explain_score(model.criteria[i], work.criteria[i].result, model,
                                                      {findings.titles, findings.study.perspectives}));
      assessment.criteria[i].waves.push_back(std::move(work.criteria[i].result));
    }
    for (std::size_t i = 0; i < model.nodes.size(); ++i)
      assessment.nodes[i].waves.push_back(std::move(work.nodes[i].result));
  }
  return assessment;
}

}  // namespace tukiranka::assessment
