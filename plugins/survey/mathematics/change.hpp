// SPDX-License-Identifier: Apache-2.0
// survey: change between two measurements of the same people. D = after − before, n pairs (n ≥ 2).
//   t        mean(D)·√n / sd(D), df n − 1
//   d_z      mean(D) / sd(D); interval from the noncentral t;  g_z = J·d_z, J = Γ(m/2)/(√(m/2)·Γ((m−1)/2)), m
//   = n − 1 d_av     mean(D) / √((s₁² + s₂²)/2); interval after Algina & Keselman 2003;  g_av = J·d_av
//   g_glass  J·mean(D) / s₁; interval by Becker 1988: se² = 2(1−r)/n + g²/(2n)
//   d_rm     d_z·√(2(1−r)); the interval of d_z times the same factor
//   reliable change (Jacobson & Truax 1991): |D| > 1.96·s₁·√2·√(1−reliability)
// Undefined: an effect size when its denominator is 0, r when either side is constant. Cost O(n).
// Sources: Lakens 2013; Cumming 2012. Tested against R t.test, effectsize's closed forms and uniroot on
// pt(ncp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugins/survey/mathematics/effect.hpp"
#include "plugins/survey/mathematics/mean.hpp"

namespace tukiranka::survey {

struct Change {
  double n = 0;
  Mean before, after, difference;
  std::optional<double> r, t, df, p;
  Effect d_z, g_z, d_av, g_av, g_glass, d_rm;
};

[[nodiscard]] Change compute_change(const std::vector<double>& before, const std::vector<double>& after,
                                    double level);

struct ReliableChange {
  double index = 0;  // the smallest difference that is reliable
  int improved = 0, unchanged = 0, worsened = 0;
};

// Empty when the reliability is not within (−∞, 1] or nobody varied before.
[[nodiscard]] std::optional<ReliableChange> judge_reliable_change(const std::vector<double>& before,
                                                                  const std::vector<double>& after,
                                                                  double reliability);

}  // namespace tukiranka::survey
