// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/programme/fit_random_effects.hpp"
#include <algorithm>
#include <cmath>

namespace tukiranka::assessment {
namespace {

constexpr int grid_size = 400, node_count = 40;
constexpr double largest_tau = 1, out_of_sight = 14;  // in the logarithm of the weight
constexpr double least_variance = 1e-12;  // an estimate without any error would take all the weight

struct Weighed {
  double total = 0, mean = 0;
  double likelihood = 0;  // restricted, up to a constant
  double slope = 0;       // of the likelihood in τ²
};

Weighed weigh(const std::vector<Estimate>& estimates, double tau_squared) {
  Weighed sum;
  double squares = 0, logs = 0, residuals = 0, weighed_residuals = 0;
  for (const Estimate& one : estimates) {
    const double weight = 1 / (std::max(one.variance, least_variance) + tau_squared);
    sum.total += weight;
    sum.mean += weight * one.y;
    squares += weight * weight;
    logs += std::log(weight);
  }
  sum.mean /= sum.total;
  for (const Estimate& one : estimates) {
    const double weight = 1 / (std::max(one.variance, least_variance) + tau_squared), gap = one.y - sum.mean;
    residuals += weight * gap * gap;
    weighed_residuals += weight * weight * gap * gap;
  }
  sum.likelihood = 0.5 * (logs - std::log(sum.total) - residuals);
  sum.slope = 0.5 * (weighed_residuals - sum.total + squares / sum.total);
  return sum;
}

// The peak lies under the variance that the scores would have if none of it were error.
double find_largest(const std::vector<Estimate>& estimates) {
  double mean = 0, squares = 0;
  for (const Estimate& one : estimates) mean += one.y / static_cast<double>(estimates.size());
  for (const Estimate& one : estimates) squares += (one.y - mean) * (one.y - mean);
  return squares + least_variance;
}

double find_tau_squared(const std::vector<Estimate>& estimates) {
  const double largest = std::sqrt(find_largest(estimates));
  const auto at = [&](int i) {
    const double tau = largest * i / grid_size;
    return tau * tau;
  };
  int best = 0;
  double highest = weigh(estimates, 0).likelihood;
  for (int i = 1; i <= grid_size; ++i)
    if (const double likelihood = weigh(estimates, at(i)).likelihood; likelihood > highest) {
      highest = likelihood;
      best = i;
    }
  double low = at(std::max(best - 1, 0)), high = at(std::min(best + 1, grid_size));
  if (best == 0 && !(weigh(estimates, 0).slope > 0)) return 0;
  for (int step = 0; step < 200 && low < high; ++step) {
    const double middle = 0.5 * (low + high);
    if (middle <= low || middle >= high) break;
    (weigh(estimates, middle).slope > 0 ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

Shrinkage shrink(const std::vector<Estimate>& estimates, double tau_squared) {
  const Weighed sum = weigh(estimates, tau_squared);
  Shrinkage shrinkage{tau_squared, sum.mean, std::sqrt(1 / sum.total), {}};
  for (const Estimate& one : estimates) {
    const double variance = std::max(one.variance, least_variance);
    const double weight = tau_squared / (tau_squared + variance);
    shrinkage.shrunken.push_back({weight * one.y + (1 - weight) * sum.mean,
                                  std::sqrt(weight * variance + (1 - weight) * (1 - weight) / sum.total),
                                  weight});
  }
  return shrinkage;
}

double log_posterior(const std::vector<Estimate>& estimates, double tau) {
  const double scaled = tau / tau_prior_scale;
  return weigh(estimates, tau * tau).likelihood - 0.5 * scaled * scaled;
}

// Midpoints of equal steps over all τ that matter.
std::vector<ShrinkageNode> integrate_tau(const std::vector<Estimate>& estimates) {
  double highest = log_posterior(estimates, 0);
  std::vector<double> logs;
  for (int i = 0; i <= grid_size; ++i) {
    logs.push_back(log_posterior(estimates, largest_tau * i / grid_size));
    highest = std::max(highest, logs.back());
  }
  int first = grid_size, last = 0;
  for (int i = 0; i <= grid_size; ++i)
    if (logs[static_cast<std::size_t>(i)] > highest - out_of_sight) {
      first = std::min(first, i);
      last = std::max(last, i);
    }
  const double low = largest_tau * std::max(first - 1, 0) / grid_size;
  const double step = (largest_tau * std::min(last + 1, grid_size) / grid_size - low) / node_count;
  std::vector<ShrinkageNode> nodes;
  double total = 0;
  for (int i = 0; i < node_count; ++i) {
    const double tau = low + (i + 0.5) * step, weight = std::exp(log_posterior(estimates, tau) - highest);
    if (weight < 1e-4) continue;
    nodes.push_back({weight, shrink(estimates, tau * tau)});
    total += weight;
  }
  for (ShrinkageNode& node : nodes) node.weight /= total;
  return nodes;
}

}  // namespace

std::optional<RandomEffects> fit_random_effects(const std::vector<Estimate>& estimates) {
  if (estimates.size() < 2) return std::nullopt;
  return RandomEffects{shrink(estimates, find_tau_squared(estimates)), integrate_tau(estimates)};
}

}  // namespace tukiranka::assessment
