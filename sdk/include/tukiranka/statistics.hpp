// SPDX-License-Identifier: Apache-2.0
// What evaluators share: quantiles, intervals (normal, t, Wilson), the bootstrap. Tested against scipy and
// numpy (tests/reference/sdk).
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <tukiranka/distributions.hpp>
#include <tukiranka/interval.hpp>
#include <tukiranka/random.hpp>

namespace tukiranka::sdk {

// How a quantile lies between two values: the nine types of Hyndman & Fan 1996, numbered as R numbers them.
// `linear` (7) is R's default; `weibull` (6) that of SPSS and Minitab; `median_unbiased` (8) their advice.
enum class QuantileType {
  inverse = 1,
  inverse_averaged = 2,
  nearest_even = 3,
  inverse_linear = 4,
  hazen = 5,
  weibull = 6,
  linear = 7,
  median_unbiased = 8,
  normal_unbiased = 9
};

// Quantile of sorted values. Undefined (NaN) when empty, or when p is no probability.
inline double quantile_sorted(const std::vector<double>& sorted, double p,
                              QuantileType type = QuantileType::linear) {
  if (sorted.empty() || !(p >= 0 && p <= 1)) return NAN;
  const auto n = static_cast<double>(sorted.size());
  if (type == QuantileType::linear) {
    const double place = p * (n - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
  }
  const auto at = [&](double rank) {  // from 1; the ends stand for what lies beyond them
    return sorted[static_cast<std::size_t>(std::clamp(rank, 1.0, n)) - 1];
  };
  static constexpr double ends[][2] = {{0, 1}, {0.5, 0.5},         {0, 0},
                                       {1, 1}, {1 / 3.0, 1 / 3.0}, {0.375, 0.375}};
  const int number = static_cast<int>(type);
  double place = n * p - (type == QuantileType::nearest_even ? 0.5 : 0);
  if (number > 3) place = ends[number - 4][0] + p * (n + 1 - ends[number - 4][0] - ends[number - 4][1]);
  const double rank = std::floor(place + 4e-16 * n);  // a place that is whole but for rounding is whole
  double share = std::max(0.0, place - rank);
  if (share < 4e-16 * n) share = 0;
  if (type == QuantileType::inverse) share = share > 0 ? 1 : 0;
  if (type == QuantileType::inverse_averaged) share = share > 0 ? 1 : 0.5;
  if (type == QuantileType::nearest_even) share = share > 0 || std::fmod(rank, 2) != 0 ? 1 : 0;
  return at(rank) + share * (at(rank + 1) - at(rank));
}

// Estimate ± the normal quantile, or that of t with df, times its standard error.
inline Interval normal_interval(double estimate, double standard_error, double level = 0.95) {
  const double half = normal_quantile(0.5 + level / 2) * standard_error;
  return {estimate - half, estimate + half, level, TKR_INTERVAL_CONFIDENCE};
}
inline Interval t_interval(double estimate, double standard_error, double df, double level = 0.95) {
  const double half = t_quantile(0.5 + level / 2, df) * standard_error;
  return {estimate - half, estimate + half, level, TKR_INTERVAL_CONFIDENCE};
}

// Wilson 1927 score interval of a share of n, which need not be whole. Needs n > 0.
inline Interval wilson_interval_of(double share, double n, double level = 0.95) {
  const double z = normal_quantile(0.5 + level / 2), zz = z * z / n;
  const double centre = (share + zz / 2) / (1 + zz);
  const double half = z / (1 + zz) * std::sqrt(share * (1 - share) / n + zz / (4 * n));
  return {share <= 0 ? 0.0 : std::max(0.0, centre - half), share >= 1 ? 1.0 : std::min(1.0, centre + half),
          level, TKR_INTERVAL_CONFIDENCE};
}
inline Interval wilson_interval(double successes, double n, double level = 0.95) {
  return wilson_interval_of(successes / n, n, level);
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
