// SPDX-License-Identifier: Apache-2.0
// assessment: the whole model scored once more under other choices, and what would then be concluded.
// A criterion's value is its mean under the choice, or the draw moved and stretched with it:
// m + (s/s0) (draw − m0), cut to 0..1. A phase or level counts only where coverage is enough.
// Cost: criteria + nodes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assessment/sensitivity/vary_criteria.hpp"
#include "core/assessment/tree/score_tree.hpp"

namespace tukiranka::assessment {

// What every scenario is tried on.
struct TrialGround {
  const model::Model& model;
  const std::vector<CriterionWork>& criteria;
  const Tree& tree;
  const CriterionCases& cases;
};

struct Scenario {
  const std::vector<double>* weights = nullptr;
  const model::Aggregation* rule = nullptr;  // null: each node's own
  EvidenceChoice evidence;
  std::optional<std::size_t> draw;  // none: the means
};

// Values and coverage in the layout of the tree; a value that is not there is NaN.
struct ScoredTree {
  std::vector<double> values, coverage;
};

void try_scenario(const TrialGround& ground, const Scenario& scenario, ScoredTree& scored);

// How high the overall level may go, and the hurdle that says so; without one the highest level and null. A
// hurdle may be left out of account.
struct Ceiling {
  int level = 0;
  const model::Hurdle* hurdle = nullptr;
};
[[nodiscard]] Ceiling find_ceiling(const model::Model& model, const ScoredTree& scored,
                                   const model::Hurdle* left_out = nullptr);
[[nodiscard]] std::size_t find_place(const model::Model& model, const std::string& id);
[[nodiscard]] int find_level(const model::Model& model, const std::string& id);
// Place of the level in which a value lies, whatever the hurdles.
[[nodiscard]] int level_of(const model::Model& model, double value);

// Place of the level in which the value falls; −1 where there is none or coverage is too small.
[[nodiscard]] int read_level(const model::Model& model, const ScoredTree& scored, std::size_t place);
// Which of these places is lowest; −1 where fewer than two can be compared.
[[nodiscard]] int read_lowest(const model::Model& model, const ScoredTree& scored,
                              const std::vector<std::size_t>& places);

}  // namespace tukiranka::assessment
