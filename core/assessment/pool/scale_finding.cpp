// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/scale_finding.hpp"
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include <boost/math/quadrature/gauss.hpp>

#include "core/assessment/pool/mixture.hpp"

namespace tukiranka::assessment {
namespace {

using base::Finding;
using model::ValueFunction;

using Rule = boost::math::quadrature::gauss<double, 15>;

constexpr double narrow = 0.5;             // in standard deviations
constexpr double symmetric_within = 0.05;  // of the whole width

double density(double z) {
  return std::isinf(z) ? 0 : std::exp(-0.5 * z * z) / 2.5066282746310005024;
}

struct Sums {
  double first = 0, second = 0;
};

// ∫ (a + b z)^k φ(z) dz over low..high, k = 1, 2.
void add_linear(Sums& sums, double a, double b, double low, double high) {
  const double mass = normal_cdf(high) - normal_cdf(low), dl = density(low), dh = density(high);
  const double one = dl - dh;
  const double two = mass + (std::isinf(low) ? 0 : low * dl) - (std::isinf(high) ? 0 : high * dh);
  sums.first += a * mass + b * one;
  sums.second += a * a * mass + 2 * a * b * one + b * b * two;
}

// The same where the piece is short and therefore steep: there the closed form would lose all its digits.
void add_narrow(Sums& sums, double at_low, double slope, std::pair<double, double> piece) {
  const double half = 0.5 * (piece.second - piece.first);
  for (std::size_t i = 0; i < Rule::abscissa().size(); ++i)
    for (const double sign : {-1.0, 1.0}) {
      if (Rule::abscissa()[i] == 0 && sign > 0) continue;
      const double step = half * (1 + sign * Rule::abscissa()[i]), y = at_low + slope * step;
      const double weight = Rule::weights()[i] * half * density(piece.first + step);
      sums.first += weight * y;
      sums.second += weight * y * y;
    }
}

// One half of the split normal: z from 0 to infinity on the side `sign`.
void add_half(Sums& sums, const ValueFunction& value, double x, double signed_spread) {
  const double infinity = std::numeric_limits<double>::infinity();
  if (signed_spread == 0) {
    add_linear(sums, map_value(value, x), 0, 0, infinity);
    return;
  }
  std::vector<double> cuts{0};
  for (const auto& [px, py] : value.points)
    if (const double z = (px - x) / signed_spread; z > 0) cuts.push_back(z);
  std::sort(cuts.begin(), cuts.end());
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const bool is_last = i + 1 == cuts.size();
    const double low = cuts[i], high = is_last ? infinity : cuts[i + 1];
    if (!(high > low)) continue;
    // Read inside the piece: at its ends the value may jump.
    const double width = is_last ? 1 : high - low, third = low + width / 3, other = low + 2 * width / 3;
    const double y1 = map_value(value, x + signed_spread * third);
    const double y2 = is_last ? y1 : map_value(value, x + signed_spread * other);
    const double slope = (y2 - y1) / (other - third), at_low = y1 - slope * (third - low);
    if (!is_last && width < narrow)
      add_narrow(sums, at_low, slope, {low, high});
    else
      add_linear(sums, at_low - slope * low, slope, low, high);
  }
}

double population_factor(const Finding& finding) {
  if (finding.evaluator != "given" || !finding.n || !finding.population) return 1;
  const double n = *finding.n, all = *finding.population;
  return all > 1 && n > 0 ? std::sqrt(std::max(0.0, (all - n) / (all - 1))) : 1;
}

std::optional<HalfWidths> spread_of_interval(const Finding& finding) {
  if (!finding.interval || !finding.estimate) return std::nullopt;
  const base::Interval& interval = *finding.interval;
  if (interval.kind == base::IntervalKind::range || !(interval.level > 0 && interval.level < 1))
    return std::nullopt;
  const double z = normal_quantile(0.5 + interval.level / 2);
  const HalfWidths spread{std::max(0.0, *finding.estimate - interval.low) / z,
                          std::max(0.0, interval.high - *finding.estimate) / z};
  return std::isfinite(spread.low) && std::isfinite(spread.high) ? std::optional(spread) : std::nullopt;
}

// The finding with the estimate replaced by what `of` points at: a number, or an object shaped like a
// finding.
std::optional<Finding> follow_pointer(const Finding& finding, const std::string& pointer) {
  if (pointer.rfind("/details/", 0) != 0) return std::nullopt;
  const base::Json::json_pointer place(pointer.substr(8));
  if (!finding.details.contains(place)) return std::nullopt;
  const base::Json& found = finding.details.at(place);
  Finding other;
  other.evaluator = finding.evaluator;
  other.n = finding.n;
  other.population = finding.population;
  if (found.is_number()) {
    other.estimate = found.get<double>();
  } else if (found.is_object() && found.contains("estimate") && found["estimate"].is_number()) {
    other.estimate = found["estimate"].get<double>();
    if (found.contains("standard_error") && found["standard_error"].is_number())
      other.standard_error = found["standard_error"].get<double>();
  } else {
    return std::nullopt;
  }
  return other;
}

}  // namespace

