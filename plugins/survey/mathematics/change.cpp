// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/change.hpp"
#include <cmath>

#include "plugins/survey/mathematics/distributions.hpp"

namespace tukiranka::survey {
namespace {

std::optional<double> correlate(const std::vector<double>& x, const std::vector<double>& y, const Mean& mx,
                                const Mean& my) {
  if (!mx.sd || !my.sd || !(*mx.sd > 0) || !(*my.sd > 0)) return std::nullopt;
  double products = 0;
  for (std::size_t i = 0; i < x.size(); ++i) products += (x[i] - *mx.mean) * (y[i] - *my.mean);
  return products / ((mx.n - 1) * *mx.sd * *my.sd);
}

void add_effects(Change& change, double level) {
  const double n = change.n, sd = *change.difference.sd, mean = *change.difference.mean;
  const double df = n - 1, t = mean * std::sqrt(n) / sd;
  change.t = t;
  change.df = df;
  change.p = t_two_sided(t, df);
  const Effect ncp{t, find_t_noncentrality(t, df, 0.5 + level / 2),
                   find_t_noncentrality(t, df, 0.5 - level / 2)};
  change.d_z = scale_effect(ncp, 1 / std::sqrt(n));
  const double s1 = *change.before.sd, s2 = *change.after.sd, average = std::sqrt((s1 * s1 + s2 * s2) / 2);
  if (average > 0) change.d_av = scale_effect(change.d_z, sd / average);
  if (change.r) change.d_rm = scale_effect(change.d_z, std::sqrt(2 * (1 - *change.r)));
  const auto j = correct_small_sample(df);
  if (!j) return;
  change.g_z = scale_effect(change.d_z, *j);
  if (average > 0) change.g_av = scale_effect(change.d_av, *j);
  if (s1 > 0 && change.r) {
    const double g = *j * mean / s1, error = std::sqrt(2 * (1 - *change.r) / n + g * g / (2 * n));
    const double z = normal_quantile(0.5 + level / 2);
    change.g_glass = {g, g - z * error, g + z * error};
  }
}

}  // namespace

Change compute_change(const std::vector<double>& before, const std::vector<double>& after, double level) {
  Change change;
  change.n = static_cast<double>(before.size());
  const MeanOptions options{nullptr, std::nullopt, level};
  std::vector<double> differences;
  for (std::size_t i = 0; i < before.size(); ++i) differences.push_back(after[i] - before[i]);
  change.before = compute_mean(before, options);
  change.after = compute_mean(after, options);
  change.difference = compute_mean(differences, options);
  if (change.n < 2) return change;
  change.r = correlate(before, after, change.before, change.after);
  // 8/3 − 5/3 and 7/3 − 4/3 differ in the last digit only: that is no spread.
  const double noise = 1e-13 * (std::abs(*change.before.mean) + std::abs(*change.after.mean));
  if (*change.difference.sd > noise) {
    add_effects(change, level);
  } else {
    change.difference.sd = change.difference.standard_error = 0;
    change.difference.low = change.difference.high = change.difference.mean;
  }
  return change;
}

std::optional<ReliableChange> judge_reliable_change(const std::vector<double>& before,
                                                    const std::vector<double>& after, double reliability) {
  const Mean start = compute_mean(before, {});
  if (!start.sd || !(*start.sd > 0) || !(reliability <= 1)) return std::nullopt;
  ReliableChange result;
  result.index = 1.959963984540054 * *start.sd * std::sqrt(2 * (1 - reliability));
  for (std::size_t i = 0; i < before.size(); ++i) {
    const double difference = after[i] - before[i];
    if (difference > result.index)
      ++result.improved;
    else if (difference < -result.index)
      ++result.worsened;
    else
      ++result.unchanged;
  }
  return result;
}

}  // namespace tukiranka::survey
