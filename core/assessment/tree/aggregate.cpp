// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/tree/aggregate.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace tukiranka::assessment {
namespace {

using model::Aggregation;
using Kind = Aggregation::Kind;

constexpr double lowest = 0.01;

double total_of(const std::vector<double>& weights) {
  double total = 0;
  for (const double weight : weights) total += weight;
  return total;
}

}  // namespace

MeanScale::MeanScale(const Aggregation& rule)
    : power_(rule.kind == Kind::power      ? rule.p
             : rule.kind == Kind::harmonic ? -1
                                           : 0) {}

double MeanScale::there(double value) const {
  if (power_ == 1) return value;
  if (power_ == 0) return std::log(std::max(value, lowest));
  if (power_ == -1) return -1 / std::max(value, lowest);
  return power_ < 0 ? -std::pow(std::max(value, lowest), power_) : std::pow(value, power_);
}

double MeanScale::back(double value) const {
  if (power_ == 1) return value;
  if (power_ == 0) return std::exp(value);
  if (power_ == -1) return -1 / value;
  return std::pow(power_ < 0 ? -value : value, 1 / power_);
}

double aggregate(const Aggregation& rule, const std::vector<double>& values,
                 const std::vector<double>& weights) {
  if (rule.kind == Kind::minimum) return *std::min_element(values.begin(), values.end());
  const MeanScale scale(rule);
  const double total = total_of(weights);
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) sum += weights[i] / total * scale.there(values[i]);
  return scale.back(sum);
}

Draws aggregate_draws(const Aggregation& rule, const std::vector<const Draws*>& children,
                      const std::vector<double>& weights) {
  const std::size_t count = children.front()->size();
  if (rule.kind == Kind::minimum) {
    Draws draws(count, std::numeric_limits<double>::infinity());
    for (const Draws* child : children)
      for (std::size_t i = 0; i < count; ++i) draws[i] = std::min(draws[i], (*child)[i]);
    return draws;
  }
  Draws draws(count, 0.0);
  const double total = total_of(weights);
  const MeanScale scale(rule);
  for (std::size_t c = 0; c < children.size(); ++c) {
    const double weight = weights[c] / total;
    for (std::size_t i = 0; i < count; ++i) draws[i] += weight * scale.there((*children[c])[i]);
  }
  if (scale.power() != 1)
    for (double& value : draws) value = scale.back(value);
  return draws;
}

}  // namespace tukiranka::assessment
