// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/resample.hpp"
#include <algorithm>

#include "plugins/survey/mathematics/moments.hpp"
#include "plugins/survey/mathematics/no_answer.hpp"

namespace tukiranka::survey {
namespace {

double alpha_of(const std::vector<double>& sums, double n) {
  const std::size_t items = sums.size() - 2;
  double total = 0, of_items = sums[items];
  for (std::size_t j = 0; j < items; ++j) {
    total += sums[j];
    of_items -= sums[j] * sums[j] / n;
  }
  const double of_scores = sums[items + 1] - total * total / n;
  if (!(of_scores > 1e-12 * sums[items + 1])) return nan;
  const double k = static_cast<double>(items);
  return k / (k - 1) * (1 - of_items / of_scores);
}

}  // namespace

double SumStatistic::value_of(const std::vector<double>& sums, double n_rows) const {
  if (is_alpha) return alpha_of(sums, n_rows);
  return sums[0] > 0 ? shift + sums[1] / sums[0] : nan;
}

SumStatistic prepare_mean(const std::vector<double>& values, const std::vector<double>& weights) {
  SumStatistic statistic;
  statistic.width = 2;
  statistic.shift = compute_moments(values).mean;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double weight = weights.empty() ? 1.0 : weights[i];
    if (std::isnan(values[i]) || std::isnan(weight)) continue;
    statistic.rows.push_back(weight);
    statistic.rows.push_back(weight * (values[i] - statistic.shift));
    ++statistic.n;
  }
  return statistic;
}

SumStatistic prepare_alpha(const Answers& answers) {
  SumStatistic statistic;
  statistic.is_alpha = true;
  statistic.width = answers.k() + 2;
  std::vector<double> means;
  for (const Numbers item : answers.items()) means.push_back(compute_moments(item).mean);
  for (std::size_t i = 0; i < answers.persons(); ++i) {
    if (std::any_of(answers.items().begin(), answers.items().end(),
                    [i](const Numbers& item) { return std::isnan(item[i]); }))
      continue;
    double squares = 0, total = 0;
    for (std::size_t j = 0; j < answers.k(); ++j) {
      const double d = answers.items()[j][i] - means[j];
      statistic.rows.push_back(d);
      squares += d * d;
      total += d;
    }
    statistic.rows.push_back(squares);
    statistic.rows.push_back(total * total);
    ++statistic.n;
  }
  return statistic;
}

double resample(const SumStatistic& statistic, std::span<const std::uint32_t> chosen) {
  std::vector<double> sums(statistic.width, 0.0);
  const std::size_t width = statistic.width;
  for (const std::uint32_t row : chosen) {
    const double* from = statistic.rows.data() + row * width;
    for (std::size_t j = 0; j < width; ++j) sums[j] += from[j];
  }
  return statistic.value_of(sums, static_cast<double>(chosen.size()));
}

std::vector<double> jackknife(const SumStatistic& statistic) {
  const std::size_t width = statistic.width;
  std::vector<double> sums(width, 0.0), without(width), values;
  for (std::size_t at = 0; at < statistic.rows.size(); ++at) sums[at % width] += statistic.rows[at];
  for (std::size_t i = 0; i < statistic.n; ++i) {
    for (std::size_t j = 0; j < width; ++j) without[j] = sums[j] - statistic.rows[i * width + j];
    values.push_back(statistic.value_of(without, static_cast<double>(statistic.n - 1)));
  }
  return values;
}

}  // namespace tukiranka::survey
