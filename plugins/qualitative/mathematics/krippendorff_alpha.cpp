// SPDX-License-Identifier: Apache-2.0
// qualitative: sums of coincidences, without writing the matrix down.
#include "plugins/qualitative/mathematics/krippendorff_alpha.hpp"
#include <cmath>

namespace tukiranka::qualitative {
namespace {

class Distance {
 public:
  Distance(const PatternTable& table, const std::vector<double>& marginals, Metric metric)
      : values_(table.values), marginals_(marginals), metric_(metric), up_to_(marginals.size() + 1, 0.0) {
    for (std::size_t i = 0; i < marginals.size(); ++i) up_to_[i + 1] = up_to_[i] + marginals[i];
  }

  // Squared, for values number c < k.
  [[nodiscard]] double operator()(std::size_t c, std::size_t k) const {
    double d = 1;
    if (metric_ == Metric::ordinal) d = up_to_[k + 1] - up_to_[c] - (marginals_[c] + marginals_[k]) / 2;
    if (metric_ == Metric::interval) d = values_[k] - values_[c];
    if (metric_ == Metric::ratio) d = (values_[k] - values_[c]) / (values_[k] + values_[c]);
    return d * d;
  }

 private:
  const std::vector<double>& values_;
  const std::vector<double>& marginals_;
  Metric metric_;
  std::vector<double> up_to_;
};

double sum_pairs(const std::vector<double>& counts, const Distance& distance) {
  double sum = 0;
  for (std::size_t c = 0; c < counts.size(); ++c) {
    if (counts[c] == 0) continue;
    for (std::size_t k = c + 1; k < counts.size(); ++k)
      if (counts[k] != 0) sum += counts[c] * counts[k] * distance(c, k);
  }
  return 2 * sum;
}

}  // namespace

std::optional<double> compute_alpha(const PatternTable& table, const std::vector<double>& weights,
                                    Metric metric) {
  if (metric != Metric::nominal && !table.is_numeric) return std::nullopt;
  if (metric == Metric::ratio && !table.values.empty() && table.values.front() < 0) return std::nullopt;
  std::vector<double> marginals(table.values.size(), 0.0), counts(table.values.size());
  double n = 0;
  for (std::size_t i = 0; i < table.patterns.size(); ++i) {
    if (table.patterns[i].total < 2) continue;
    for (std::size_t c = 0; c < marginals.size(); ++c)
      marginals[c] += weights[i] * table.patterns[i].counts[c];
    n += weights[i] * table.patterns[i].total;
  }
  if (!(n > 1)) return std::nullopt;
  const Distance distance(table, marginals, metric);
  const double expected = sum_pairs(marginals, distance) / (n * (n - 1));
  if (!(expected > 0)) return std::nullopt;
  double observed = 0;
  for (std::size_t i = 0; i < table.patterns.size(); ++i) {
    const UnitPattern& unit = table.patterns[i];
    if (unit.total < 2 || weights[i] == 0) continue;
    for (std::size_t c = 0; c < counts.size(); ++c) counts[c] = unit.counts[c];
    observed += weights[i] * sum_pairs(counts, distance) / (unit.total - 1);
  }
  const double alpha = 1 - observed / n / expected;
  return std::isfinite(alpha) ? std::optional<double>(alpha) : std::nullopt;  // squares beyond any number
}

}  // namespace tukiranka::qualitative
