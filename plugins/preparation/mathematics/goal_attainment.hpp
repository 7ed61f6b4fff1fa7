// SPDX-License-Identifier: Apache-2.0
// preparation: goal attainment scaling. T = 50 + 10·Σwx / √((1 − ρ)Σw² + ρ(Σw)²), x in −2 … +2 (0: as
// expected), w > 0 the weight of a goal, ρ the correlation between goals (.3 by custom). T is 50 when all
// came out as expected. Undefined without a goal that has a result and a weight above 0. Beside it the share
// of goals that came out as expected or better. T takes ordinal steps for equal ones, and depends on how hard
// the goals were set. Cost O(goals). Source: Kiresuk & Sherman 1968; Turner-Stokes 2009 (with its erratum).
// Tested against the published conversion factors of 1–8 equal goals and an independent script.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tukiranka::preparation {

struct ScaledGoal {
  std::string goal;
  std::optional<double> result;    // −2 … +2
  std::optional<double> baseline;  // on the same steps, when it was recorded so
  double weight = 1;
};

struct GoalAttainment {
  std::optional<double> t, t_uncorrelated, t_identical;  // at the declared ρ, at 0 and at 1
  std::optional<double> t_baseline, change;    // when every counted goal has a baseline on the steps
  std::optional<double> share_attained;        // result ≥ 0
  int counted = 0, missing = 0, attained = 0;  // goals with a result, without one, as expected or better
};

[[nodiscard]] std::optional<double> compute_t_score(const std::vector<double>& results,
                                                    const std::vector<double>& weights, double rho);
[[nodiscard]] GoalAttainment compute_goal_attainment(const std::vector<ScaledGoal>& goals, double rho);

}  // namespace tukiranka::preparation
