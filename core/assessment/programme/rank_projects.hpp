// SPDX-License-Identifier: Apache-2.0
// assessment: ranks with what is not known about them. Rank 1 is the highest.
// Formula: given τ and μ, θ_i ~ N(λ_i y_i + (1 − λ_i) μ, λ_i v_i), μ ~ N(μ̂, var μ̂), τ over its nodes.
// Expected rank = 1 + Σ_j P(θ_j > θ_i), exact from the pairs, where μ cancels in part. Interval and P(among
// the ⌈qn⌉ best) from draws keyed by seed, purpose, project and number, so neither order nor other items
// change them; equal values are parted by lot. Undefined below two projects. Cost: nodes × n² + draws × n log
// n. Source: Laird & Louis 1989; Goldstein & Spiegelhalter 1996. Tested against scipy (exact pairs, a
// simulation of its own).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/assessment/programme/fit_random_effects.hpp"

namespace tukiranka::assessment {

struct RankRules {
  double top = 0.25, level = 0.90;
  std::size_t draws = 2000;
  std::uint64_t seed = 1;
  std::string purpose;  // what is ranked
};

struct Rank {
  double expected = 0;
  double low = 0, high = 0;
  double p_top = 0;
};

// `names` are the projects', one per estimate that the fit was made of.
[[nodiscard]] std::vector<Rank> rank_projects(const RandomEffects& fit, const std::vector<std::string>& names,
                                              const RankRules& rules);

}  // namespace tukiranka::assessment
