// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/sensitivity/change_weights.hpp"
#include <algorithm>
#include <cmath>

namespace tukiranka::assessment {
namespace {

constexpr double negligible = 1e-12;

double mean_of(const std::vector<double>& weights, const std::vector<double>& values) {
  double mean = 0;
  for (std::size_t i = 0; i < values.size(); ++i) mean += weights[i] * values[i];
  return mean;
}

// The nearest point of the simplex (Held, Wolfe and Crowder 1974).
std::vector<double> project(std::vector<double> point) {
  std::vector<double> sorted = point;
  std::sort(sorted.begin(), sorted.end(), [](double a, double b) { return a > b; });
  double sum = 0, shift = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    sum += sorted[i];
    const double candidate = (sum - 1) / static_cast<double>(i + 1);
    if (sorted[i] > candidate) shift = candidate;
  }
  for (double& value : point) value = std::max(0.0, value - shift);
  return point;
}

std::vector<double> pull(const WeightedSide& side, double strength) {
  std::vector<double> point = side.weights;
  for (std::size_t i = 0; i < point.size(); ++i) point[i] += strength * side.sign * side.values[i];
  return project(std::move(point));
}

double gain_of(const std::vector<WeightedSide>& sides, double strength) {
  double gain = 0;
  for (const WeightedSide& side : sides)
    gain += side.sign * (mean_of(pull(side, strength), side.values) - mean_of(side.weights, side.values));
  return gain;
}

double best_of(const WeightedSide& side) {
  const auto [low, high] = std::minmax_element(side.values.begin(), side.values.end());
  return side.sign > 0 ? *high : *low;
}

double highest_gain(const std::vector<WeightedSide>& sides) {
  double gain = 0;
  for (const WeightedSide& side : sides)
    gain += side.sign * (best_of(side) - mean_of(side.weights, side.values));
  return gain;
}

void set_least_squares(WeightChange& change, const std::vector<WeightedSide>& sides, double gap) {
  double low = 0, high = 1;
  for (int step = 0; step < 200 && gain_of(sides, high) < gap - negligible; ++step) high *= 2;
  for (int step = 0; step < 100 && high - low > 1e-15 * high; ++step) {
    const double middle = 0.5 * (low + high);
    (gain_of(sides, middle) < gap ? low : high) = middle;
  }
  double squares = 0;
  for (const WeightedSide& side : sides) {
    change.least_squares.push_back(pull(side, high));
    for (std::size_t i = 0; i < side.weights.size(); ++i) {
      const double step = change.least_squares.back()[i] - side.weights[i];
      squares += step * step;
    }
  }
  change.distance = std::sqrt(squares);
}

void set_mass(WeightChange& change, const std::vector<WeightedSide>& sides, double gap) {
  struct Move {
    double gain;  // per unit of weight
    std::size_t side, child;
  };
  std::vector<Move> moves;
  for (std::size_t s = 0; s < sides.size(); ++s) {
    const double best = best_of(sides[s]);
    change.mass.push_back(sides[s].weights);
    for (std::size_t i = 0; i < sides[s].values.size(); ++i)
      moves.push_back({sides[s].sign * (best - sides[s].values[i]), s, i});
  }
  std::stable_sort(moves.begin(), moves.end(), [](const Move& a, const Move& b) { return a.gain > b.gain; });
  for (const Move& move : moves) {
    if (gap <= negligible || move.gain <= negligible) break;
    const WeightedSide& side = sides[move.side];
    std::vector<double>& weights = change.mass[move.side];
    const double amount = std::min(side.weights[move.child], gap / move.gain);
    const double best = best_of(side);
    const auto to = std::find(side.values.begin(), side.values.end(), best) - side.values.begin();
    weights[move.child] -= amount;
    weights[static_cast<std::size_t>(to)] += amount;
    change.moved += amount;
    gap -= amount * move.gain;
  }
}

void set_one(WeightChange& change, const std::vector<WeightedSide>& sides, double gap) {
  double least = 2;
  for (std::size_t s = 0; s < sides.size(); ++s) {
    const WeightedSide& side = sides[s];
    const double now = mean_of(side.weights, side.values), wanted = now + side.sign * gap;
    for (std::size_t i = 0; i < side.values.size(); ++i) {
      const double weight = side.weights[i], value = side.values[i];
      if (weight > 1 - negligible) continue;
      const double others = (now - weight * value) / (1 - weight);
      if (std::fabs(value - others) < negligible) continue;
      const double to = (wanted - others) / (value - others);
      if (to < -negligible || to > 1 + negligible || std::fabs(to - weight) >= least) continue;
      least = std::fabs(to - weight);
      change.one = OneWeight{s, i, std::clamp(to, 0.0, 1.0)};
    }
  }
}

}  // namespace

std::optional<WeightChange> change_weights(const std::vector<WeightedSide>& sides, double gap) {
  if (highest_gain(sides) < gap - negligible) return std::nullopt;
  WeightChange change;
  set_least_squares(change, sides, gap);
  set_mass(change, sides, gap);
  set_one(change, sides, gap);
  return change;
}

}  // namespace tukiranka::assessment
