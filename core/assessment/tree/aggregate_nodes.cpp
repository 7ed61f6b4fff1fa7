// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/tree/aggregate_nodes.hpp"
#include <algorithm>

#include "core/assessment/criterion/judge_levels.hpp"
#include "core/assessment/criterion/rate_certainty.hpp"
#include "core/assessment/criterion/summarise_score.hpp"
#include "core/assessment/tree/aggregate.hpp"
#include "core/assessment/tree/cap_level.hpp"
#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

using Shares = std::map<DeductionReason, double>;

struct Child {
  double weight = 0;
  const Judgement* judgement = nullptr;
  const Draws* draws = nullptr;
  const std::set<std::string>* sources = nullptr;
  Shares shares;
};

Shares share_criterion(const CriterionWork& work) {
  Shares shares;
  for (const Deduction& deduction : work.result.certainty.deductions) shares[deduction.reason] = 1;
  return shares;
}

std::vector<Child> list_children(const model::Model& model, const std::string& node,
                                 const std::vector<CriterionWork>& criteria,
                                 const std::vector<NodeWork>& nodes) {
  std::vector<Child> children;
  for (std::size_t i = 0; i < model.nodes.size(); ++i)
    if (model.nodes[i].parent == node && model.nodes[i].id != node && model.nodes[i].weight > 0)
      children.push_back(
          {model.nodes[i].weight, &nodes[i].result, &nodes[i].draws, &nodes[i].sources, nodes[i].shares});
  for (std::size_t i = 0; i < model.criteria.size(); ++i)
    if (model.criteria[i].node == node && model.criteria[i].weight > 0)
      children.push_back({model.criteria[i].weight, &criteria[i].result, &criteria[i].draws,
                          &criteria[i].sources, share_criterion(criteria[i])});
  return children;
}

// Coverage, bounds, sources and shares; the draws where there are any.
void merge_children(NodeWork& work, const std::vector<Child>& children, const model::Aggregation& rule) {
  double all = 0, scored = 0;
  std::vector<double> weights, lows, highs, scored_weights;
  std::vector<const Draws*> draws;
  for (const Child& child : children) {
    all += child.weight;
    work.result.coverage += child.weight * child.judgement->coverage;
    work.result.evidence_coverage += child.weight * child.judgement->evidence_coverage;
    weights.push_back(child.weight);
    lows.push_back(child.judgement->bounds.low);
    highs.push_back(child.judgement->bounds.high);
    if (child.draws->empty()) continue;
    scored += child.weight;
    draws.push_back(child.draws);
    scored_weights.push_back(child.weight);
    work.sources.insert(child.sources->begin(), child.sources->end());
    for (const auto& [reason, share] : child.shares) work.shares[reason] += child.weight * share;
  }
  if (!(all > 0)) return;
  work.result.coverage /= all;
  work.result.evidence_coverage /= all;
  work.result.bounds = {aggregate(rule, lows, weights), aggregate(rule, highs, weights)};
  for (auto& [reason, share] : work.shares) share /= scored;
  if (!draws.empty()) work.draws = aggregate_draws(rule, draws, scored_weights);
}

void judge_node(NodeWork& work, const model::Model& model, const model::Node& node) {
  const model::Synthesis& rules = model.synthesis;
  const bool is_assessed = work.result.score && work.result.coverage >= rules.minimum_coverage - 1e-12;
  judge_levels(work.result, model.levels, rules, {false, is_assessed, work.sources.size()});
  if (!work.draws.empty() && !is_shown(model, node))
    work.result.level_words.texts = words().say("level.no-overall");
  const auto share = [&](DeductionReason reason) {
    const auto found = work.shares.find(reason);
    return found == work.shares.end() ? 0 : found->second;
  };
  CertaintyCase given;
  given.coverage_good = rules.coverage_good;
  given.coverage_poor = rules.coverage_poor;
  given.is_node = true;
  given.has_evidence = !work.draws.empty();
  given.dissonance = share(DeductionReason::dissonance) > 0.5;
  const double single = share(DeductionReason::single_source), open = share(DeductionReason::unresolved);
  given.unresolved = single + open > 0.5 && open > single;
  given.single_source = single + open > 0.5 && !given.unresolved;
  given.weak_tier = share(DeductionReason::weak_tier) > 0.5;
  rate_certainty(work.result, model.levels.size(), given);
}

}  // namespace

namespace {

void apply_hurdles(NodeWork& root, const model::Model& model, const std::vector<CriterionWork>& criteria,
                   const std::vector<NodeWork>& nodes) {
  DrawsById all;
  for (std::size_t i = 0; i < model.criteria.size(); ++i)
    if (!criteria[i].draws.empty()) all[model.criteria[i].id] = &criteria[i].draws;
  for (std::size_t i = 1; i < model.nodes.size(); ++i)
    if (!nodes[i].draws.empty()) all[model.nodes[i].id] = &nodes[i].draws;
  cap_level(root.result, root.draws, all, model);
}

}  // namespace

bool is_shown(const model::Model& model, const model::Node& node) {
  if (!node.parent.empty() || node.role == model::NodeRole::phase || model.synthesis.overall) return true;
  return std::any_of(model.criteria.begin(), model.criteria.end(),
                     [&](const model::Criterion& criterion) { return criterion.node == node.id; });
}

std::vector<NodeWork> aggregate_nodes(const model::Model& model, const std::vector<CriterionWork>& criteria) {
  std::vector<NodeWork> nodes(model.nodes.size());
  for (std::size_t i = model.nodes.size(); i-- > 0;) {
    const model::Node& node = model.nodes[i];
    NodeWork& work = nodes[i];
    if (!criteria.empty()) work.result.wave = criteria.front().result.wave;
    merge_children(work, list_children(model, node.id, criteria, nodes), node.aggregation);
    if (!work.draws.empty() && is_shown(model, node)) summarise_draws(work.result, work.draws, model.levels);
    if (i == 0 && !model.synthesis.hurdles.empty()) apply_hurdles(work, model, criteria, nodes);
    judge_node(work, model, node);
  }
  return nodes;
}

}  // namespace tukiranka::assessment
