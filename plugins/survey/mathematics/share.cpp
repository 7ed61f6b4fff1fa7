// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/share.hpp"
#include <algorithm>
#include <cmath>

#include <tukiranka/statistics.hpp>

namespace tukiranka::survey {
namespace {

void add_wilson(Share& share, double n, double level) {
  const sdk::Interval interval = sdk::wilson_interval_of(*share.value, n, level);
  share.low = interval.low;
  share.high = interval.high;
}

}  // namespace

Share compute_share(Numbers values, double cut, const MeanOptions& options) {
  std::vector<double> reached;
  Share share;
  for (const double x : values) reached.push_back(std::isnan(x) ? x : x >= cut ? 1.0 : 0.0);
  for (std::size_t i = 0; i < reached.size(); ++i)
    share.count +=
        reached[i] == 1 && (options.weights == nullptr || !std::isnan((*options.weights)[i])) ? 1 : 0;
  const Mean mean = compute_mean(reached, {options.weights, {}, options.level});
  share.n = mean.n;
  share.effective_n = mean.effective_n;
  share.value = mean.mean;
  if (!mean.mean) return share;
  const double p = std::clamp(*mean.mean, 0.0, 1.0);
  share.value = p;
  const double drawn = options.population ? std::max(0.0, 1 - mean.n / *options.population) : 1;
  const bool is_split = p > 0 && p < 1;
  const double free = options.weights != nullptr && is_split ? mean.standard_error.value_or(0)
                                                             : std::sqrt(p * (1 - p) / mean.n);
  share.standard_error = free * std::sqrt(drawn);
  share.low = share.high = p;  // all were asked
  if (drawn > 0)
    add_wilson(share, (is_split && free > 0 ? p * (1 - p) / (free * free) : mean.effective_n) / drawn,
               options.level);
  return share;
}

}  // namespace tukiranka::survey
