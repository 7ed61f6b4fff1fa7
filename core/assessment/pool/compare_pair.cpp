// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/compare_pair.hpp"
#include <algorithm>
#include <cmath>

#include "core/assessment/pool/mixture.hpp"

namespace tukiranka::assessment {

Pair compare_pair(const Evidence& a, const Evidence& b, const model::Synthesis& rules) {
  const double rho = a.source == b.source ? rules.same_source : 0;
  const double sd = std::sqrt(std::max(1e-12, a.variance + b.variance - 2 * rho * a.sd * b.sd));
  const double delta = rules.delta;
  Pair pair{a.indicator, b.indicator, a.y - b.y};
  pair.p_above = normal_cdf((pair.difference - delta) / sd);
  pair.p_below = normal_cdf((-delta - pair.difference) / sd);
  pair.p_within = std::max(0.0, 1 - pair.p_above - pair.p_below);
  const double at_best = 1 - 2 * normal_cdf(-delta / sd);
  if (pair.p_within >= rules.agreement)
    pair.verdict = Verdict::converge;
  else if (std::max(pair.p_above, pair.p_below) >= rules.agreement)
    pair.verdict = Verdict::dissonance;
  else
    pair.verdict = at_best < rules.agreement ? Verdict::too_coarse : Verdict::unresolved;
  return pair;
}

}  // namespace tukiranka::assessment
