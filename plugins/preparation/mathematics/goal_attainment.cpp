// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/goal_attainment.hpp"
#include <cmath>

namespace tukiranka::preparation {

std::optional<double> compute_t_score(const std::vector<double>& results, const std::vector<double>& weights,
                                      double rho) {
  double weighted = 0, sum = 0, squares = 0;
  for (std::size_t i = 0; i < results.size(); ++i) {
    weighted += weights[i] * results[i];
    sum += weights[i];
    squares += weights[i] * weights[i];
  }
  if (!(sum > 0)) return std::nullopt;
  return 50 + 10 * weighted / std::sqrt((1 - rho) * squares + rho * sum * sum);
}

GoalAttainment compute_goal_attainment(const std::vector<ScaledGoal>& goals, double rho) {
  GoalAttainment attainment;
  std::vector<double> results, baselines, weights;
  for (const ScaledGoal& goal : goals) {
    if (!goal.result) {
      ++attainment.missing;
      continue;
    }
    ++attainment.counted;
    attainment.attained += *goal.result >= 0 ? 1 : 0;
    results.push_back(*goal.result);
    weights.push_back(goal.weight);
    if (goal.baseline) baselines.push_back(*goal.baseline);
  }
  attainment.t = compute_t_score(results, weights, rho);
  attainment.t_uncorrelated = compute_t_score(results, weights, 0);
  attainment.t_identical = compute_t_score(results, weights, 1);
  if (attainment.counted > 0)
    attainment.share_attained = static_cast<double>(attainment.attained) / attainment.counted;
  if (attainment.t && baselines.size() == results.size()) {
    attainment.t_baseline = compute_t_score(baselines, weights, rho);
    attainment.change = *attainment.t - *attainment.t_baseline;
  }
  return attainment;
}

}  // namespace tukiranka::preparation
