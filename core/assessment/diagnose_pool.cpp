// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/diagnose_pool.hpp"
#include <algorithm>
#include <cmath>

namespace tukiranka::assessment {
namespace {

constexpr int least_for_i2 = 5;

struct Weighted {
  double total = 0, squares = 0, mean = 0;
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
  return sum;
}

}  // namespace

PoolDiagnostics diagnose_pool(const EvidenceList& evidence) {
  PoolDiagnostics diagnostics;
  diagnostics.k = static_cast<int>(evidence.size());
  if (evidence.empty()) return diagnostics;
  const Weighted fixed = weigh(evidence, 0);
  diagnostics.inverse_variance = PooledEstimate{fixed.mean, 1 / std::sqrt(fixed.total)};
  double q = 0;
  for (const Evidence& one : evidence) q += (one.y - fixed.mean) * (one.y - fixed.mean) / one.variance;
  const double freedom = diagnostics.k - 1, scale = fixed.total - fixed.squares / fixed.total;
  const double tau_squared = diagnostics.k > 1 ? std::max(0.0, (q - freedom) / scale) : 0;
  const Weighted random = weigh(evidence, tau_squared);
  diagnostics.dersimonian_laird = PooledEstimate{random.mean, 1 / std::sqrt(random.total)};
  if (diagnostics.k >= least_for_i2) diagnostics.i2 = q > 0 ? std::max(0.0, (q - freedom) / q) : 0;
  return diagnostics;
}

}  // namespace tukiranka::assessment
