// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/group_difference.hpp"
#include <cmath>

#include "plugins/survey/mathematics/distributions.hpp"

namespace tukiranka::survey {
namespace {

void add_welch(GroupDifference& result, double level) {
  const double v1 = *result.first.sd * *result.first.sd / result.first.n;
  const double v2 = *result.second.sd * *result.second.sd / result.second.n;
  const double error = std::sqrt(v1 + v2), difference = *result.difference.value;
  if (!(error > 0)) return;
  const double df =
      (v1 + v2) * (v1 + v2) / (v1 * v1 / (result.first.n - 1) + v2 * v2 / (result.second.n - 1));
  const double half = t_quantile(0.5 + level / 2, df) * error;
  result.difference.low = difference - half;
  result.difference.high = difference + half;
  result.t = difference / error;
  result.df = df;
  result.p = t_two_sided(*result.t, df);
}

void add_effects(GroupDifference& result, double level) {
  const double n1 = result.first.n, n2 = result.second.n, df = n1 + n2 - 2;
  const double s1 = *result.first.sd, s2 = *result.second.sd;
  const double pooled = std::sqrt(((n1 - 1) * s1 * s1 + (n2 - 1) * s2 * s2) / df);
  if (!(pooled > 0)) return;
  const double d = *result.difference.value / pooled, unit = std::sqrt(1 / n1 + 1 / n2), t = d / unit;
  result.d = scale_effect(
      {t, find_t_noncentrality(t, df, 0.5 + level / 2), find_t_noncentrality(t, df, 0.5 - level / 2)}, unit);
  const auto j = correct_small_sample(df);
  if (!j) return;
  result.g = scale_effect(result.d, *j);
  result.error = *j * std::sqrt((n1 + n2) / (n1 * n2) + d * d / (2 * (n1 + n2)));
}

}  // namespace

GroupDifference compute_group_difference(Numbers first, Numbers second, double level) {
  GroupDifference result;
  const MeanOptions options{nullptr, std::nullopt, level};
  result.first = compute_mean(first, options);
  result.second = compute_mean(second, options);
  if (!result.first.mean || !result.second.mean) return result;
  result.difference.value = *result.second.mean - *result.first.mean;
  if (!result.first.sd || !result.second.sd) return result;
  add_welch(result, level);
  add_effects(result, level);
  return result;
}

}  // namespace tukiranka::survey
