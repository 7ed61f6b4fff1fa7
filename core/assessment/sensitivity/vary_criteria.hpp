// SPDX-License-Identifier: Apache-2.0
// assessment: what each criterion would have said had other choices been made: another scale τ0 of the spread
// between evaluators, one evaluator left out, every scale read a tenth more strictly or more leniently.
// Formula: the same pools as in judge_facet; mean and sd of the distribution cut to 0..1; several facets:
// their weighted mean, correlated as the draws are. Undefined (no score) where nothing is left.
// Cost: one pool per criterion, facet and combination that differs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assessment/criterion/judge_criterion.hpp"

namespace tukiranka::assessment {

struct CriterionCase {
  std::optional<double> mean;
  double sd = 0, coverage = 0;
};

// A choice of each; 0 is as declared.
struct EvidenceChoice {
  std::size_t tau0 = 0, left_out = 0, anchors = 0;
};

class CriterionCases {
 public:
  static constexpr std::size_t anchors = 3;  // declared, stricter, more lenient

  CriterionCases(const std::vector<CriterionWork>& criteria, const model::Synthesis& rules);

  // Values of τ0: the declared one, then those that are tried.
  [[nodiscard]] const std::vector<double>& tau0() const { return tau0_; }
  // Evaluators by name (given evidence by its source); the first is nobody.
  [[nodiscard]] const std::vector<std::string>& left_out() const { return left_out_; }
  [[nodiscard]] const CriterionCase& find(std::size_t criterion, const EvidenceChoice& choice) const;

 private:
  std::vector<double> tau0_;
  std::vector<std::string> left_out_;
  std::vector<std::vector<CriterionCase>> cases_;  // of each criterion: τ0 × left out × anchors
};

}  // namespace tukiranka::assessment
