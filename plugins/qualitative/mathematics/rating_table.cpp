// SPDX-License-Identifier: Apache-2.0
// qualitative: counts values per unit and joins equal units.
#include "plugins/qualitative/mathematics/rating_table.hpp"
#include <map>

namespace tukiranka::qualitative {

double PatternTable::count_units(std::uint32_t at_least) const {
  double units = 0;
  for (std::size_t i = 0; i < patterns.size(); ++i)
    if (patterns[i].total >= at_least) units += weights[i];
  return units;
}

PatternTable find_patterns(const RatingTable& table) {
  PatternTable out;
  out.values = table.values;
  out.is_numeric = table.is_numeric;
  std::map<std::vector<std::uint32_t>, std::uint32_t> numbers;
  for (const std::vector<std::int32_t>& unit : table.cells) {
    UnitPattern pattern;
    pattern.counts.assign(table.values.size(), 0);
    for (const std::int32_t value : unit) {
      if (value == no_value) continue;
      ++pattern.counts[static_cast<std::size_t>(value)];
      ++pattern.total;
    }
    if (pattern.total == 0) {
      out.pattern_of_unit.push_back(PatternTable::none);
      continue;
    }
    const auto number = static_cast<std::uint32_t>(out.patterns.size());
    const auto [place, is_new] = numbers.try_emplace(pattern.counts, number);
    out.pattern_of_unit.push_back(place->second);
    if (is_new) {
      out.patterns.push_back(std::move(pattern));
      out.weights.push_back(1);
    } else {
      out.weights[place->second] += 1;
    }
  }
  return out;
}

}  // namespace tukiranka::qualitative
