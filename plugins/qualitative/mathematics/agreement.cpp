// SPDX-License-Identifier: Apache-2.0
// qualitative: indices once, alpha again for every replicate.
#include "plugins/qualitative/mathematics/agreement.hpp"
#include <algorithm>
#include <set>

#include "plugins/qualitative/mathematics/cohen_kappa.hpp"

namespace tukiranka::qualitative {
namespace {

// Units of each cluster by pattern. Units that rest on no value take part in no draw.
struct Clusters {
  std::vector<std::vector<std::pair<std::uint32_t, double>>> patterns;
};

Clusters group_units(const PatternTable& table, const std::vector<std::size_t>& clusters) {
  std::map<std::size_t, std::map<std::uint32_t, double>> groups;
  const bool is_clustered = std::set<std::size_t>(clusters.begin(), clusters.end()).size() >= enough_clusters;
  for (std::size_t unit = 0; unit < table.pattern_of_unit.size(); ++unit)
    if (table.pattern_of_unit[unit] != PatternTable::none)
      groups[is_clustered ? clusters[unit] : unit][table.pattern_of_unit[unit]] += 1;
  Clusters out;
  for (const auto& [cluster, patterns] : groups) out.patterns.emplace_back(patterns.begin(), patterns.end());
  return out;
}

std::vector<double> draw_alphas(const PatternTable& table, const Clusters& clusters, Metric metric,
                                Resampling& resampling) {
  std::vector<double> values;
  std::vector<double> weights(table.patterns.size());
  resampling.visit(clusters.patterns.size(), [&](const std::vector<std::uint16_t>& counts) {
    std::fill(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < counts.size(); ++i)
      if (counts[i] != 0)
        for (const auto& [pattern, units] : clusters.patterns[i]) weights[pattern] += counts[i] * units;
    values.push_back(compute_alpha(table, weights, metric).value_or(2.0));  // above every alpha: undefined
  });
  return values;
}

void add_interval(const PatternTable& table, const Clusters& clusters, AgreementWish wish,
                  Resampling& resampling, Agreement& out) {
  std::vector<double> values = draw_alphas(table, clusters, wish.metric, resampling);
  std::sort(values.begin(), values.end());
  const auto defined = std::upper_bound(values.begin(), values.end(), 1.5);
  out.replicates_left_out = static_cast<std::size_t>(values.end() - defined);
  values.erase(defined, values.end());
  if (values.size() < 2 || values.back() - values.front() < 1e-12) return;
  const auto share_below = [&](double line) {
    return static_cast<double>(std::lower_bound(values.begin(), values.end(), line) - values.begin()) /
           static_cast<double>(values.size());
  };
  out.below_667 = share_below(0.667);
  out.below_800 = share_below(0.8);
  add_percentiles(values, wish.level, out.estimate);
}

}  // namespace

Agreement measure_agreement(const RatingTable& table, const std::vector<std::size_t>& clusters,
                            AgreementWish wish, Resampling& resampling) {
  Agreement out;
  const PatternTable patterns = find_patterns(table);
  out.units = patterns.count_units(1);
  out.pairable = patterns.count_units(2);
  for (const Metric metric : {Metric::nominal, Metric::ordinal, Metric::interval, Metric::ratio})
    out.alpha[static_cast<std::size_t>(metric)] = compute_alpha(patterns, patterns.weights, metric);
  out.chance = compute_chance_agreement(patterns);
  for (std::size_t a = 0; a < table.coders.size(); ++a)
    for (std::size_t b = a + 1; b < table.coders.size(); ++b)
      out.cohen.push_back({a, b, compute_cohen_kappa(table, a, b)});
  std::vector<bool> given(patterns.values.size(), false);
  for (const UnitPattern& unit : patterns.patterns)
    for (std::size_t k = 0; unit.total >= 2 && k < given.size(); ++k)
      given[k] = given[k] || unit.counts[k] > 0;
  out.values = static_cast<std::size_t>(std::count(given.begin(), given.end(), true));
  out.estimate.value = out.alpha[static_cast<std::size_t>(wish.metric)];
  if (!out.estimate.value) return out;
  const Clusters groups = group_units(patterns, clusters);
  out.clusters = groups.patterns.size();
  if (out.clusters >= 2) add_interval(patterns, groups, wish, resampling, out);
  return out;
}

}  // namespace tukiranka::qualitative
