// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mean.hpp"
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

namespace tukiranka::survey {

Mean compute_mean(const std::vector<double>& values, const MeanOptions& options) {
  Mean result;
  const auto weight = [&](std::size_t i) { return options.weights == nullptr ? 1.0 : (*options.weights)[i]; };
  double sum_w = 0, sum_ww = 0, sum = 0, shift = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i]) || std::isnan(weight(i))) continue;
    if (result.n == 0) shift = values[i];
    ++result.n;
    sum_w += weight(i);
    sum_ww += weight(i) * weight(i);
    sum += weight(i) * (values[i] - shift);
  }
  if (result.n == 0 || !(sum_w > 0)) return result;
  const double mean = shift + sum / sum_w;
  result.mean = mean;
  result.effective_n = sum_w * sum_w / sum_ww;
  if (result.n < 2) return result;
  double squares = 0, weighted = 0, linear = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i]) || std::isnan(weight(i))) continue;
    const double d = values[i] - mean, w = weight(i);
    squares += d * d;
    weighted += w * d * d;
    linear += w * w * d * d;
  }
  const double n = result.n;
  const bool is_plain = options.weights == nullptr;
  result.sd = is_plain ? std::sqrt(squares / (n - 1)) : std::sqrt(weighted / sum_w * n / (n - 1));
  double error = is_plain ? *result.sd / std::sqrt(n) : std::sqrt(n / (n - 1) * linear) / sum_w;
  if (options.population && *options.population >= n) error *= std::sqrt(1 - n / *options.population);
  result.standard_error = error;
  const double t = boost::math::quantile(boost::math::students_t(n - 1), 0.5 + options.level / 2);
  result.low = mean - t * error;
  result.high = mean + t * error;
  return result;
}

}  // namespace tukiranka::survey
