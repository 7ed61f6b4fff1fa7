// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/mean.hpp"
#include <cmath>

#include "plugins/survey/mathematics/distributions.hpp"
#include "plugins/survey/mathematics/moments.hpp"

namespace tukiranka::survey {

namespace {

void add_interval(Mean& result, double error, const MeanOptions& options) {
  if (options.population && *options.population >= result.n)
    error *= std::sqrt(1 - result.n / *options.population);
  result.standard_error = error;
  const double t = t_quantile(0.5 + options.level / 2, result.n - 1);
  result.low = *result.mean - t * error;
  result.high = *result.mean + t * error;
}

Mean compute_plain(Numbers values, const MeanOptions& options) {
  Mean result;
  const Moments moments = compute_moments(values);
  result.n = result.effective_n = moments.n;
  if (moments.n == 0) return result;
  result.mean = moments.mean;
  if (moments.n < 2) return result;
  result.sd = std::sqrt(moments.squares / (moments.n - 1));
  add_interval(result, *result.sd / std::sqrt(moments.n), options);
  return result;
}

}  // namespace

Mean compute_mean(Numbers values, const MeanOptions& options) {
  if (options.weights == nullptr) return compute_plain(values, options);
  const std::vector<double>& weights = *options.weights;
  Mean result;
  double sum_w = 0, sum_ww = 0, sum = 0, shift = 0;
  const auto counts = [&](std::size_t i) { return !std::isnan(values[i]) && !std::isnan(weights[i]); };
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!counts(i)) continue;
    if (result.n == 0) shift = values[i];
    ++result.n;
    sum_w += weights[i];
    sum_ww += weights[i] * weights[i];
    sum += weights[i] * (values[i] - shift);
  }
  if (result.n == 0 || !(sum_w > 0)) return result;
  const double n = result.n, mean = shift + sum / sum_w;
  result.mean = mean;
  result.effective_n = sum_w * sum_w / sum_ww;
  if (n < 2) return result;
  double weighted = 0, linear = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!counts(i)) continue;
    const double d = values[i] - mean, w = weights[i];
    weighted += w * d * d;
    linear += w * w * d * d;
  }
  result.sd = std::sqrt(weighted / sum_w * n / (n - 1));
  add_interval(result, std::sqrt(n / (n - 1) * linear) / sum_w, options);
  return result;
}

}  // namespace tukiranka::survey