double map_value(const ValueFunction& value, double x) {
  const auto& points = value.points;
  const auto after = std::lower_bound(points.begin(), points.end(), x,
                                      [](const auto& point, double place) { return point.first < place; });
  if (after == points.end()) return points.back().second;
  if (after->first == x) {  // two points at one place, as in a band without a slope: its inside counts
    double y = after->second;
    for (auto point = after; point != points.end() && point->first == x; ++point)
      y = std::max(y, point->second);
    return y;
  }
  if (after == points.begin()) return after->second;
  const auto& [x0, y0] = *(after - 1);
  const auto& [x1, y1] = *after;
  return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
}

std::optional<HalfWidths> find_spread(const Finding& finding) {
  const double factor = population_factor(finding);
  const auto interval = spread_of_interval(finding);
  const bool has_error = finding.standard_error && std::isfinite(*finding.standard_error);
  std::optional<HalfWidths> spread;
  if (has_error) spread = HalfWidths{*finding.standard_error, *finding.standard_error};
  if (interval) {
    const double width = interval->low + interval->high;
    const bool is_symmetric = std::fabs(interval->low - interval->high) <= symmetric_within * width;
    const bool is_better = finding.evaluator != "given" && !is_symmetric;
    if (!has_error || *finding.standard_error <= 0 || is_better) spread = interval;
  }
  if (!spread) return std::nullopt;
  return HalfWidths{spread->low * factor, spread->high * factor};
}

double map_spread(const ValueFunction& value, double x, const HalfWidths& spread) {
  Sums sums;
  add_half(sums, value, x, -spread.low);
  add_half(sums, value, x, spread.high);
  return std::sqrt(std::max(0.0, sums.second - sums.first * sums.first));
}

std::optional<Finding> take_number(const Finding& finding, const std::string& of) {
  std::optional<Finding> taken = of.empty() ? std::optional(finding) : follow_pointer(finding, of);
  if (taken && (!taken->estimate || !std::isfinite(*taken->estimate))) taken = std::nullopt;
  return taken;
}

ScaledFinding scale_finding(const Finding& finding, const ValueFunction& value) {
  ScaledFinding scaled;
  if (value.kind == ValueFunction::Kind::show_only || value.points.empty()) {
    scaled.why_missing = "finding.show-only";
    return scaled;
  }
  const std::optional<Finding> taken = take_number(finding, value.of);
  if (!taken) {
    scaled.why_missing = value.of.empty() ? "finding.undefined" : "finding.no-number";
    return scaled;
  }
  const double x = *taken->estimate;
  scaled.number = x;
  const auto spread = find_spread(*taken);
  if (!spread && !value.tier_without_error) {
    scaled.why_missing = "finding.no-error";
    return scaled;
  }
  scaled.y = map_value(value, x);
  if (spread) scaled.y_sd = map_spread(value, x, *spread);
  scaled.clamped = x < value.points.front().first || x > value.points.back().first;
  return scaled;
}

ValueFunction shift_anchors(ValueFunction value, double share) {
  if (value.points.empty()) return value;
  const double step = share * (value.points.back().first - value.points.front().first);
  for (auto& point : value.points) point.first += step;
  return value;
}

}  // namespace tukiranka::assessment
