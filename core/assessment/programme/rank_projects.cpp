// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/programme/rank_projects.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

#include <tukiranka/random.hpp>

#include "core/assessment/pool/mixture.hpp"

namespace tukiranka::assessment {
namespace {

// What one node says of each project when μ is known: θ_i ~ N(mean + pull · shift of μ, variance).
struct Known {
  std::vector<double> mean, pull, variance, sd;
};

Known read_node(const Shrinkage& fit) {
  Known known;
  for (const Shrunken& one : fit.shrunken) {
    const double pull = (1 - one.weight) * fit.mean_sd;
    known.mean.push_back(one.mean);
    known.pull.push_back(pull);
    known.variance.push_back(std::max(0.0, one.sd * one.sd - pull * pull));  // λ_i v_i
    known.sd.push_back(std::sqrt(known.variance.back()));
  }
  return known;
}

std::vector<double> expect_ranks(const RandomEffects& fit) {
  const std::size_t n = fit.best.shrunken.size();
  std::vector<double> ranks(n, 1);
  for (const ShrinkageNode& node : fit.nodes) {
    const Known known = read_node(node.given);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = i + 1; j < n; ++j) {
        const double shared = known.pull[i] - known.pull[j];
        const double sd = std::sqrt(known.variance[i] + known.variance[j] + shared * shared);
        const double gap = known.mean[j] - known.mean[i];
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

struct Drawn {
  double value = 0, lot = 0;
  std::uint32_t project = 0;
};

// One row of all projects per draw.
std::vector<Drawn> draw_values(const RandomEffects& fit, const std::vector<std::string>& names,
                               const RankRules& rules) {
  const std::size_t n = names.size();
  const auto node_of = choose_nodes(fit, rules.draws);
  std::vector<Known> known;
  for (const ShrinkageNode& node : fit.nodes) known.push_back(read_node(node.given));
  sdk::Random common(rules.seed, rules.purpose);
  std::vector<double> shift(rules.draws);
  for (double& one : shift) one = common.normal();
  std::vector<Drawn> drawn(n * rules.draws);
  for (std::size_t i = 0; i < n; ++i) {
    sdk::Random random(rules.seed, rules.purpose + "\n" + names[i]);
    for (std::size_t r = 0; r < rules.draws; ++r) {
      const Known& given = known[node_of[r]];
      Drawn& one = drawn[r * n + i];
      one.value = given.mean[i] + given.pull[i] * shift[r] + given.sd[i] * random.normal();
      one.lot = random.uniform();
      one.project = static_cast<std::uint32_t>(i);
    }
  }
  return drawn;
}

// How often each project takes each rank: counts[project · n + rank − 1].
std::vector<std::uint32_t> count_ranks(const RandomEffects& fit, const std::vector<std::string>& names,
                                       const RankRules& rules) {
  const std::size_t n = names.size();
  std::vector<Drawn> drawn = draw_values(fit, names, rules);
  std::vector<std::uint32_t> counts(n * n, 0);
  for (std::size_t r = 0; r < rules.draws; ++r) {
    Drawn* const row = drawn.data() + r * n;
    std::sort(row, row + n, [&](const Drawn& a, const Drawn& b) {
      if (a.value != b.value) return a.value > b.value;
      return a.lot != b.lot ? a.lot > b.lot : names[a.project] < names[b.project];
    });
    for (std::size_t place = 0; place < n; ++place) ++counts[row[place].project * n + place];
  }
  return counts;
}

// The rank that stands at this place when all draws are in order.
double rank_at(const std::uint32_t* counts, std::size_t place) {
  std::size_t rank = 0;
  for (std::size_t below = counts[0]; below <= place; below += counts[rank]) ++rank;
  return static_cast<double>(rank + 1);
}

}  // namespace

std::vector<Rank> rank_projects(const RandomEffects& fit, const std::vector<std::string>& names,
                                const RankRules& rules) {
  std::vector<Rank> result;
  if (names.size() < 2 || rules.draws == 0) return result;
  const std::size_t n = names.size();
  const std::vector<std::uint32_t> counts = count_ranks(fit, names, rules);
  const auto best = static_cast<std::ptrdiff_t>(std::ceil(rules.top * static_cast<double>(n) - 1e-9));
  const double tail = (1 - rules.level) / 2, last = static_cast<double>(rules.draws - 1);
  const auto low_at = static_cast<std::size_t>(std::floor(tail * last)),
             high_at = static_cast<std::size_t>(std::ceil((1 - tail) * last));
  const std::vector<double> expected = expect_ranks(fit);
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t* const own = counts.data() + i * n;
    const auto among = std::accumulate(own, own + best, std::uint32_t{0});
    result.push_back({expected[i], rank_at(own, low_at), rank_at(own, high_at),
                      static_cast<double>(among) / static_cast<double>(rules.draws)});
  }
  return result;
}

}  // namespace tukiranka::assessment
