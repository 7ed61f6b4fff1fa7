// SPDX-License-Identifier: Apache-2.0
// assessment: how fragile each conclusion is, as plain values.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/names.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::assessment {

// What is varied; `all` is everything at once.
enum class Factor { weights, aggregation, anchors, tau0, leave_one_out, data, all };
constexpr auto names_of(Factor) {
  using enum Factor;
  return std::to_array<base::Named<Factor>>({{weights, "weights"},
                                             {aggregation, "aggregation"},
                                             {anchors, "anchors"},
                                             {tau0, "tau0"},
                                             {leave_one_out, "leave-one-out"},
                                             {data, "data"},
                                             {all, "all"}});
}

// Of the spread of a result, the share of one factor, with an interval of 95 %
// (sensitivity/sobol_indices.hpp).
struct SobolEstimate {
  double estimate = 0, low = 0, high = 0;
};

struct SobolIndex {
  SobolEstimate first, total;
};

// One choice changed, everything else as declared. `value` is empty where nothing could be concluded.
struct Trial {
  Factor factor = Factor::aggregation;
  std::string option;  // "geometric", "stricter", "0.2", the evaluator that was left out
  std::optional<double> score;
  std::optional<std::string> value;
  bool unchanged = true;
};

struct WeightStep {
  std::string child;  // criterion or node
  double from = 0, to = 0;
};

// The least change of weights that turns the conclusion into `value`.
struct LeastChange {
  bool possible = false;  // false: no weights can
  std::string value;
  std::string below;  // the node whose weights are changed: the concluded one, or the subject of a hurdle
  std::optional<double> distance, moved;  // empty where only weights deeper in the tree can
  std::vector<WeightStep> least_squares, mass;
  std::optional<WeightStep> one;  // empty when no single weight can
};

// What holds the overall level down, whatever the score.
struct HeldBy {
  std::string of, cap;
  double at_least = 0;
};

// The level of a criterion or node, or which phase is the weakest.
enum class ConclusionKind { level, weakest };
constexpr auto names_of(ConclusionKind) {
  using enum ConclusionKind;
  return std::to_array<base::Named<ConclusionKind>>({{level, "level"}, {weakest, "weakest"}});
}

struct Conclusion {
  ConclusionKind kind = ConclusionKind::level;
  std::string of;  // criterion or node; of `weakest` the root
  std::string value;
  std::optional<double> score;
  std::vector<std::pair<Factor, double>> unchanged;  // its probability
  std::vector<Trial> trials;
  std::optional<LeastChange> weights;                         // none for a criterion
  std::optional<HeldBy> hurdle = {};                          // the level is no higher because of it
  std::vector<std::pair<Factor, SobolIndex>> sobol;           // of a node's score, by factor
  std::vector<std::pair<std::string, double>> acceptability;  // value -> share of all weights, data drawn
  std::vector<base::Texts> changes;                           // each completes "would change only if …"
  base::Texts remark;                                         // what weights cannot do; may be empty
  base::Texts texts;
};

struct Sensitivity {
  std::string wave;
  int samples = 0;  // of each of the two sets
  double concentration = 0, shift = 0, monte_carlo_error = 0;
  std::vector<double> tau0;
  std::vector<std::string> aggregation, left_out;
  std::vector<Conclusion> conclusions;  // nodes, the weakest phase, criteria
};

}  // namespace tukiranka::assessment
