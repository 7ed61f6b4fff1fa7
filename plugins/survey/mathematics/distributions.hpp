// SPDX-License-Identifier: Apache-2.0
// survey: the distributions that tests and intervals need; the only door to Boost.Math of this plugin, since
// its headers compile slowly.
//   cdf       P(X ≤ x);  upper  P(X > x), without the loss of digits of 1 − cdf;  quantile  the x of a given
//   P two_sided P(|X| > |x|)
// Outside their domain (df ≤ 0, p outside [0, 1], a NaN) all give NaN; the quantiles of 0 and 1 are the ends
// of the range. Cost O(1), noncentral ones some hundred steps. Tested against R (pnorm … pchisq) and mpmath.
#pragma once

#include <optional>

#include <tukiranka/statistics.hpp>

namespace tukiranka::survey {

using sdk::normal_cdf;
[[nodiscard]] double normal_two_sided(double z);
[[nodiscard]] double normal_quantile(double p);

[[nodiscard]] double t_cdf(double t, double df);
[[nodiscard]] double t_two_sided(double t, double df);
[[nodiscard]] double t_quantile(double p, double df);

struct FreedomPair {
  double above = 0, below = 0;  // degrees of freedom of the numerator and of the denominator
};
[[nodiscard]] double f_upper(double f, const FreedomPair& df);
[[nodiscard]] double f_quantile(double p, const FreedomPair& df);

[[nodiscard]] double chi_square_upper(double x, double df);
[[nodiscard]] double chi_square_quantile(double p, double df);
[[nodiscard]] double noncentral_chi_square_cdf(double x, double df, double ncp);

// P(X ≤ successes) of that many trials.
[[nodiscard]] double binomial_cdf(double successes, double trials, double probability);

// Γ(x)/Γ(x + ½), x > 0, without the overflow of either.
[[nodiscard]] double gamma_ratio_of_half(double x);

// Any t and noncentrality: Boost's series near 0, beyond it Φ(t·s − ncp) integrated over s = χ/√df.
[[nodiscard]] double noncentral_t_cdf(double t, double df, double ncp);

// The noncentrality under which P(T ≤ t) is this probability, 0 < p < 1; empty outside the domain.
[[nodiscard]] std::optional<double> find_t_noncentrality(double t, double df, double probability);

// The same of a noncentral χ²; 0 when even the central one lies below it.
[[nodiscard]] std::optional<double> find_chi_square_noncentrality(double x, double df, double probability);

}  // namespace tukiranka::survey
