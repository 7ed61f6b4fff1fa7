// SPDX-License-Identifier: Apache-2.0
// qualitative: the two coders' table of counts, by its margins and its diagonal.
#include "plugins/qualitative/mathematics/cohen_kappa.hpp"

namespace tukiranka::qualitative {

std::optional<double> compute_cohen_kappa(const RatingTable& table, std::size_t a, std::size_t b) {
  std::vector<double> by_a(table.values.size(), 0.0), by_b(table.values.size(), 0.0);
  double n = 0, same = 0;
  for (const std::vector<std::int32_t>& unit : table.cells) {
    if (unit[a] == no_value || unit[b] == no_value) continue;
    ++by_a[static_cast<std::size_t>(unit[a])];
    ++by_b[static_cast<std::size_t>(unit[b])];
    ++n;
    if (unit[a] == unit[b]) ++same;
  }
  if (n == 0) return std::nullopt;
  double chance = 0;
  for (std::size_t k = 0; k < by_a.size(); ++k) chance += by_a[k] * by_b[k];
  const double left = n * n - chance;  // whole numbers: no rounding hides a zero
  if (left == 0) return std::nullopt;
  return (same * n - chance) / left;
}

}  // namespace tukiranka::qualitative
