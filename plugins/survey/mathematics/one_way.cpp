// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/one_way.hpp"
#include <cmath>

#include "plugins/survey/mathematics/distributions.hpp"
#include "plugins/survey/mathematics/moments.hpp"

namespace tukiranka::survey {
namespace {

std::vector<double> join_groups(const std::vector<std::vector<double>>& groups) {
  std::vector<double> all;
  for (const std::vector<double>& group : groups) all.insert(all.end(), group.begin(), group.end());
  return all;
}

void add_correlations(OneWay& result, double level) {
  const double between = *result.between, within = *result.within, n0 = *result.balanced_size;
  if (!(between + within > 0)) return;
  const auto icc1 = [&](double size) { return (between - within) / (between + (size - 1) * within); };
  if (between + (result.mean_size - 1) * within > 0) result.icc1_by_mean = icc1(result.mean_size);
  if (between + (n0 - 1) * within > 0) result.icc1_by_n0 = icc1(n0);
  if (between > 0) result.icc2 = (between - within) / between;
  if (!(within > 0)) return;
  const FreedomPair df{*result.df_between, *result.df_within};
  result.f = between / within;
  result.p = f_upper(*result.f, df);
  const double low = *result.f / f_quantile(0.5 + level / 2, df),
               high = *result.f / f_quantile(0.5 - level / 2, df);
  result.low = (low - 1) / (low + n0 - 1);
  result.high = (high - 1) / (high + n0 - 1);
}

}  // namespace

OneWay compute_one_way(const std::vector<std::vector<double>>& groups, double level) {
  OneWay result;
  const Moments whole = compute_moments(join_groups(groups));
  double between = 0, within = 0, sizes_squared = 0;
  for (const std::vector<double>& group : groups) {
    const Moments moments = compute_moments(group);
    if (moments.n == 0) continue;
    ++result.groups;
    result.n += moments.n;
    sizes_squared += moments.n * moments.n;
    between += moments.n * (moments.mean - whole.mean) * (moments.mean - whole.mean);
    within += moments.squares;
  }
  if (result.groups == 0) return result;
  result.mean_size = result.n / result.groups;
  if (result.groups < 2 || result.n <= result.groups) return result;
  result.df_between = result.groups - 1;
  result.df_within = result.n - result.groups;
  result.balanced_size = (result.n - sizes_squared / result.n) / *result.df_between;
  result.between = between / *result.df_between;
  result.within = within / *result.df_within;
  add_correlations(result, level);
  return result;
}

}  // namespace tukiranka::survey
