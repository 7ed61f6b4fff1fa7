// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/rater_icc.hpp"
#include <algorithm>
#include <cmath>

#include "plugins/survey/mathematics/distributions.hpp"

namespace tukiranka::survey {
namespace {

struct MeanSquares {
  double n = 0, k = 0, targets = 0, raters = 0, error = 0, within = 0;  // B, J, E, W
};

using Row = std::vector<double>;

std::vector<Row> list_complete(const Answers& ratings) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < ratings.persons(); ++i) {
    Row row;
    for (const Numbers rater : ratings.items())
      if (!std::isnan(rater[i])) row.push_back(rater[i]);
    if (row.size() == ratings.k()) rows.push_back(std::move(row));
  }
  return rows;
}

double mean_of(const Row& row) {
  double sum = 0;
  for (const double x : row) sum += x - row[0];
  return row[0] + sum / static_cast<double>(row.size());
}

MeanSquares square_means(const std::vector<Row>& rows, std::size_t k) {
  MeanSquares ms{static_cast<double>(rows.size()), static_cast<double>(k)};
  Row of_targets, of_raters;
  for (const Row& row : rows) of_targets.push_back(mean_of(row));
  for (std::size_t j = 0; j < k; ++j) {
    Row column;
    for (const Row& row : rows) column.push_back(row[j]);
    of_raters.push_back(mean_of(column));
  }
  const double grand = mean_of(of_targets);
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < k; ++j) {
      const double target = of_targets[i] - grand, rater = of_raters[j] - grand;
      const double inside = rows[i][j] - of_targets[i], error = inside - rater;
      ms.targets += target * target;
      ms.raters += rater * rater;
      ms.within += inside * inside;
      ms.error += error * error;
    }
  ms.targets /= ms.n - 1;
  ms.raters /= ms.k - 1;
  ms.within /= ms.n * (ms.k - 1);
  ms.error /= (ms.n - 1) * (ms.k - 1);
  // Rounding leaves a speck where raters agree wholly or differ by a constant.
  const double speck = 1e-24 * (ms.targets + ms.raters + grand * grand);
  for (double* square : {&ms.targets, &ms.raters, &ms.within, &ms.error})
    if (*square < speck) *square = 0;
  return ms;
}

std::optional<double> divide(double above, double below) {
  return below > 0 ? std::optional<double>(above / below) : std::nullopt;
}

// Spearman–Brown: of one rater to the mean of k.
std::optional<double> step_up(const std::optional<double>& one, double k) {
  return one ? divide(*one * k, 1 + *one * (k - 1)) : std::nullopt;
}

void add_test(IccForm& form, double f, const FreedomPair& df) {
  form.f = f;
  form.df1 = df.above;
  form.df2 = df.below;
  form.p = f_upper(f, df);
}

// The ends of ICC(1,·) and ICC(3,·): F divided by its quantiles.
void add_ends(IccForm& one, IccForm& mean, double k, double level) {
  const FreedomPair df{*one.df1, *one.df2};
  const double low = *one.f / f_quantile(0.5 + level / 2, df);
  const double high = *one.f * f_quantile(0.5 + level / 2, {df.below, df.above});
  one.low = (low - 1) / (low + k - 1);
  one.high = (high - 1) / (high + k - 1);
  if (low > 0) mean.low = 1 - 1 / low;
  if (high > 0) mean.high = 1 - 1 / high;
}

void add_ends_of_agreement(IccForm& one, IccForm& mean, const MeanSquares& ms, double level) {
  if (!one.value) return;
  const double n = ms.n, k = ms.k, icc = *one.value, fj = ms.raters / ms.error;
  const double a = n * (1 + (k - 1) * icc) - k * icc, b = k * icc * fj + a;
  const double v = (k - 1) * (n - 1) * b * b / ((n - 1) * k * k * icc * icc * fj * fj + a * a);
  const double up = f_quantile(0.5 + level / 2, {n - 1, v}), down = f_quantile(0.5 + level / 2, {v, n - 1});
  if (!std::isfinite(up) || !std::isfinite(down)) return;
  const double rest = k * ms.raters + (k * n - k - n) * ms.error;
  one.low = divide(n * (ms.targets - up * ms.error), up * rest + n * ms.targets);
  one.high = divide(n * (down * ms.targets - ms.error), rest + n * down * ms.targets);
  mean.low = step_up(one.low, k);
  mean.high = step_up(one.high, k);
}

}  // namespace

RaterIcc compute_rater_icc(const Answers& ratings, double level) {
  RaterIcc result;
  constexpr std::array<const char*, 6> names{"ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"};
  for (std::size_t i = 0; i < names.size(); ++i) result.forms[i].name = names[i];
  const std::vector<Row> rows = list_complete(ratings);
  result.targets = static_cast<std::int64_t>(rows.size());
  result.raters = static_cast<std::int64_t>(ratings.k());
  if (result.targets < 2 || result.raters < 2) return result;
  const MeanSquares ms = square_means(rows, ratings.k());
  const double n = ms.n, k = ms.k, between = (ms.raters - ms.error) / n;
  auto& [icc1, icc2, icc3, icc1k, icc2k, icc3k] = result.forms;
  icc1.value = divide(ms.targets - ms.within, ms.targets + (k - 1) * ms.within);
  icc2.value = divide(ms.targets - ms.error, ms.targets + (k - 1) * ms.error + k * between);
  icc3.value = divide(ms.targets - ms.error, ms.targets + (k - 1) * ms.error);
  icc1k.value = divide(ms.targets - ms.within, ms.targets);
  icc2k.value = divide(ms.targets - ms.error, ms.targets + between);
  icc3k.value = divide(ms.targets - ms.error, ms.targets);
  if (ms.within > 0) {
    for (IccForm* form : {&icc1, &icc1k}) add_test(*form, ms.targets / ms.within, {n - 1, n * (k - 1)});
    add_ends(icc1, icc1k, k, level);
  }
  if (!(ms.error > 0)) return result;
  for (IccForm* form : {&icc2, &icc3, &icc2k, &icc3k})
    add_test(*form, ms.targets / ms.error, {n - 1, (n - 1) * (k - 1)});
  add_ends(icc3, icc3k, k, level);
  add_ends_of_agreement(icc2, icc2k, ms, level);
  return result;
}

}  // namespace tukiranka::survey
