// SPDX-License-Identifier: Apache-2.0
// What evaluators share: normal distribution, quantiles, Wilson's interval, bootstrap intervals.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <tukiranka/output.hpp>
#include <tukiranka/random.hpp>

namespace tukiranka::sdk {

inline double normal_cdf(double z) {
  return 0.5 * std::erfc(-z / 1.4142135623730950488);
}

// Inverse of normal_cdf on (0, 1): Acklam's start, then two Halley steps; error under 1e-15.
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

// Quantile type 7 (R's default) of sorted values. Undefined (NaN) when empty, or when p is no probability.
inline double quantile_sorted(const std::vector<double>& sorted, double p) {
  if (sorted.empty() || !(p >= 0 && p <= 1)) return NAN;
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(place));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

// Wilson 1927 score interval of a share. Needs n > 0.
inline Interval wilson_interval(double successes, double n, double level = 0.95) {
  const double z = normal_quantile(0.5 + level / 2), p = successes / n, zz = z * z / n;
  const double centre = (p + zz / 2) / (1 + zz);
  const double half = z / (1 + zz) * std::sqrt(p * (1 - p) / n + zz / (4 * n));
  return {successes <= 0 ? 0.0 : centre - half, successes >= n ? 1.0 : centre + half, level,
          TKR_INTERVAL_CONFIDENCE};
}

// Row numbers of one bootstrap replicate of n rows.
inline std::vector<std::uint32_t> bootstrap_rows(std::uint64_t seed, std::string_view indicator,
                                                 std::uint64_t replicate, std::uint32_t n) {
  Random random(seed, indicator, replicate);
  std::vector<std::uint32_t> rows(n);
  for (std::uint32_t& row : rows) row = random.below(n);
  return rows;
}

inline Interval percentile_interval(std::vector<double> replicates, double level) {
  std::sort(replicates.begin(), replicates.end());
  return {quantile_sorted(replicates, (1 - level) / 2), quantile_sorted(replicates, (1 + level) / 2), level,
          TKR_INTERVAL_CONFIDENCE};
}

// BCa (Efron 1987): z0 by mid-count, acceleration from the jackknife. Empty when every replicate lies on one
// side.
inline std::optional<Interval> bca_interval(std::vector<double> replicates, double estimate,
                                            const std::vector<double>& jackknife, double level) {
  std::sort(replicates.begin(), replicates.end());
  double below = 0, mean = 0, cubes = 0, squares = 0;
  for (const double value : replicates) below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
  const double share = below / static_cast<double>(replicates.size());
  if (!(share > 0 && share < 1)) return std::nullopt;
  for (const double value : jackknife) mean += value / static_cast<double>(jackknife.size());
  for (const double value : jackknife) {
    squares += (mean - value) * (mean - value);
    cubes += (mean - value) * (mean - value) * (mean - value);
  }
  const double z0 = normal_quantile(share), a = squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0;
  const auto adjust = [&](double p) {
    const double z = z0 + normal_quantile(p);
    return normal_cdf(z0 + z / (1 - a * z));
  };
  return Interval{quantile_sorted(replicates, adjust((1 - level) / 2)),
                  quantile_sorted(replicates, adjust((1 + level) / 2)), level, TKR_INTERVAL_CONFIDENCE};
}

}  // namespace tukiranka::sdk
