// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/ranks.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace tukiranka::survey {

double round_to_rank(double x) {
  return std::round(x * 1e10) / 1e10;
}

std::vector<double> round_to_rank(Numbers values) {
  std::vector<double> rounded;
  rounded.reserve(values.size());
  for (const double x : values) rounded.push_back(round_to_rank(x));
  return rounded;
}

Ranks rank_values(Numbers values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  Ranks ranks{std::vector<double>(values.size()), 0, false};
  for (std::size_t start = 0, end = 0; start < order.size(); start = end) {
    while (end < order.size() && values[order[end]] == values[order[start]]) ++end;
    const double t = static_cast<double>(end - start);
    for (std::size_t i = start; i < end; ++i)
      ranks.values[order[i]] = (static_cast<double>(start) + static_cast<double>(end) + 1) / 2;
    ranks.tie_sum += t * t * t - t;
    ranks.has_ties = ranks.has_ties || t > 1;
  }
  return ranks;
}

}  // namespace tukiranka::survey
