// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/draw_scores.hpp"
#include <algorithm>
#include <array>
#include <cmath>

#include <tukiranka/random.hpp>

namespace tukiranka::assessment {
namespace {

constexpr std::size_t table_size = 481, grid_size = 257;
constexpr double highest_z = 4.8, step_z = 0.02;
using Table = std::array<double, table_size>;

const Table& tabulate_normal() {
  static const Table table = [] {
    Table made{};
    for (std::size_t i = 0; i < table_size; ++i)
      made[i] = normal_cdf(-highest_z + step_z * static_cast<double>(i));
    return made;
  }();
  return table;
}

// Quantiles of the cut mixture at Φ(z) for each z of the table: F on a fine grid, turned round.
Table tabulate_quantiles(const Mixture& mixture) {
  const double mean = mean_of(mixture), reach = 8 * sd_of(mixture) + 1e-9;
  const double low = std::clamp(mean - reach, 0.0, 1.0), high = std::clamp(mean + reach, 0.0, 1.0);
  std::array<double, grid_size> cdf{};
  const double step = (high - low) / (grid_size - 1);
  for (std::size_t i = 0; i < grid_size; ++i) cdf[i] = cdf_of(mixture, low + step * static_cast<double>(i));
  const double below = cdf.front(), inside = cdf.back() - below;
  Table table{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < table_size; ++i) {
    const double wanted = below + inside * tabulate_normal()[i];
    while (at + 2 < grid_size && cdf[at + 1] < wanted) ++at;
    const double rise = cdf[at + 1] - cdf[at];
    const double part = rise > 0 ? std::clamp((wanted - cdf[at]) / rise, 0.0, 1.0) : 0.5;
    table[i] = low + step * (static_cast<double>(at) + part);
  }
  return table;
}

double look_up(const Table& table, double z) {
  const double place = std::clamp((z + highest_z) / step_z, 0.0, static_cast<double>(table_size - 1) - 1e-9);
  const auto at = static_cast<std::size_t>(place);
  const double part = place - static_cast<double>(at);
  return table[at] + part * (table[at + 1] - table[at]);
}

std::map<std::string, double> share_evaluators(const std::vector<std::string>& evaluators) {
  std::map<std::string, double> shares;
  for (const std::string& evaluator : evaluators)
    shares[evaluator] += 1 / static_cast<double>(evaluators.size());
  return shares;
}

void add_scaled(std::vector<double>& to, const std::vector<double>& from, double factor) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * from[i];
}

}  // namespace

ScoreDrawer::ScoreDrawer(const base::Study& study, const std::string& wave, const model::Synthesis& rules)
    : seed_(study.seed),
      wave_(wave),
      prefix_("assessment.draws/" + study.id + "/" + wave + "/"),
      count_(static_cast<std::size_t>(std::max(1, rules.draws))),
      same_(std::clamp(rules.same_evaluator, 0.0, 1.0)),
      other_(std::clamp(rules.other, 0.0, same_)) {}

std::vector<double> ScoreDrawer::make_normals(const std::string& purpose) const {
  sdk::Random random(seed_, prefix_ + purpose);  // one block of the generator for each draw
  std::vector<double> normals(count_);
  for (double& z : normals) z = random.normal();
  return normals;
}

const std::vector<double>& ScoreDrawer::shared_normals(const std::string& purpose) {
  const auto found = shared_.find(purpose);
  return found != shared_.end() ? found->second
                                : shared_.emplace(purpose, make_normals(purpose)).first->second;
}

Draws ScoreDrawer::draw(const std::vector<DrawnFacet>& facets) {
  Draws draws(count_, 0.0);
  double total = 0;
  for (const DrawnFacet& facet : facets) total += facet.weight;
  for (const DrawnFacet& facet : facets) {
    std::vector<double> z = make_normals("own/" + facet.name);
    double own = 1 - other_;
    std::map<std::string, double> shares = share_evaluators(facet.evaluators);
    for (const auto& [evaluator, share] : shares) own -= (same_ - other_) * share * share;
    const double root = std::sqrt(std::max(0.0, own));
    for (double& value : z) value *= root;
    if (other_ > 0) add_scaled(z, shared_normals("all"), std::sqrt(other_));
    for (const auto& [evaluator, share] : shares)
      if (same_ > other_)
        add_scaled(z, shared_normals("evaluator/" + evaluator), std::sqrt(same_ - other_) * share);
    const Table table = tabulate_quantiles(facet.mixture);
    const double weight = total > 0 ? facet.weight / total : 1 / static_cast<double>(facets.size());
    for (std::size_t i = 0; i < count_; ++i) draws[i] += weight * look_up(table, z[i]);
  }
  return draws;
}

double correlate_evaluators(const std::vector<std::string>& a, const std::vector<std::string>& b,
                            const model::Synthesis& rules) {
  const double same = std::clamp(rules.same_evaluator, 0.0, 1.0), other = std::clamp(rules.other, 0.0, same);
  const auto shares = share_evaluators(b);
  double overlap = 0;
  for (const auto& [evaluator, share] : share_evaluators(a))
    if (const auto found = shares.find(evaluator); found != shares.end()) overlap += share * found->second;
  return other + (same - other) * overlap;
}

}  // namespace tukiranka::assessment
