// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/aggregate.hpp"
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace tukiranka::assessment {
namespace {

using model::Aggregation;
using Kind = Aggregation::Kind;

constexpr double lowest = 0.01;

// All but the minimum are a mean of f(x), turned back by its inverse.
struct Mean {
  std::function<double(double)> there, back;
};

Mean mean_of_kind(const Aggregation& rule) {
  const bool is_power = rule.kind == Kind::power;
  const double p = is_power ? rule.p : rule.kind == Kind::harmonic ? -1 : 0;
  if (p == 1) return {[](double x) { return x; }, [](double x) { return x; }};
  if (p == 0)
    return {[](double x) { return std::log(std::max(x, lowest)); }, [](double x) { return std::exp(x); }};
  if (p < 0)
    return {[p](double x) { return std::pow(std::max(x, lowest), p); },
            [p](double x) { return std::pow(x, 1 / p); }};
  return {[p](double x) { return std::pow(x, p); }, [p](double x) { return std::pow(x, 1 / p); }};
}

double total_of(const std::vector<double>& weights) {
  double total = 0;
  for (const double weight : weights) total += weight;
  return total;
}

}  // namespace

double aggregate(const Aggregation& rule, const std::vector<double>& values,
                 const std::vector<double>& weights) {
  std::vector<Draws> children;
  for (const double value : values) children.push_back({value});
  std::vector<const Draws*> pointers;
  for (const Draws& child : children) pointers.push_back(&child);
  return aggregate_draws(rule, pointers, weights).front();
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
  const bool is_arithmetic = rule.kind == Kind::power && rule.p == 1;
  const Mean mean = mean_of_kind(rule);
  for (std::size_t c = 0; c < children.size(); ++c) {
    const double weight = weights[c] / total;
    if (is_arithmetic)
      for (std::size_t i = 0; i < count; ++i) draws[i] += weight * (*children[c])[i];
    else
      for (std::size_t i = 0; i < count; ++i) draws[i] += weight * mean.there((*children[c])[i]);
  }
  if (!is_arithmetic)
    for (double& value : draws) value = mean.back(value);
  return draws;
}

}  // namespace tukiranka::assessment
