// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/rank_change.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

#include "plugins/survey/mathematics/distributions.hpp"
#include "plugins/survey/mathematics/dominance.hpp"
#include "plugins/survey/mathematics/ranks.hpp"

namespace tukiranka::survey {
namespace {

constexpr std::size_t most_exact = 50, most_walsh = 4000;

Ranks rank_magnitudes(const std::vector<double>& values) {
  std::vector<double> magnitudes;
  for (const double x : values) magnitudes.push_back(std::abs(x));
  return rank_values(magnitudes);
}

// How often each sum of doubled ranks occurs over all signs; then twice the smaller tail, at most 1.
double exact_p(const std::vector<double>& ranks, double v) {
  std::vector<double> ways{1};
  for (const double rank : ranks) {
    const auto step = static_cast<std::size_t>(std::llround(2 * rank));
    std::vector<double> next(ways.size() + step, 0.0);
    for (std::size_t i = 0; i < ways.size(); ++i) {
      next[i] += ways[i] / 2;
      next[i + step] += ways[i] / 2;
    }
    ways = std::move(next);
  }
  const auto at = static_cast<std::size_t>(std::llround(2 * v));
  const auto middle = ways.begin() + static_cast<std::ptrdiff_t>(at);
  const double below = std::accumulate(ways.begin(), middle + 1, 0.0);
  const double above = std::accumulate(middle, ways.end(), 0.0);
  return std::min(1.0, 2 * std::min(below, above));
}

double sum_positive(const std::vector<double>& values, const std::vector<double>& ranks) {
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i] > 0) sum += ranks[i];
  return sum;
}

void add_wilcoxon(RankChange& result, const std::vector<double>& differences) {
  std::vector<double> nonzero;
  for (const double d : differences)
    if (d != 0) nonzero.push_back(d);
  result.nonzero = static_cast<int>(nonzero.size());
  if (nonzero.empty()) return;
  const Ranks ranked = rank_magnitudes(nonzero);
  const std::vector<double>& ranks = ranked.values;
  const double m = static_cast<double>(nonzero.size()), v = sum_positive(nonzero, ranks);
  const double centre = m * (m + 1) / 4, sd = std::sqrt(m * (m + 1) * (2 * m + 1) / 24 - ranked.tie_sum / 48);
  const double off = v - centre;
  result.v = v;
  result.rank_biserial = (2 * v - m * (m + 1) / 2) / (m * (m + 1) / 2);
  if (nonzero.size() <= most_exact) result.p_exact = exact_p(ranks, v);
  result.p_normal = normal_two_sided(off / sd);
  const double corrected = off == 0 ? 0 : off - std::copysign(0.5, off);
  result.p_normal_cc = std::min(1.0, normal_two_sided(corrected / sd));
  const std::vector<double> all = rank_magnitudes(differences).values;  // Pratt: zeros take ranks
  double expected = 0, variance = 0;
  for (std::size_t i = 0; i < differences.size(); ++i)
    if (differences[i] != 0) {
      expected += all[i] / 2;
      variance += all[i] * all[i] / 4;
    }
  result.p_pratt = normal_two_sided((sum_positive(differences, all) - expected) / std::sqrt(variance));
}

std::optional<double> find_hodges_lehmann(const std::vector<double>& differences) {
  if (differences.empty() || differences.size() > most_walsh) return std::nullopt;
  std::vector<double> walsh;
  walsh.reserve(differences.size() * (differences.size() + 1) / 2);
  for (std::size_t i = 0; i < differences.size(); ++i)
    for (std::size_t j = 0; j <= i; ++j) walsh.push_back((differences[i] + differences[j]) / 2);
  const auto middle = walsh.begin() + static_cast<std::ptrdiff_t>(walsh.size() / 2);
  std::nth_element(walsh.begin(), middle, walsh.end());
  if (walsh.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(walsh.begin(), middle)) / 2;
}

}  // namespace

RankChange compute_rank_change(const std::vector<double>& before, const std::vector<double>& after) {
  RankChange result;
  if (before.empty()) return result;
  std::vector<double> differences;
  for (std::size_t i = 0; i < before.size(); ++i) differences.push_back(round_to_rank(after[i] - before[i]));
  for (const double d : differences) ++(d > 0 ? result.up : d < 0 ? result.down : result.tied);
  result.cliff_paired = static_cast<double>(result.up - result.down) / static_cast<double>(before.size());
  result.cliff_independent = compute_cliff(before, after);
  add_wilcoxon(result, differences);
  result.hodges_lehmann = find_hodges_lehmann(differences);
  if (const int moved = result.up + result.down; moved > 0)
    result.sign_p = std::min(1.0, 2 * binomial_cdf(std::min(result.up, result.down), moved, 0.5));
  return result;
}

}  // namespace tukiranka::survey
