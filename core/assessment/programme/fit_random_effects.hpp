// SPDX-License-Identifier: Apache-2.0
// assessment: many projects' scores, each with its own error, drawn towards what they have in common.
// Formula: y_i ~ N(θ_i, v_i), θ_i ~ N(μ, τ²). Point values are empirical Bayes: τ² by restricted maximum
// likelihood (the highest of a grid, refined by bisection on the derivative), μ by weights 1/(v_i + τ²),
// λ_i = τ²/(τ² + v_i), θ̂_i = λ_i y_i + (1 − λ_i) μ̂ with variance λ_i v_i + (1 − λ_i)² var μ̂.
// That takes τ as known, which few projects do not allow (often τ̂ = 0, as if all were alike); so intervals
// and ranks go over τ: nodes of restricted likelihood × half-normal(.25), by the midpoint rule. Undefined
// (empty) below two estimates. Cost O(n · grid). Source: Efron & Morris 1975; Morris 1983; Viechtbauer 2005.
// Tested against metafor (rma REML, blup) to 1e-7 and scipy's adaptive quadrature.
#pragma once

#include <optional>
#include <vector>

namespace tukiranka::assessment {

struct Estimate {
  double y = 0, variance = 0;
};

struct Shrunken {
  double mean = 0, sd = 0;
  double weight = 0;  // λ: how much of the project's own score is left
};

// What is known when τ is.
struct Shrinkage {
  double tau_squared = 0;
  double mean = 0, mean_sd = 0;
  std::vector<Shrunken> shrunken;  // in the order given
};

struct ShrinkageNode {
  double weight = 0;
  Shrinkage given;
};

struct RandomEffects {
  Shrinkage best;                    // at the restricted maximum likelihood
  std::vector<ShrinkageNode> nodes;  // over τ; weights sum to 1
};

inline constexpr double tau_prior_scale = 0.25;  // of the spread between projects on 0..1

[[nodiscard]] std::optional<RandomEffects> fit_random_effects(const std::vector<Estimate>& estimates);

}  // namespace tukiranka::assessment
