// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool_changes.hpp"
#include <algorithm>
#include <cmath>

#include "core/assessment/pool_findings.hpp"

namespace tukiranka::assessment {
namespace {

// Where a finding has no error of its own, its tier's b is all that is known of how far it may be off.
double own_variance(const Evidence& evidence) {
  return evidence.has_error ? evidence.sd * evidence.sd : evidence.variance;
}

}  // namespace

std::vector<IndicatorPair> match_indicators(const EvidenceList& before, const EvidenceList& after) {
  std::vector<IndicatorPair> pairs;
  for (const Evidence& one : before)
    for (const Evidence& other : after)
      if (one.indicator == other.indicator) pairs.push_back({one, other});
  return pairs;
}

std::optional<Mixture> pool_changes(const std::vector<IndicatorPair>& pairs, const model::Synthesis& rules) {
  constexpr double least_variance = 1e-6;
  if (pairs.empty()) return std::nullopt;
  EvidenceList changes;
  for (const IndicatorPair& pair : pairs) {
    Evidence change = pair.after;
    change.y = pair.after.y - pair.before.y;
    change.variance = std::max(least_variance, own_variance(pair.before) + own_variance(pair.after));
    change.sd = std::sqrt(change.variance);
    changes.push_back(change);
  }
  return pool_findings(changes, rules).mixture;
}

}  // namespace tukiranka::assessment
