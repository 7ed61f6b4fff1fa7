// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/polychoric.hpp"
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include <boost/math/tools/toms748_solve.hpp>

#include "plugins/survey/mathematics/bivariate_normal.hpp"
#include "plugins/survey/mathematics/distributions.hpp"

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;

constexpr double limit = 0.999999;
constexpr double least_probability = 1e-14;  // below it the difference of four corners is noise

std::vector<double> with_ends(const std::vector<double>& thresholds) {
  std::vector<double> bounds{-INFINITY};
  bounds.insert(bounds.end(), thresholds.begin(), thresholds.end());
  bounds.push_back(INFINITY);
  return bounds;
}

// Value (row, column) of the corners → what lies between them.
double between(const MatrixXd& corners, Index i, Index j) {
  return corners(i + 1, j + 1) - corners(i, j + 1) - corners(i + 1, j) + corners(i, j);
}

struct Table {
  const MatrixXd& counts;
  std::vector<double> rows, columns;  // bounds, with the infinite ones

  template <class Of>
  [[nodiscard]] MatrixXd corners(Of of, double rho) const {
    MatrixXd values(static_cast<Index>(rows.size()), static_cast<Index>(columns.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = 0; j < columns.size(); ++j)
        values(static_cast<Index>(i), static_cast<Index>(j)) = of(rows[i], columns[j], rho);
    return values;
  }

  // Slope of the log-likelihood, per person. An answered cell of no probability at all means that ρ is too
  // far out, and pulls it back.
  [[nodiscard]] double slope(double rho) const {
    const MatrixXd below = corners(bivariate_normal_below, rho);
    const MatrixXd density = corners(bivariate_normal_density, rho);
    double sum = 0;
    for (Index i = 0; i < counts.rows(); ++i)
      for (Index j = 0; j < counts.cols(); ++j) {
        if (!(counts(i, j) > 0)) continue;
        const double probability = between(below, i, j);
        sum += counts(i, j) * (probability < least_probability ? -std::copysign(1e9, rho)
                                                               : between(density, i, j) / probability);
      }
    return sum / counts.sum();
  }

  [[nodiscard]] double log_likelihood(double rho) const {
    const MatrixXd below = corners(bivariate_normal_below, rho);
    double sum = 0;
    for (Index i = 0; i < counts.rows(); ++i)
      for (Index j = 0; j < counts.cols(); ++j)
        if (counts(i, j) > 0)
          sum += counts(i, j) * std::log(std::max(between(below, i, j), least_probability));
    return sum;
  }
};

std::size_t place_of(const Categories& categories, double value) {
  return static_cast<std::size_t>(
      std::lower_bound(categories.values.begin(), categories.values.end(), value) -
      categories.values.begin());
}

std::vector<std::vector<int>> code_answers(const Answers& answers, const std::vector<Categories>& categories,
                                           const std::vector<char>& counts) {
  std::vector<std::vector<int>> codes;
  for (std::size_t j = 0; j < answers.k(); ++j) {
    std::vector<int> code(answers.persons(), -1);
    for (std::size_t i = 0; i < code.size(); ++i)
      if (const double value = answers.items()[j][i]; counts[i] != 0 && !std::isnan(value))
        code[i] = static_cast<int>(place_of(categories[j], value));
    codes.push_back(std::move(code));
  }
  return codes;
}

}  // namespace

std::optional<Categories> find_categories(Numbers item, const std::vector<char>& counts) {
  std::map<double, std::int64_t> seen;
  for (std::size_t i = 0; i < item.size(); ++i) {
    if (counts[i] == 0 || std::isnan(item[i])) continue;
    ++seen[item[i]];
    if (seen.size() > most_categories) return std::nullopt;
  }
  Categories categories;
  std::int64_t n = 0, below = 0;
  for (const auto& [value, count] : seen) {
    categories.values.push_back(value);
    categories.counts.push_back(count);
    n += count;
  }
  for (std::size_t c = 0; c + 1 < categories.counts.size(); ++c) {
    below += categories.counts[c];
    categories.thresholds.push_back(normal_quantile(static_cast<double>(below) / static_cast<double>(n)));
  }
  return categories;
}

double fit_polychoric(const MatrixXd& table, const std::vector<double>& rows,
                      const std::vector<double>& columns) {
  const Table of{table, with_ends(rows), with_ends(columns)};
  const double at_low = of.slope(-limit), at_high = of.slope(limit);
  const bool grows_up = at_high >= 0, grows_down = at_low <= 0;
  if (grows_up && grows_down) return of.log_likelihood(limit) >= of.log_likelihood(-limit) ? 1 : -1;
  if (grows_up) return 1;
  if (grows_down) return -1;
  std::uintmax_t rounds = 200;
  const auto [low, high] = boost::math::tools::toms748_solve(
      [&](double rho) { return of.slope(rho); }, -limit, limit, at_low, at_high,
      [](double a, double b) { return std::abs(a - b) < 1e-14; }, rounds);
  return (low + high) / 2;
}

std::optional<Polychoric> compute_polychoric(const Answers& answers,
                                             const std::vector<Categories>& categories,
                                             const std::vector<char>& counts) {
  const auto k = static_cast<Index>(answers.k());
  const auto codes = code_answers(answers, categories, counts);
  Polychoric result{MatrixXd::Identity(k, k), std::numeric_limits<std::int64_t>::max(), 0, {}};
  for (Index a = 0; a < k; ++a)
    for (Index b = 0; b < a; ++b) {
      const auto &one = codes[static_cast<std::size_t>(b)], &two = codes[static_cast<std::size_t>(a)];
      const Categories &rows = categories[static_cast<std::size_t>(b)],
                       &columns = categories[static_cast<std::size_t>(a)];
      MatrixXd table =
          MatrixXd::Zero(static_cast<Index>(rows.values.size()), static_cast<Index>(columns.values.size()));
      for (std::size_t i = 0; i < one.size(); ++i)
        if (one[i] >= 0 && two[i] >= 0) table(one[i], two[i]) += 1;
      const auto n = static_cast<std::int64_t>(table.sum());
      if (n == 0) return std::nullopt;
      const double rho = fit_polychoric(table, rows.thresholds, columns.thresholds);
      result.matrix(a, b) = result.matrix(b, a) = rho;
      result.n = std::min(result.n, n);
      result.empty_cells += (table.array() == 0).count();
      if (std::abs(rho) == 1) result.at_limit.emplace_back(b, a);
    }
  return result;
}

}  // namespace tukiranka::survey
