// SPDX-License-Identifier: Apache-2.0
// qualitative: units and gaps of every coder, then the two sums.
#include "plugins/qualitative/mathematics/unitizing_alpha.hpp"
#include <algorithm>

namespace tukiranka::qualitative {
namespace {

struct Section {
  double begin = 0, length = 0;
  bool is_unit = false;
  [[nodiscard]] double end() const { return begin + length; }
};

std::vector<Section> divide(const Marks& marks, std::int64_t length) {
  std::vector<Section> sections;
  std::int64_t at = 0;
  const auto add = [&](std::int64_t begin, std::int64_t end, bool is_unit) {
    if (end > begin)
      sections.push_back({static_cast<double>(begin), static_cast<double>(end - begin), is_unit});
  };
  for (const Stretch& mark : marks) {
    add(at, mark.begin, false);
    add(mark.begin, mark.end, true);
    at = mark.end;
  }
  add(at, length, false);
  return sections;
}

double distance(const Section& unit, const Section& other) {
  if (other.is_unit && unit.begin < other.end() && other.begin < unit.end()) {
    const double first = unit.begin - other.begin, last = unit.end() - other.end();
    return first * first + last * last;
  }
  const bool lies_in_gap = !other.is_unit && unit.begin >= other.begin && unit.end() <= other.end();
  return lies_in_gap ? unit.length * unit.length : 0;
}

// A pair of units is met from both sides, a unit in a gap from one: there it counts twice.
double sum_observed(const std::vector<std::vector<Section>>& coders) {
  double sum = 0;
  for (std::size_t i = 0; i < coders.size(); ++i)
    for (std::size_t j = 0; j < coders.size(); ++j) {
      if (i == j) continue;
      for (const Section& unit : coders[i]) {
        if (!unit.is_unit) continue;
        for (const Section& other : coders[j]) sum += distance(unit, other) * (other.is_unit ? 1 : 2);
      }
    }
  return sum;
}

}  // namespace

Marks join_stretches(Marks marks) {
  std::sort(marks.begin(), marks.end(), [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  Marks joined;
  for (const Stretch& mark : marks) {
    if (mark.end <= mark.begin) continue;
    if (!joined.empty() && mark.begin <= joined.back().end)
      joined.back().end = std::max(joined.back().end, mark.end);
    else
      joined.push_back(mark);
  }
  return joined;
}

UnitizingDisagreement compute_unitizing(const std::vector<Marks>& coders, std::int64_t length) {
  std::vector<std::vector<Section>> sections;
  std::vector<double> units, gaps;
  for (const Marks& marks : coders) {
    sections.push_back(divide(marks, length));
    for (const Section& section : sections.back()) (section.is_unit ? units : gaps).push_back(section.length);
  }
  const double m = static_cast<double>(coders.size()), whole = static_cast<double>(length);
  if (coders.size() < 2 || units.empty()) return {};
  double sum = 0, inside = 0;
  for (const double l : units) {
    sum += (static_cast<double>(units.size()) - 1) / 3 * (2 * l * l * l - 3 * l * l + l);
    for (const double gap : gaps)
      if (gap >= l) sum += l * l * (gap - l + 1);
    inside += l * (l - 1);
  }
  const double left = m * whole * (m * whole - 1) - inside;
  return {sum_observed(sections) / (m * (m - 1) * whole * whole), left > 0 ? 2 / whole * sum / left : 0};
}

}  // namespace tukiranka::qualitative
