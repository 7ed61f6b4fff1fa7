// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/programme/correlate_partially.hpp"
#include <algorithm>
#include <cmath>

#include "core/assessment/pool/mixture.hpp"

namespace tukiranka::assessment {
namespace {

using Matrix = std::vector<std::vector<double>>;

constexpr double nothing_left = 1e-10;  // of a variable's own variance

Matrix cross_products(const Matrix& columns) {
  Matrix centred = columns;
  for (auto& column : centred) {
    double mean = 0;
    for (const double value : column) mean += value / static_cast<double>(column.size());
    for (double& value : column) value -= mean;
  }
  Matrix sums(columns.size(), std::vector<double>(columns.size()));
  for (std::size_t i = 0; i < columns.size(); ++i)
    for (std::size_t j = 0; j < columns.size(); ++j)
      for (std::size_t row = 0; row < columns[i].size(); ++row)
        sums[i][j] += centred[i][row] * centred[j][row];
  return sums;
}

}  // namespace

std::optional<PartialCorrelation> correlate_partially(const Matrix& columns, double level) {
  if (columns.size() < 2) return std::nullopt;
  const auto n = static_cast<double>(columns[0].size()), controls = static_cast<double>(columns.size() - 2);
  if (n <= controls + 3) return std::nullopt;
  Matrix sums = cross_products(columns);
  const double whole_a = sums[0][0], whole_b = sums[1][1];
  for (std::size_t c = 2; c < columns.size(); ++c) {
    double whole = 0;
    for (const double value : columns[c]) whole += value * value;
    if (!(sums[c][c] > nothing_left * whole)) continue;  // constant, or said already by other controls
    const std::vector<double> row = sums[c];
    for (std::size_t i = 0; i < columns.size(); ++i)
      for (std::size_t j = 0; j < columns.size(); ++j) sums[i][j] -= row[i] * row[j] / row[c];
  }
  if (!(sums[0][0] > nothing_left * whole_a) || !(sums[1][1] > nothing_left * whole_b)) return std::nullopt;
  const double r = std::clamp(sums[0][1] / std::sqrt(sums[0][0] * sums[1][1]), -1.0, 1.0);
  const double half = normal_quantile(0.5 + level / 2) / std::sqrt(n - controls - 3);
  if (std::fabs(r) >= 1) return PartialCorrelation{r, r, r};
  return PartialCorrelation{r, std::tanh(std::atanh(r) - half), std::tanh(std::atanh(r) + half)};
}

}  // namespace tukiranka::assessment
