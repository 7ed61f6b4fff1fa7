// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/tree/mirror_tree.hpp"
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/assessment/criterion/compare_baseline.hpp"
#include "core/assessment/pool/find_pairing.hpp"
#include "core/assessment/pool/pool_changes.hpp"

namespace tukiranka::assessment {
namespace {

// The changes of the criteria, and how much of each a node's change holds.
struct Changes {
  const FindingIndex& index;
  std::vector<std::optional<Change>> of_criteria;
  std::vector<std::vector<std::string>> evaluators;  // one per pooled finding
  const model::Model& model;
};

const base::Target* find_target(const base::Study& study, const std::string& id) {
  const auto found = study.targets.find(id);
  return found != study.targets.end() ? &found->second : nullptr;
}

std::vector<std::string> list_evaluators(const EvidenceList& evidence) {
  std::vector<std::string> evaluators;
  for (const Evidence& one : evidence) evaluators.push_back(name_evaluator(one));
  return evaluators;
}

// Weight of each criterion in the node's change; empty when no criterion below it has one.
std::vector<double> weigh_criteria(const Changes& changes, const std::string& node) {
  const model::Model& model = changes.model;
  std::vector<double> weights(model.criteria.size(), 0);
  double total = 0;
  for (std::size_t i = 0; i < model.criteria.size(); ++i)
    if (model.criteria[i].node == node && changes.of_criteria[i]) {
      weights[i] += model.criteria[i].weight;
      total += model.criteria[i].weight;
    }
  for (const model::Node& child : model.nodes) {
    if (child.parent != node || child.id == node) continue;
    const std::vector<double> below = weigh_criteria(changes, child.id);
    if (below.empty()) continue;
    total += child.weight;
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] += child.weight * below[i];
  }
  if (!(total > 0)) return {};
  for (double& weight : weights) weight /= total;
  return weights;
}

std::optional<Change> find_node_change(const Changes& changes, const std::string& node) {
  const std::vector<double> weights = weigh_criteria(changes, node);
  if (weights.empty()) return std::nullopt;
  double mean = 0, variance = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!(weights[i] > 0)) continue;
    mean += weights[i] * changes.of_criteria[i]->mean;
    for (std::size_t j = 0; j < weights.size(); ++j) {
      if (!(weights[j] > 0)) continue;
      const double rho = i == j ? 1
                                : correlate_evaluators(changes.evaluators[i], changes.evaluators[j],
                                                       changes.model.synthesis);
      variance += rho * weights[i] * weights[j] * changes.of_criteria[i]->sd * changes.of_criteria[j]->sd;
    }
  }
  return summarise_change({{1, mean, std::sqrt(variance)}});
}

// What was measured in each wave by itself. What holds in all waves would say that nothing changed.
EvidenceList keep_own(const EvidenceList& evidence) {
  EvidenceList own;
  std::copy_if(evidence.begin(), evidence.end(), std::back_inserter(own),
               [](const Evidence& one) { return one.of_wave; });
  return own;
}

void mirror_criteria(Assessment& assessment, Changes& changes, const WaveWork& before, const WaveWork& after,
                     const MirrorWaves& waves) {
  const model::Model& model = changes.model;
  for (std::size_t i = 0; i < model.criteria.size(); ++i) {
    const CriterionWork &start = before.criteria[i], &end = after.criteria[i];
    std::vector<IndicatorPair> pairs = match_indicators(keep_own(start.evidence), keep_own(end.evidence));
    find_pairing(pairs, model.criteria[i], model, changes.index);
    const auto pooled = pool_changes(pairs, model.synthesis);
    changes.of_criteria.push_back(pooled ? std::optional(summarise_change(*pooled)) : std::nullopt);
    changes.evaluators.push_back(list_evaluators(end.evidence));
    if (!start.result.score && !end.result.score) continue;
    const MirrorCase given{&start.result, &end.result, end.draws.empty() ? nullptr : &end.draws,
                           find_target(assessment.study, model.criteria[i].id), &model.criteria[i]};
    Mirror mirror = hold_mirror(given, waves, changes.of_criteria.back(), model);
    bool has_own_answers = false;
    for (const IndicatorPair& pair : pairs) {
      const IndicatorDifference difference = find_difference(pair);
      mirror.indicators.push_back({pair.after.indicator, pair.before.y, pair.after.y, difference.change,
                                   std::sqrt(difference.variance), pair.rho, pair.instrument_changed});
      has_own_answers = has_own_answers || pair.after.is_own_answer;
    }
    note_limits(mirror, model.levels, has_own_answers);
    assessment.criteria[i].mirror = std::move(mirror);
  }
}

}  // namespace

void mirror_tree(Assessment& assessment, const model::Model& model, const FindingIndex& index,
                 const std::map<std::string, WaveWork>& waves) {
  const MirrorWaves chosen = choose_waves(assessment.study);
  if (chosen.baseline.empty()) return;
  const WaveWork &before = waves.at(chosen.baseline), &after = waves.at(chosen.result);
  Changes changes{index, {}, {}, model};
  mirror_criteria(assessment, changes, before, after, chosen);
  for (std::size_t i = 0; i < model.nodes.size(); ++i) {
    const NodeWork &start = before.nodes[i], &end = after.nodes[i];
    if (!is_shown(model, model.nodes[i]) || (!start.result.score && !end.result.score)) continue;
    const MirrorCase given{&start.result, &end.result, end.draws.empty() ? nullptr : &end.draws,
                           find_target(assessment.study, model.nodes[i].id), nullptr};
    Mirror mirror = hold_mirror(given, chosen, find_node_change(changes, model.nodes[i].id), model);
    note_limits(mirror, model.levels, false);
    assessment.nodes[i].mirror = std::move(mirror);
  }
}

}  // namespace tukiranka::assessment
