// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/sensitivity/sobol_indices.hpp"
#include <cmath>

namespace tukiranka::assessment {
namespace {

// mean(top) / mean(below) with its error, pair by pair.
SobolEstimate divide_means(const std::vector<double>& top, const std::vector<double>& below) {
  constexpr double z = 1.959963984540054;
  const auto count = static_cast<double>(top.size());
  double above = 0, under = 0, squares = 0;
  for (std::size_t i = 0; i < top.size(); ++i) {
    above += top[i] / count;
    under += below[i] / count;
  }
  const double ratio = above / under;
  for (std::size_t i = 0; i < top.size(); ++i) {
    const double residual = top[i] - ratio * below[i];
    squares += residual * residual;
  }
  const double error = std::sqrt(squares / count / count) / under;
  return {ratio, ratio - z * error, ratio + z * error};
}

}  // namespace

std::optional<SobolIndex> sobol_index(const std::vector<double>& a, const std::vector<double>& b,
                                      const std::vector<double>& ab) {
  const std::size_t count = a.size();
  double mean = 0;
  for (std::size_t i = 0; i < count; ++i) mean += (a[i] + b[i]) / (2 * static_cast<double>(count));
  std::vector<double> first(count), total(count), spread(count);
  double variance = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double in_a = a[i] - mean, in_b = b[i] - mean, step = ab[i] - a[i];
    first[i] = in_b * step;
    total[i] = 0.5 * step * step;
    spread[i] = 0.5 * (in_a * in_a + in_b * in_b);
    variance += spread[i];
  }
  if (!(variance > 1e-18 * static_cast<double>(count))) return std::nullopt;
  return SobolIndex{divide_means(first, spread), divide_means(total, spread)};
}

}  // namespace tukiranka::assessment
