// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/describe_item.hpp"
#include <algorithm>
#include <array>
#include <cmath>

#include "plugins/survey/mathematics/moments.hpp"

namespace tukiranka::survey {
namespace {

constexpr std::size_t most_values = 50;

// Small whole numbers are counted in an array, whatever else in the map.
void count_answers(Numbers answers, std::map<double, std::int64_t>& frequencies) {
  std::array<std::int64_t, 64> small{};
  for (const double x : answers) {
    if (std::isnan(x)) continue;
    if (x >= 0 && x < 64 && x == std::floor(x)) {
      ++small[static_cast<std::size_t>(x)];
    } else if (++frequencies[x]; frequencies.size() > most_values) {
      frequencies.clear();
      return;
    }
  }
  for (std::size_t value = 0; value < small.size(); ++value)
    if (small[value] > 0) frequencies[static_cast<double>(value)] += small[value];
  if (frequencies.size() > most_values) frequencies.clear();
}

}  // namespace

ItemDescription describe_item(Numbers answers, const ItemRange& range) {
  ItemDescription result;
  const Moments moments = compute_moments(answers);
  result.n = static_cast<std::int64_t>(moments.n);
  if (result.n > 0) result.mean = moments.mean;
  if (result.n > 1) result.sd = std::sqrt(moments.squares / (moments.n - 1));
  count_answers(answers, result.frequencies);
  const auto share_at = [&](const std::optional<double>& end) -> std::optional<double> {
    if (!end || result.n == 0) return std::nullopt;
    std::int64_t count = 0;
    if (const auto found = result.frequencies.find(*end); found != result.frequencies.end())
      count = found->second;
    else if (result.frequencies.empty())  // too many different answers to be counted one by one
      count = std::count(answers.begin(), answers.end(), *end);
    return static_cast<double>(count) / static_cast<double>(result.n);
  };
  result.floor = share_at(range.low);
  result.ceiling = share_at(range.high);
  return result;
}

}  // namespace tukiranka::survey
