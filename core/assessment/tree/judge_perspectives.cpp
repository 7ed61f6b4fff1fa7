// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/tree/judge_perspectives.hpp"
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/assessment/pool/mixture.hpp"
#include "core/assessment/tree/aggregate.hpp"

namespace tukiranka::assessment {
namespace {

// What one perspective, or one gap, says of each criterion.
struct Said {
  std::vector<Number> values;  // by criterion
  std::vector<double> sds;
  std::vector<std::vector<std::string>> evaluators;
  Number n;
};

// A node's value with its slopes in the criteria, and how much of its weight is spoken of.
struct Sum {
  Number value;
  double coverage = 0;
  std::vector<double> slopes;
};

class SaidTree {
 public:
  SaidTree(const model::Model& model, const Said& said, bool is_gap)
      : model_(model), said_(said), is_gap_(is_gap) {}

  [[nodiscard]] Sum sum_up(const model::Node& node) const {
    std::vector<Sum> children;
    std::vector<double> weights;
    double all = 0;
    Sum sum;
    const auto take = [&](Sum child, double weight) {
      all += weight;
      sum.coverage += weight * child.coverage;
      if (!child.value) return;
      children.push_back(std::move(child));
      weights.push_back(weight);
    };
    for (const model::Node& child : model_.nodes)
      if (child.parent == node.id && child.id != node.id && child.weight > 0)
        take(sum_up(child), child.weight);
    for (std::size_t i = 0; i < model_.criteria.size(); ++i)
      if (model_.criteria[i].node == node.id && model_.criteria[i].weight > 0)
        take(leaf(i), model_.criteria[i].weight);
    sum.coverage = all > 0 ? sum.coverage / all : 0;
    if (!children.empty()) add_value(sum, node, children, weights);
    return sum;
  }

  [[nodiscard]] double sd_of(const Sum& sum) const {
    double variance = 0;
    for (std::size_t i = 0; i < sum.slopes.size(); ++i) {
      if (sum.slopes[i] == 0) continue;
      for (std::size_t j = 0; j < sum.slopes.size(); ++j) {
        if (sum.slopes[j] == 0) continue;
        const double rho =
            i == j ? 1 : correlate_evaluators(said_.evaluators[i], said_.evaluators[j], model_.synthesis);
        variance += rho * sum.slopes[i] * sum.slopes[j] * said_.sds[i] * said_.sds[j];
      }
    }
    return std::sqrt(std::max(0.0, variance));
  }

 private:
  [[nodiscard]] Sum leaf(std::size_t criterion) const {
    Sum sum{said_.values[criterion], said_.values[criterion] ? 1.0 : 0.0, {}};
    if (sum.value) {
      sum.slopes.assign(said_.values.size(), 0);
      sum.slopes[criterion] = 1;
    }
    return sum;
  }

  // Gaps are averaged whatever the rule: they may be negative.
  [[nodiscard]] double merge(const model::Node& node, const std::vector<double>& values,
                             const std::vector<double>& weights) const {
    return aggregate(is_gap_ ? model::Aggregation{} : node.aggregation, values, weights);
  }

  void add_value(Sum& sum, const model::Node& node, const std::vector<Sum>& children,
                 const std::vector<double>& weights) const {
    std::vector<double> values;
    for (const Sum& child : children) values.push_back(*child.value);
    sum.value = merge(node, values, weights);
    sum.slopes.assign(said_.values.size(), 0);
    constexpr double step = 1e-5;
    for (std::size_t c = 0; c < children.size(); ++c) {
      std::vector<double> up = values, down = values;
      up[c] += step;
      down[c] -= step;
      const double slope = (merge(node, up, weights) - merge(node, down, weights)) / (2 * step);
      for (std::size_t i = 0; i < sum.slopes.size(); ++i) sum.slopes[i] += slope * children[c].slopes[i];
    }
  }

  const model::Model& model_;
  const Said& said_;
  bool is_gap_;
};

Said listen(const std::vector<CriterionWork>& criteria, const std::string& perspective) {
  Said said;
  for (const CriterionWork& work : criteria) {
    said.values.emplace_back();
    said.sds.push_back(0);
    said.evaluators.emplace_back();
    for (const PerspectiveResult& one : work.result.perspectives) {
      if (one.id != perspective || !one.score) continue;
      said.values.back() = one.score;
      said.sds.back() = one.sd;
      said.evaluators.back() = one.evaluators;
      if (one.n) said.n = std::max(said.n.value_or(0), *one.n);
    }
  }
  return said;
}

Said compare(const std::vector<CriterionWork>& criteria, const std::string& a, const std::string& b) {
  Said said;
  for (const CriterionWork& work : criteria) {
    said.values.emplace_back();
    said.sds.push_back(0);
    said.evaluators.emplace_back();
    for (const PerspectiveGap& gap : work.result.perspective_gaps) {
      const bool is_turned = gap.a == b && gap.b == a;
      if (!is_turned && (gap.a != a || gap.b != b)) continue;
      said.values.back() = is_turned ? -gap.difference : gap.difference;
      said.sds.back() = gap.sd;
      said.evaluators.back() = gap.evaluators;
    }
  }
  return said;
}

std::vector<std::string> list_perspectives(const std::vector<CriterionWork>& criteria) {
  std::vector<std::string> ids;
  for (const CriterionWork& work : criteria)
    for (const PerspectiveResult& one : work.result.perspectives)
      if (std::find(ids.begin(), ids.end(), one.id) == ids.end()) ids.push_back(one.id);
  return ids;
}

base::Interval around(const Mixture& mixture, bool is_gap) {
  if (is_gap)
    return {base::IntervalKind::credible, 0.90, quantile_of(mixture, .05), quantile_of(mixture, .95)};
  const CutMixture cut(mixture);
  return {base::IntervalKind::credible, 0.90, cut.quantile(.05), cut.quantile(.95)};
}

}  // namespace

void judge_perspectives(const model::Model& model, const std::vector<CriterionWork>& criteria,
                        std::vector<NodeWork>& nodes) {
  const std::vector<std::string> ids = list_perspectives(criteria);
  const double least = model.synthesis.minimum_coverage - 1e-12;
  for (std::size_t p = 0; p < ids.size(); ++p) {
    const Said said = listen(criteria, ids[p]);
    const SaidTree tree(model, said, false);
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
      if (!is_shown(model, model.nodes[i])) continue;
      const Sum sum = tree.sum_up(model.nodes[i]);
      if (!sum.value) continue;
      PerspectiveResult seen{ids[p], {}, {}, said.n};
      if (sum.coverage >= least) {
        seen.sd = tree.sd_of(sum);
        seen.score = sum.value;
        seen.interval = around({{1, *sum.value, seen.sd}}, false);
      }
      nodes[i].result.perspectives.push_back(std::move(seen));
    }
    for (std::size_t q = p + 1; q < ids.size(); ++q) {
      const Said gaps = compare(criteria, ids[p], ids[q]);
      const SaidTree between(model, gaps, true);
      for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        if (!is_shown(model, model.nodes[i])) continue;
        const Sum sum = between.sum_up(model.nodes[i]);
        if (!sum.value || sum.coverage < least) continue;
        PerspectiveGap gap{ids[p], ids[q], *sum.value, {}};
        gap.sd = between.sd_of(sum);
        gap.interval = around({{1, gap.difference, gap.sd}}, true);
        nodes[i].result.perspective_gaps.push_back(std::move(gap));
      }
    }
  }
}

}  // namespace tukiranka::assessment
