// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/moments.hpp"
#include <algorithm>
#include <array>
#include <limits>

namespace tukiranka::survey {
namespace {

constexpr std::size_t lanes = 8;
using Lanes = std::array<double, lanes>;

double add_up(const Lanes& sums) {
  double total = 0;
  for (const double sum : sums) total += sum;
  return total;
}

// Σ of f(x) over the numbers that are no NaN; their count goes to `n`.
template <class Term>
double sum_terms(Numbers values, double& n, Term term) {
  Lanes sums{}, counts{};
  const auto take = [&](std::size_t i, std::size_t lane) {
    const bool counted = !std::isnan(values[i]);
    sums[lane] += counted ? term(values[i]) : 0.0;
    counts[lane] += counted ? 1.0 : 0.0;
  };
  std::size_t i = 0;
  for (; i + lanes <= values.size(); i += lanes)
    for (std::size_t lane = 0; lane < lanes; ++lane) take(i + lane, lane);
  for (; i < values.size(); ++i) take(i, 0);
  n = add_up(counts);
  return add_up(sums);
}

}  // namespace

Moments compute_moments(Numbers values) {
  Moments result;
  const auto first = std::find_if(values.begin(), values.end(), [](double x) { return !std::isnan(x); });
  if (first == values.end()) return {0, std::numeric_limits<double>::quiet_NaN(), 0};
  const double shift = *first;
  const double sum = sum_terms(values, result.n, [=](double x) { return x - shift; });
  result.mean = shift + sum / result.n;
  const double mean = result.mean;
  result.squares = sum_terms(values, result.n, [=](double x) { return (x - mean) * (x - mean); });
  return result;
}

}  // namespace tukiranka::survey
