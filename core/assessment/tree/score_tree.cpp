// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/tree/score_tree.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/assessment/tree/aggregate.hpp"

namespace tukiranka::assessment {
namespace {

using Kind = model::Aggregation::Kind;
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

void take_minimum(const std::vector<TreeChild>& children, const ValueBlock& block, double* out) {
  std::fill(out, out + block.units, nothing);
  for (const TreeChild& child : children) {
    const double* value = block.of(child.at);
    for (std::size_t u = 0; u < block.units; ++u)
      if (!(out[u] <= value[u]) && !std::isnan(value[u])) out[u] = value[u];
  }
}

// What is missing takes its weight away: the mean is Σ w f(x) / Σ w over what is there.
void take_mean(const std::vector<TreeChild>& children, const std::vector<double>& weights,
               const MeanScale& scale, const ValueBlock& block, double* out) {
  for (std::size_t u = 0; u < block.units; ++u) {
    double sum = 0, total = 0;
    for (const TreeChild& child : children) {
      const double value = block.of(child.at)[u];
      if (std::isnan(value)) continue;
      sum += weights[child.weight] * scale.there(value);
      total += weights[child.weight];
    }
    out[u] = total > 0 ? scale.back(sum / total) : nothing;
  }
}

}  // namespace

Tree lay_out_tree(const model::Model& model) {
  Tree tree;
  tree.criteria = model.criteria.size();
  for (const model::Node& node : model.nodes) {
    std::vector<TreeChild> children;
    const std::size_t first = tree.weights.size();
    const auto add = [&](std::size_t place, double weight) {
      if (!(weight > 0)) return;
      children.push_back({place, tree.weights.size()});
      tree.weights.push_back(weight);
    };
    for (std::size_t i = 0; i < model.nodes.size(); ++i)
      if (model.nodes[i].parent == node.id && model.nodes[i].id != node.id)
        add(tree.criteria + i, model.nodes[i].weight);
    for (std::size_t i = 0; i < model.criteria.size(); ++i)
      if (model.criteria[i].node == node.id) add(i, model.criteria[i].weight);
    double total = 0;
    for (std::size_t i = first; i < tree.weights.size(); ++i) total += tree.weights[i];
    for (std::size_t i = first; i < tree.weights.size(); ++i) tree.weights[i] /= total;
    tree.children.push_back(std::move(children));
    tree.rules.push_back(node.aggregation);
  }
  return tree;
}

void score_tree(const Tree& tree, const std::vector<double>& weights, const model::Aggregation* rule,
                const ValueBlock& block) {
  for (std::size_t i = tree.children.size(); i-- > 0;) {
    double* out = block.of(tree.criteria + i);
    const bool keeps = rule == nullptr || tree.rules[i].kind == Kind::minimum;
    const model::Aggregation& used = keeps ? tree.rules[i] : *rule;
    if (used.kind == Kind::minimum)
      take_minimum(tree.children[i], block, out);
    else
      take_mean(tree.children[i], weights, MeanScale(used), block, out);
  }
}

void cover_tree(const Tree& tree, const std::vector<double>& weights, std::vector<double>& coverage) {
  for (std::size_t i = tree.children.size(); i-- > 0;) {
    double sum = 0, total = 0;
    for (const TreeChild& child : tree.children[i]) {
      sum += weights[child.weight] * coverage[child.at];
      total += weights[child.weight];
    }
    coverage[tree.criteria + i] = total > 0 ? sum / total : 0;
  }
}

}  // namespace tukiranka::assessment
