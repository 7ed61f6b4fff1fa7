// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/group_agreement.hpp"
#include <algorithm>
#include <cmath>

#include "plugins/survey/mathematics/moments.hpp"

namespace tukiranka::survey {
namespace {

double variance_of(const Moments& moments) {
  return moments.squares / (moments.n - 1);
}

std::optional<double> compute_rwg(Numbers answers, const ExpectedAnswers& expected) {
  const Moments moments = compute_moments(answers);
  if (moments.n < 2 || !expected.variance) return std::nullopt;
  return std::max(0.0, 1 - variance_of(moments) / *expected.variance);
}

std::optional<double> compute_awg(const Moments& moments, const ExpectedAnswers& expected) {
  if (!expected.low || !expected.high) return std::nullopt;
  const double low = *expected.low, high = *expected.high, n = moments.n, mean = moments.mean;
  if (mean == low || mean == high) return 1;
  if (mean < (low * (n - 1) + high) / n || mean > (high * (n - 1) + low) / n) return std::nullopt;
  const double greatest = ((high + low) * mean - mean * mean - high * low) * n / (n - 1);
  return 1 - 2 * variance_of(moments) / greatest;
}

std::vector<std::size_t> list_complete(const Answers& members) {
  std::vector<std::size_t> complete;
  for (std::size_t i = 0; i < members.persons(); ++i)
    if (std::none_of(members.items().begin(), members.items().end(),
                     [i](Numbers item) { return std::isnan(item[i]); }))
      complete.push_back(i);
  return complete;
}

}  // namespace

GroupAgreement compute_group_agreement(const Answers& members, const std::vector<ExpectedAnswers>& expected) {
  GroupAgreement result;
  const std::vector<std::size_t> complete = list_complete(members);
  const double k = static_cast<double>(members.k());
  result.n = static_cast<double>(complete.size());
  double ratio = 0, distance = 0, awg = 0, awg_count = 0;
  bool has_null = members.k() > 0;
  for (std::size_t j = 0; j < members.k(); ++j) {
    result.rwg.push_back(compute_rwg(members.items()[j], expected[j]));
    std::vector<double> answers;
    for (const std::size_t i : complete) answers.push_back(members.items()[j][i]);
    const Moments moments = compute_moments(answers);
    if (moments.n < 2) continue;
    has_null = has_null && expected[j].variance;
    if (expected[j].variance) ratio += variance_of(moments) / *expected[j].variance / k;
    for (const double x : answers) distance += std::abs(x - moments.mean) / moments.n / k;
    if (const auto one = compute_awg(moments, expected[j])) {
      awg += *one;
      ++awg_count;
    }
  }
  if (result.n < 2 || members.k() == 0) return result;
  result.ad = distance;
  if (awg_count > 0) result.a_wg = awg / awg_count;
  const double v = std::min(ratio, 1.0);
  if (has_null) result.rwgj = k * (1 - v) / (k * (1 - v) + v);
  return result;
}

}  // namespace tukiranka::survey
