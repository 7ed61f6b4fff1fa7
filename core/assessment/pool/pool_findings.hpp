// SPDX-License-Identifier: Apache-2.0
// assessment: one value out of several findings of the same thing.
// Model: y_j ~ N(θ_j, v_j), θ_j ~ N(μ, τ²), μ flat, τ half-normal(τ0). Given τ, μ is normal with weights
// w_j ∝ 1/(v_j + τ²) and variance w'(Σ + τ²I)w, where findings of one source have Σ_ij = ρ √(v_i v_j); the
// posterior of τ is p(τ) ∏ N(y_j; μ̂, v_j + τ²) √V_μ. Deterministic quadrature over τ (Gauss–Legendre, 15
// points on each of four panels up to 8τ0, more where an error is far below τ0), so the result is a mixture
// of normals. One finding is enough: τ then keeps its prior and the variance is v + τ0². Undefined when there
// is no finding. Source: Röver 2020, doi:10.18637/jss.v093.i06. Cost: 60 × findings². Tested against scipy's
// adaptive quadrature of the same posterior (1e-8).
#pragma once

#include "core/assessment/pool/evidence.hpp"
#include "core/assessment/pool/mixture.hpp"

namespace tukiranka::assessment {

struct PooledFindings {
  Mixture mixture;
  double tau = 0;  // posterior mean
};

[[nodiscard]] PooledFindings pool_findings(const EvidenceList& evidence, const model::Synthesis& rules);

// Linear opinion pool, for findings that contradict each other: every finding keeps its own place, with the
// declared weight of its indicator. Nobody's middle is found by averaging.
[[nodiscard]] PooledFindings mix_opinions(const EvidenceList& evidence);

}  // namespace tukiranka::assessment
