// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/diagnose_pool.hpp"
#include <algorithm>
#include <cmath>

#include <boost/math/special_functions/beta.hpp>

namespace tukiranka::assessment {
namespace {

constexpr int least_for_i2 = 5;
constexpr double fine = 1e-14;

struct Weighted {
  double total = 0, squares = 0, mean = 0, q = 0;
};

Weighted weigh(const EvidenceList& evidence, double tau_squared) {
  Weighted sum;
  for (const Evidence& one : evidence) {
    const double weight = 1 / (one.variance + tau_squared);
    sum.total += weight;
    sum.squares += weight * weight;
    sum.mean += weight * one.y;
  }
  sum.mean /= sum.total;
  for (const Evidence& one : evidence)
    sum.q += (one.y - sum.mean) * (one.y - sum.mean) / (one.variance + tau_squared);
  return sum;
}

PooledEstimate pool_with(const EvidenceList& evidence, double tau_squared) {
  const Weighted sum = weigh(evidence, tau_squared);
  return {sum.mean, 1 / std::sqrt(sum.total), tau_squared};
}

double find_paule_mandel(const EvidenceList& evidence) {
  const auto freedom = static_cast<double>(evidence.size() - 1);
  if (weigh(evidence, 0).q <= freedom) return 0;
  double low = 0, high = 1;
  while (weigh(evidence, high).q > freedom) high *= 2;
  while (high - low > fine * (1 + high)) {
    const double middle = 0.5 * (low + high);
    if (middle <= low || middle >= high) break;
    (weigh(evidence, middle).q > freedom ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

// Hedges and Olkin's estimate, where the scoring starts.
double find_start(const EvidenceList& evidence) {
  const auto k = static_cast<double>(evidence.size());
  double mean = 0, squares = 0, variances = 0;
  for (const Evidence& one : evidence) mean += one.y / k;
  for (const Evidence& one : evidence) {
    squares += (one.y - mean) * (one.y - mean) / (k - 1);
    variances += one.variance / k;
  }
  return std::max(0.0, squares - variances);
}

// Traces of P and PP, P = W − W11'W/Σw, as sums of what cannot be negative: their textbook forms cancel when
// one weight dwarfs the others.
struct Traces {
  double first = 0, second = 0;
};

Traces find_traces(const EvidenceList& evidence, double tau_squared, double total) {
  Traces traces;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const double weight = 1 / (evidence[i].variance + tau_squared);
    double others = 0;
    for (std::size_t j = 0; j < evidence.size(); ++j) {
      if (i == j) continue;
      const double other = 1 / (evidence[j].variance + tau_squared);
      others += other / total;
      traces.second += weight * other / total * (weight * other / total);
    }
    traces.first += weight * others;
    traces.second += weight * others * (weight * others);
  }
  return traces;
}

double find_reml(const EvidenceList& evidence) {
  double tau_squared = find_start(evidence);
  for (int step = 0; step < 2000; ++step) {
    const Weighted sum = weigh(evidence, tau_squared);
    double quadratic = 0;  // y'PPy
    for (const Evidence& one : evidence) {
      const double residual = (one.y - sum.mean) / (one.variance + tau_squared);
      quadratic += residual * residual;
    }
    const Traces traces = find_traces(evidence, tau_squared, sum.total);
    double change = (quadratic - traces.first) / traces.second;
    if (!std::isfinite(change)) break;
    if (tau_squared + change < 0) change = -tau_squared / 2;
    tau_squared += change;
    if (std::fabs(change) < fine) break;
  }
  return tau_squared < 1e-12 ? 0 : tau_squared;
}

KnappHartung adjust(const EvidenceList& evidence, double tau_squared) {
  const Weighted sum = weigh(evidence, tau_squared);
  const auto freedom = static_cast<double>(evidence.size() - 1);
  const double se = std::sqrt(sum.q / (freedom * sum.total));
  const double x = boost::math::ibeta_inv(freedom / 2, 0.5, 0.05);  // the two-sided t quantile
  const double t = std::sqrt(freedom * (1 - x) / x);
  return {sum.mean, se, sum.mean - t * se, sum.mean + t * se};
}

}  // namespace

PoolDiagnostics diagnose_pool(const EvidenceList& given) {
  EvidenceList evidence = given;
  for (Evidence& one : evidence) one.variance = std::max(one.variance, least_variance);
  PoolDiagnostics diagnostics;
  diagnostics.k = static_cast<int>(evidence.size());
  if (evidence.empty()) return diagnostics;
  const Weighted fixed = weigh(evidence, 0);
  diagnostics.inverse_variance = PooledEstimate{fixed.mean, 1 / std::sqrt(fixed.total), {}};
  const double freedom = diagnostics.k - 1, scale = fixed.total - fixed.squares / fixed.total;
  const double tau_squared = diagnostics.k > 1 ? std::max(0.0, (fixed.q - freedom) / scale) : 0;
  diagnostics.dersimonian_laird = pool_with(evidence, tau_squared);
  if (diagnostics.k >= least_for_i2)
    diagnostics.i2 = fixed.q > 0 ? std::max(0.0, (fixed.q - freedom) / fixed.q) : 0;
  if (diagnostics.k < 2) return diagnostics;
  diagnostics.knapp_hartung = adjust(evidence, tau_squared);
  diagnostics.paule_mandel = pool_with(evidence, find_paule_mandel(evidence));
  diagnostics.reml = pool_with(evidence, find_reml(evidence));
  return diagnostics;
}

}  // namespace tukiranka::assessment
