// SPDX-License-Identifier: Apache-2.0
// qualitative: one pass for the share of agreeing pairs, one for the shares of the values.
#include "plugins/qualitative/mathematics/chance_agreement.hpp"

namespace tukiranka::qualitative {

ChanceAgreement compute_chance_agreement(const PatternTable& table) {
  ChanceAgreement out;
  std::vector<double> shares(table.values.size(), 0.0);
  double agreeing = 0, pairable = 0, rated = 0;
  for (std::size_t i = 0; i < table.patterns.size(); ++i) {
    const UnitPattern& unit = table.patterns[i];
    const double total = unit.total;
    double pairs = 0;
    for (std::size_t k = 0; k < shares.size(); ++k) {
      const double count = unit.counts[k];
      shares[k] += table.weights[i] * count / total;
      pairs += count * (count - 1);
    }
    rated += table.weights[i];
    if (unit.total < 2) continue;
    agreeing += table.weights[i] * pairs / (total * (total - 1));
    pairable += table.weights[i];
  }
  if (!(pairable > 0)) return out;
  const double percent = agreeing / pairable;
  out.percent = percent;
  double values = 0, same = 0, spread = 0;
  for (const double share : shares) {
    const double pi = share / rated;
    values += pi > 0 ? 1 : 0;
    same += pi * pi;
    spread += pi * (1 - pi);
  }
  if (values < 2) return out;
  const double chance = spread / (values - 1);
  out.fleiss = (percent - same) / (1 - same);
  out.ac1 = (percent - chance) / (1 - chance);
  return out;
}

}  // namespace tukiranka::qualitative
