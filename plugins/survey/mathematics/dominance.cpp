// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/dominance.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

#include "plugins/survey/mathematics/distributions.hpp"
#include "plugins/survey/mathematics/ranks.hpp"

namespace tukiranka::survey {
namespace {

constexpr std::size_t most_exact = 50;

// For each value, how many of the sorted others lie below it less how many lie above; equal ones are counted.
std::vector<double> compare_each(const std::vector<double>& values, const std::vector<double>& sorted,
                                 double& equal) {
  std::vector<double> balance;
  balance.reserve(values.size());
  equal = 0;
  for (const double x : values) {
    const auto [from, to] = std::equal_range(sorted.begin(), sorted.end(), x);
    balance.push_back(static_cast<double>((from - sorted.begin()) - (sorted.end() - to)));
    equal += static_cast<double>(to - from);
  }
  return balance;
}

double sum_squares_about(const std::vector<double>& values, double divisor, double centre) {
  double sum = 0;
  for (const double x : values) sum += (x / divisor - centre) * (x / divisor - centre);
  return sum;
}

// The interval of Feng & Cliff 2004 from the unbiased variance.
void add_interval(Effect& cliff, double variance, double t, double smaller) {
  const double d = *cliff.value, tt = t * t;
  if (std::abs(d) >= 1) {
    const double near = (smaller - tt) / (smaller + tt);
    cliff.low = d > 0 ? near : -1;
    cliff.high = d > 0 ? 1 : -near;
    return;
  }
  const double s = std::sqrt(variance), rest = 1 - d * d;
  const double half = t * s * std::sqrt(rest * rest + tt * variance);
  cliff.low = (d - d * d * d - half) / (rest + tt * variance);
  cliff.high = (d - d * d * d + half) / (rest + tt * variance);
}

// In how many ways do `drawn` of these doubled ranks give each sum? Then twice the smaller tail, at most 1.
double find_exact_p(const std::vector<double>& ranks, std::size_t drawn, double rank_sum) {
  const auto top = static_cast<std::size_t>(2 * std::accumulate(ranks.begin(), ranks.end(), 0.0));
  std::vector<std::vector<double>> ways(drawn + 1, std::vector<double>(top + 1, 0.0));
  ways[0][0] = 1;
  std::size_t reached = 0;
  for (const double rank : ranks) {
    const auto step = static_cast<std::size_t>(std::llround(2 * rank));
    for (std::size_t k = drawn; k-- > 0;)
      for (std::size_t sum = 0; sum <= reached; ++sum) ways[k + 1][sum + step] += ways[k][sum];
    reached += step;
  }
  const std::vector<double>& last = ways[drawn];
  const auto middle = last.begin() + static_cast<std::ptrdiff_t>(std::llround(2 * rank_sum));
  const double whole = std::accumulate(last.begin(), last.end(), 0.0);
  const double below = std::accumulate(last.begin(), middle + 1, 0.0);
  const double above = std::accumulate(middle, last.end(), 0.0);
  return std::min(1.0, 2 * std::min(below, above) / whole);
}

void add_rank_test(Dominance& result, const std::vector<double>& first, const std::vector<double>& second) {
  std::vector<double> both = second;
  both.insert(both.end(), first.begin(), first.end());
  const Ranks ranks = rank_values(both);
  const double n1 = static_cast<double>(first.size()), n2 = static_cast<double>(second.size()), n = n1 + n2;
  const double rank_sum = std::accumulate(
      ranks.values.begin(), ranks.values.begin() + static_cast<std::ptrdiff_t>(second.size()), 0.0);
  const double u = rank_sum - n2 * (n2 + 1) / 2;
  result.u = u;
  if (std::max(first.size(), second.size()) <= most_exact)
    result.p_exact = find_exact_p(ranks.values, second.size(), rank_sum);
  const double variance = n1 * n2 / 12 * (n + 1 - ranks.tie_sum / (n * (n - 1)));
  if (variance > 0) {
    const double off = u - n1 * n2 / 2, corrected = off == 0 ? 0 : off - std::copysign(0.5, off);
    result.p_normal = normal_two_sided(off / std::sqrt(variance));
    result.p_normal_cc = normal_two_sided(corrected / std::sqrt(variance));
  }
  result.is_p_exact = !ranks.has_ties && std::max(first.size(), second.size()) < most_exact;
  result.p = result.is_p_exact ? result.p_exact : result.p_normal_cc;
}

}  // namespace

std::optional<double> compute_cliff(Numbers first, Numbers second) {
  if (first.empty() || second.empty()) return std::nullopt;
  std::vector<double> sorted = round_to_rank(first);
  std::sort(sorted.begin(), sorted.end());
  double equal = 0;
  const std::vector<double> balance = compare_each(round_to_rank(second), sorted, equal);
  return std::accumulate(balance.begin(), balance.end(), 0.0) /
         (static_cast<double>(first.size()) * static_cast<double>(second.size()));
}

Dominance compute_dominance(Numbers first, Numbers second, double level) {
  Dominance result;
  if (first.empty() || second.empty()) return result;
  std::vector<double> a = round_to_rank(first), b = round_to_rank(second);
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  const double n1 = static_cast<double>(a.size()), n2 = static_cast<double>(b.size());
  double equal = 0;
  const std::vector<double> of_second = compare_each(b, a, equal);
  std::vector<double> of_first = compare_each(a, b, equal);
  for (double& x : of_first) x = -x;  // how far the second stands above each of the first
  const double d = std::accumulate(of_second.begin(), of_second.end(), 0.0) / (n1 * n2);
  result.cliff.value = d;
  if (n1 > 1 && n2 > 1) {
    const double pairs = n1 * n2 - equal - n1 * n2 * d * d;  // Σ(d_ij − δ)²
    const double variance = (n2 * n2 * sum_squares_about(of_first, n2, d) +
                             n1 * n1 * sum_squares_about(of_second, n1, d) - pairs) /
                            (n1 * n2 * (n1 - 1) * (n2 - 1));
    add_interval(result.cliff, std::max(variance, (1 - d * d) / (n1 * n2 - 1)),
                 t_quantile(0.5 + level / 2, n1 + n2 - 2), std::min(n1, n2));
  }
  const auto to_chance = [](const std::optional<double>& x) {
    return x ? std::optional<double>((*x + 1) / 2) : std::nullopt;
  };
  result.superiority = {to_chance(result.cliff.value), to_chance(result.cliff.low),
                        to_chance(result.cliff.high)};
  add_rank_test(result, a, b);
  return result;
}

}  // namespace tukiranka::survey
