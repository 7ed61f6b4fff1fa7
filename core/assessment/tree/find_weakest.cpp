// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/tree/find_weakest.hpp"
#include <algorithm>

namespace tukiranka::assessment {

std::vector<std::size_t> list_compared(const model::Model& model) {
  const bool has_phases = std::any_of(model.nodes.begin(), model.nodes.end(), [](const model::Node& node) {
    return node.role == model::NodeRole::phase;
  });
  std::vector<std::size_t> compared;
  for (std::size_t i = 0; i < model.nodes.size(); ++i)
    if (has_phases ? model.nodes[i].role == model::NodeRole::phase
                   : model.nodes[i].parent == model.nodes.front().id)
      compared.push_back(i);
  return compared;
}

std::optional<Weakest> find_weakest(const model::Model& model, const std::vector<NodeWork>& nodes) {
  std::vector<std::size_t> compared;
  for (const std::size_t i : list_compared(model))
    if (!nodes[i].draws.empty() && nodes[i].result.coverage >= model.synthesis.minimum_coverage - 1e-12)
      compared.push_back(i);
  if (compared.size() < 2) return std::nullopt;
  std::vector<double> counts(compared.size(), 0);
  const std::size_t draws = nodes[compared.front()].draws.size();
  for (std::size_t r = 0; r < draws; ++r) {
    std::size_t lowest = 0;
    for (std::size_t k = 1; k < compared.size(); ++k)
      if (nodes[compared[k]].draws[r] < nodes[compared[lowest]].draws[r]) lowest = k;
    counts[lowest] += 1;
  }
  Weakest weakest;
  weakest.wave = nodes[compared.front()].result.wave;
  for (std::size_t k = 0; k < compared.size(); ++k) {
    const double probability = counts[k] / static_cast<double>(draws);
    weakest.probabilities.emplace_back(model.nodes[compared[k]].id, probability);
    if (k > 0 && probability <= weakest.probability) continue;
    weakest.probability = probability;
    weakest.node = model.nodes[compared[k]].id;
  }
  weakest.distinguishable = weakest.probability >= model.synthesis.agreement;
  return weakest;
}

}  // namespace tukiranka::assessment
