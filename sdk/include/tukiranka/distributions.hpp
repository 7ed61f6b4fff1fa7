// SPDX-License-Identifier: Apache-2.0
// Normal and Student's t distribution. Outside their domain (a NaN, a p that is no probability, df ≤ 0) all
// give NaN; the quantiles of 0 and 1 are the ends of the range. Tested against scipy (tests/reference/sdk), t
// against mpmath and its closed forms at df = 1, 2.
#pragma once

#include <algorithm>
#include <cmath>

namespace tukiranka::sdk {

inline double normal_cdf(double z) {
  return 0.5 * std::erfc(-z / 1.4142135623730950488);
}

// Inverse of normal_cdf on (0, 1): Hastings' start, then Halley steps; error under 1e-15.
inline double normal_quantile(double p) {
  if (!(p > 0 && p < 1)) return p == 0 ? -INFINITY : p == 1 ? INFINITY : NAN;
  const double tail = std::min(p, 1 - p);
  const double t = std::sqrt(-2 * std::log(tail));
  double z = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) /
                       (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (int step = 0; step < 3; ++step) {  // on the lower tail, where the cdf loses no digits
    const double error = normal_cdf(z) - tail;
    const double u = error * 2.5066282746310005024 * std::exp(z * z / 2);
    z -= u / (1 + z * u / 2);
  }
  return p < 0.5 ? z : -z;
}

namespace detail {

// Γ(x + ½)/Γ(x), x > 0: the series for large x, reached by the recurrence.
inline double gamma_ratio(double x) {
  double factor = 1;
  for (; x < 30; ++x) factor *= x / (x + 0.5);
  const double u = 1 / x;
  const double series =
      1 -
      u * (1 / 8.0 -
           u * (1 / 128.0 + u * (5 / 1024.0 - u * (21 / 32768.0 +
                                                   u * (399 / 262144.0 -
                                                        u * (869 / 4194304.0 + u * (39325 / 33554432.0)))))));
  return factor * std::sqrt(x) * series;
}

// The continued fraction of the incomplete beta function, by Lentz's method.
inline double beta_fraction(double a, double b, double x) {
  constexpr double least = 1e-300;
  const auto away = [](double value) { return std::abs(value) < least ? least : value; };
  double c = 1, d = 1 / away(1 - (a + b) * x / (a + 1)), value = d;
  for (int m = 1; m < 100000; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (std::abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

// P(T > t) for t ≥ 0.
inline double t_tail(double t, double df) {
  const double a = df / 2, ratio = t * t / df;
  const double x = 1 / (1 + ratio), y = ratio / (1 + ratio);  // x + y = 1, neither by subtraction
  const double front =
      gamma_ratio(a) / 1.7724538509055160273 * std::exp(-a * std::log1p(ratio)) * std::sqrt(y);
  if (x < (a + 1) / (a + 2.5)) return front * beta_fraction(a, 0.5, x) / a / 2;
  return 0.5 - front * beta_fraction(0.5, a, y);
}

}  // namespace detail

// P(T ≤ t). Relative error under 1e-12 to df = 1e4, growing to 1e-9; past df = 1e9 the normal's.
inline double t_cdf(double t, double df) {
  if (!(df > 0) || std::isnan(t)) return NAN;
  if (std::isinf(t)) return t < 0 ? 0 : 1;
  if (df > 1e9) return normal_cdf(t);
  return t < 0 ? detail::t_tail(-t, df) : 1 - detail::t_tail(t, df);
}

// Inverse of t_cdf: bracketed by doubling, then bisection until no double lies between.
inline double t_quantile(double p, double df) {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return NAN;
  if (p == 0 || p == 1) return p == 0 ? -INFINITY : INFINITY;
  if (p == 0.5) return 0;
  if (df > 1e9) return normal_quantile(p);
  const double tail = std::min(p, 1 - p);
  double low = 0, high = 1;  // of the upper tail
  while (detail::t_tail(high, df) > tail && std::isfinite(high)) {
    low = high;
    high *= 2;
  }
  for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
    (detail::t_tail(middle, df) > tail ? low : high) = middle;
  return p < 0.5 ? -high : high;
}

}  // namespace tukiranka::sdk
