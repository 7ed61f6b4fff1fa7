// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/pool_changes.hpp"
#include <algorithm>
#include <cmath>

#include "core/assessment/pool/pool_findings.hpp"

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
      if (one.indicator == other.indicator) pairs.push_back({one, other, 0, false});
  return pairs;
}

IndicatorDifference find_difference(const IndicatorPair& pair) {
  constexpr double smallest = 1e-6;
  const double before = own_variance(pair.before), after = own_variance(pair.after);
  double variance = before + after - 2 * pair.rho * std::sqrt(before * after);
  if (pair.instrument_changed) variance += pair.after.variance - pair.after.sd * pair.after.sd;
  return {pair.after.y - pair.before.y, std::max(smallest, variance)};
}

std::optional<Mixture> pool_changes(const std::vector<IndicatorPair>& pairs, const model::Synthesis& rules) {
  if (pairs.empty()) return std::nullopt;
  EvidenceList changes;
  for (const IndicatorPair& pair : pairs) {
    Evidence change = pair.after;
    const IndicatorDifference difference = find_difference(pair);
    change.y = difference.change;
    change.variance = difference.variance;
    change.sd = std::sqrt(change.variance);
    changes.push_back(change);
  }
  return pool_findings(changes, rules).mixture;
}

}  // namespace tukiranka::assessment
