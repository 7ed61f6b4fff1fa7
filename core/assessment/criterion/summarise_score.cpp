// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/summarise_score.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace tukiranka::assessment {
namespace {

constexpr std::array<double, 7> wanted{.025, .05, .25, .5, .75, .95, .975};

void set_quantiles(Judgement& judgement, const std::array<double, 7>& q) {
  judgement.quantiles = Quantiles{q[0], q[1], q[2], q[3], q[4], q[5], q[6]};
  judgement.interval = base::Interval{base::IntervalKind::credible, 0.90, q[1], q[5]};
}

// `values` is reordered. The quantiles are asked in ascending order, so each search starts where the last
// ended.
std::array<double, 7> find_quantiles(Draws values) {
  std::array<double, 7> quantiles{};
  auto from = values.begin();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const double place = wanted[i] * static_cast<double>(values.size() - 1);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(from, at, values.end());
    const double next = at + 1 == values.end() ? *at : *std::min_element(at + 1, values.end());
    quantiles[i] = *at + (place - std::floor(place)) * (next - *at);
    from = at;
  }
  return quantiles;
}

template <class Below>
void set_levels(Judgement& judgement, const std::vector<model::Level>& levels, const Below& below) {
  std::vector<std::pair<std::string, double>> probabilities;
  double before = 0;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const double until = i + 1 < levels.size() ? below(levels[i + 1].from) : 1.0;
    probabilities.emplace_back(levels[i].id, std::max(0.0, until - before));
    before = until;
  }
  judgement.level_probabilities = std::move(probabilities);
}

}  // namespace

void summarise_mixture(Judgement& judgement, const CutMixture& mixture,
                       const std::vector<model::Level>& levels) {
  judgement.score = mixture.mean();
  judgement.standard_deviation = mixture.sd();
  std::array<double, 7> quantiles{};
  for (std::size_t i = 0; i < wanted.size(); ++i) quantiles[i] = mixture.quantile(wanted[i]);
  set_quantiles(judgement, quantiles);
  set_levels(judgement, levels, [&](double cut) { return mixture.cdf(cut); });
}

void summarise_draws(Judgement& judgement, const Draws& draws, const std::vector<model::Level>& levels) {
  const auto count = static_cast<double>(draws.size());
  double sum = 0, squares = 0;
  for (const double value : draws) sum += value;
  const double mean = sum / count;
  for (const double value : draws) squares += (value - mean) * (value - mean);
  judgement.score = mean;
  judgement.standard_deviation = std::sqrt(squares / std::max(1.0, count - 1));
  judgement.monte_carlo_error = *judgement.standard_deviation / std::sqrt(count);
  set_quantiles(judgement, find_quantiles(draws));
  set_levels(judgement, levels, [&](double cut) {
    return static_cast<double>(
               std::count_if(draws.begin(), draws.end(), [&](double value) { return value < cut; })) /
           count;
  });
}

}  // namespace tukiranka::assessment
