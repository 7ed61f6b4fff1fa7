// SPDX-License-Identifier: Apache-2.0
// qualitative: Wilson's interval and the bootstrap over speakers.
#include "plugins/qualitative/mathematics/estimate.hpp"
#include <algorithm>
#include <cmath>

#include <tukiranka/statistics.hpp>

namespace tukiranka::qualitative {
namespace {

double standard_deviation(const std::vector<double>& values) {
  double mean = 0, squares = 0;
  for (const double value : values) mean += value / static_cast<double>(values.size());
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

Estimate bound_ratio(double value, std::size_t speakers, Range range, double level) {
  const double width = range.high - range.low, n = static_cast<double>(speakers);
  const double share = std::clamp((value - range.low) / width, 0.0, 1.0);
  const Estimate bound = estimate_share(share * n, n, level);
  return {value, *bound.standard_error * width, range.low + *bound.low * width,
          range.low + *bound.high * width, IntervalWay::bound};
}

std::vector<std::uint16_t> count_draws(const std::vector<std::uint32_t>& drawn, std::size_t speakers) {
  std::vector<std::uint16_t> counts(speakers, 0);
  for (const std::uint32_t index : drawn)
    if (index < speakers) ++counts[index];
  return counts;
}

}  // namespace

Estimate estimate_share(double k, double n, double level) {
  Estimate out;
  if (!(n > 0)) return out;
  const double z = sdk::normal_quantile(0.5 + level / 2), z2 = z * z;
  const double middle = (k + z2 / 2) / (n + z2);
  const double half = z * std::sqrt(k * (n - k) / n + z2 / 4) / (n + z2);
  out.value = k / n;
  out.low = k <= 0 ? 0.0 : std::max(0.0, middle - half);
  out.high = k >= n ? 1.0 : std::min(1.0, middle + half);
  out.standard_error = half / z;
  out.way = IntervalWay::wilson;
  return out;
}

Resampling::Resampling(std::vector<std::vector<std::uint32_t>> indices) : replicates_(indices.size()) {
  if (indices.empty()) return;
  const std::size_t speakers = indices.front().size();
  for (const std::vector<std::uint32_t>& replicate : indices)
    drawn_[speakers].push_back(count_draws(replicate, speakers));
}

const std::vector<std::vector<std::uint16_t>>& Resampling::draw(std::size_t speakers) {
  const auto [place, is_new] = drawn_.try_emplace(speakers);
  if (!is_new || !draw_) return place->second;
  for (std::size_t replicate = 0; replicate < replicates_; ++replicate)
    place->second.push_back(count_draws(draw_(speakers, replicate), speakers));
  return place->second;
}

void Resampling::visit(std::size_t speakers,
                       const std::function<void(const std::vector<std::uint16_t>&)>& see) {
  constexpr std::size_t kept = 2000;  // of so many or fewer, the draws are shared
  if (speakers <= kept || !draw_) {
    for (const auto& counts : draw(speakers)) see(counts);
    return;
  }
  for (std::size_t replicate = 0; replicate < replicates_; ++replicate)
    see(count_draws(draw_(speakers, replicate), speakers));
}

void add_percentiles(const std::vector<double>& replicates, double level, Estimate& estimate) {
  estimate.standard_error = standard_deviation(replicates);
  estimate.low = sdk::quantile_sorted(replicates, 0.5 - level / 2);
  estimate.high = sdk::quantile_sorted(replicates, 0.5 + level / 2);
  estimate.way = IntervalWay::bootstrap;
}

Estimate estimate_ratio(const std::vector<ClusterSum>& speakers, Range range, double level,
                        Resampling& resampling) {
  double y = 0, x = 0;
  for (const ClusterSum& speaker : speakers) {
    y += speaker.y;
    x += speaker.x;
  }
  Estimate out;
  if (!(x > 0)) return out;
  out.value = y / x;
  if (speakers.size() < 2) return out;
  std::vector<double> values;
  resampling.visit(speakers.size(), [&](const std::vector<std::uint16_t>& counts) {
    double sum_y = 0, sum_x = 0;
    for (std::size_t i = 0; i < speakers.size(); ++i) {
      sum_y += counts[i] * speakers[i].y;
      sum_x += counts[i] * speakers[i].x;
    }
    if (sum_x > 0) values.push_back(sum_y / sum_x);
  });
  if (values.size() < 2) return out;
  std::sort(values.begin(), values.end());
  if (values.back() - values.front() < 1e-12) return bound_ratio(*out.value, speakers.size(), range, level);
  add_percentiles(values, level, out);
  return out;
}

}  // namespace tukiranka::qualitative
