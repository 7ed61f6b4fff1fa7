// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/rank_projects.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

#include <tukiranka/random.hpp>

#include "core/assessment/mixture.hpp"

namespace tukiranka::assessment {
namespace {

// Variance of θ_i that is left when μ is known: λ_i v_i.
double own_variance(const Shrinkage& fit, std::size_t i) {
  const double pull = (1 - fit.shrunken[i].weight) * fit.mean_sd;
  return std::max(0.0, fit.shrunken[i].sd * fit.shrunken[i].sd - pull * pull);
}

std::vector<double> expect_ranks(const RandomEffects& fit) {
  const std::size_t n = fit.best.shrunken.size();
  std::vector<double> ranks(n, 1);
  for (const ShrinkageNode& node : fit.nodes) {
    const Shrinkage& given = node.given;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = i + 1; j < n; ++j) {
        const double shared = (given.shrunken[i].weight - given.shrunken[j].weight) * given.mean_sd;
        const double sd = std::sqrt(own_variance(given, i) + own_variance(given, j) + shared * shared);
        const double gap = given.shrunken[j].mean - given.shrunken[i].mean;
        const double p = sd > 0 ? normal_cdf(gap / sd) : gap > 0 ? 1 : gap < 0 ? 0 : 0.5;
        ranks[i] += node.weight * p;
        ranks[j] += node.weight * (1 - p);
      }
  }
  return ranks;
}

// Which node each draw takes: evenly over their weights.
std::vector<std::size_t> choose_nodes(const RandomEffects& fit, std::size_t draws) {
  std::vector<std::size_t> chosen;
  double below = fit.nodes.front().weight;
  std::size_t node = 0;
  for (std::size_t r = 0; r < draws; ++r) {
    const double place = (static_cast<double>(r) + 0.5) / static_cast<double>(draws);
    while (place > below && node + 1 < fit.nodes.size()) below += fit.nodes[++node].weight;
    chosen.push_back(node);
  }
  return chosen;
}

// The ranks of each project over all draws.
std::vector<std::vector<std::uint32_t>> draw_ranks(const RandomEffects& fit,
                                                   const std::vector<std::string>& names,
                                                   const RankRules& rules) {
  const std::size_t n = names.size();
  const auto node_of = choose_nodes(fit, rules.draws);
  std::vector<std::vector<double>> values(n), lots(n);
  sdk::Random common(rules.seed, rules.purpose);
  std::vector<double> shift(rules.draws);
  for (double& one : shift) one = common.normal();
  for (std::size_t i = 0; i < n; ++i) {
    sdk::Random random(rules.seed, rules.purpose + "\n" + names[i]);
    for (std::size_t r = 0; r < rules.draws; ++r) {
      const Shrinkage& given = fit.nodes[node_of[r]].given;
      const double pull = (1 - given.shrunken[i].weight) * given.mean_sd;
      values[i].push_back(given.shrunken[i].mean + pull * shift[r] +
                          std::sqrt(own_variance(given, i)) * random.normal());
      lots[i].push_back(random.uniform());
    }
  }
  std::vector<std::vector<std::uint32_t>> ranks(n, std::vector<std::uint32_t>(rules.draws));
  std::vector<std::size_t> order(n);
  for (std::size_t r = 0; r < rules.draws; ++r) {
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (values[a][r] != values[b][r]) return values[a][r] > values[b][r];
      return lots[a][r] != lots[b][r] ? lots[a][r] > lots[b][r] : names[a] < names[b];
    });
    for (std::size_t place = 0; place < n; ++place)
      ranks[order[place]][r] = static_cast<std::uint32_t>(place + 1);
  }
  return ranks;
}

}  // namespace

std::vector<Rank> rank_projects(const RandomEffects& fit, const std::vector<std::string>& names,
                                const RankRules& rules) {
  std::vector<Rank> result;
  if (names.size() < 2 || rules.draws == 0) return result;
  auto ranks = draw_ranks(fit, names, rules);
  const auto best =
      static_cast<std::uint32_t>(std::ceil(rules.top * static_cast<double>(names.size()) - 1e-9));
  const double tail = (1 - rules.level) / 2, last = static_cast<double>(rules.draws - 1);
  const auto low_at = static_cast<std::size_t>(std::floor(tail * last)),
             high_at = static_cast<std::size_t>(std::ceil((1 - tail) * last));
  const std::vector<double> expected = expect_ranks(fit);
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::sort(ranks[i].begin(), ranks[i].end());
    const auto among = std::upper_bound(ranks[i].begin(), ranks[i].end(), best) - ranks[i].begin();
    result.push_back({expected[i], static_cast<double>(ranks[i][low_at]),
                      static_cast<double>(ranks[i][high_at]),
                      static_cast<double>(among) / static_cast<double>(rules.draws)});
  }
  return result;
}

}  // namespace tukiranka::assessment
