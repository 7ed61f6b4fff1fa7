// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/judge_facet.hpp"
#include <algorithm>
#include <cmath>

#include "core/assessment/pool/compare_pair.hpp"
#include "core/assessment/pool/diagnose_pool.hpp"
#include "core/assessment/pool/pool_findings.hpp"

namespace tukiranka::assessment {
namespace {

Verdict judge_pairs(const std::vector<Pair>& pairs) {
  if (pairs.empty()) return Verdict::single_source;
  const auto count = [&](Verdict verdict) {
    return std::count_if(pairs.begin(), pairs.end(), [&](const Pair& p) { return p.verdict == verdict; });
  };
  if (count(Verdict::dissonance) > 0) return Verdict::dissonance;
  if (count(Verdict::unresolved) > 0) return Verdict::unresolved;
  return count(Verdict::converge) > 0 ? Verdict::converge : Verdict::too_coarse;
}

}  // namespace

Mixture mix_facet(const EvidenceList& evidence, const model::Synthesis& rules) {
  bool contradicts = false;
  for (std::size_t i = 0; i < evidence.size() && !contradicts; ++i)
    for (std::size_t j = i + 1; j < evidence.size() && !contradicts; ++j)
      contradicts = compare_pair(evidence[i], evidence[j], rules).verdict == Verdict::dissonance;
  return (contradicts ? mix_opinions(evidence) : pool_findings(evidence, rules)).mixture;
}

JudgedFacet judge_facet(const std::string& id, double weight, const EvidenceList& evidence,
                        const model::Synthesis& rules) {
  JudgedFacet judged;
  Facet& facet = judged.facet;
  facet.id = id;
  facet.weight = weight;
  facet.verdict = Verdict::silent;
  facet.diagnostics = diagnose_pool(evidence);
  if (evidence.empty()) return judged;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    facet.values.push_back({evidence[i].indicator, evidence[i].y, std::sqrt(evidence[i].variance)});
    for (std::size_t j = i + 1; j < evidence.size(); ++j)
      facet.pairs.push_back(compare_pair(evidence[i], evidence[j], rules));
  }
  facet.verdict = judge_pairs(facet.pairs);
  const PooledFindings hierarchy = pool_findings(evidence, rules);
  facet.tau = hierarchy.tau;
  judged.mixture = facet.verdict == Verdict::dissonance ? mix_opinions(evidence).mixture : hierarchy.mixture;
  facet.pool = summarise_pool(judged.mixture);
  const CutMixture cut(judged.mixture);
  facet.score = cut.mean();
  facet.interval = base::Interval{base::IntervalKind::credible, 0.90, cut.quantile(.05), cut.quantile(.95)};
  return judged;
}

Verdict worst_verdict(const std::vector<Facet>& facets) {
  std::size_t singles = 0, spoken = 0;
  const auto has = [&](Verdict verdict) {
    return std::any_of(facets.begin(), facets.end(), [&](const Facet& f) { return f.verdict == verdict; });
  };
  for (const Facet& facet : facets) {
    spoken += facet.values.empty() ? 0 : 1;
    singles += facet.values.size() == 1 ? 1 : 0;
  }
  if (spoken == 0) return Verdict::silent;
  if (has(Verdict::dissonance)) return Verdict::dissonance;
  if (has(Verdict::unresolved) || has(Verdict::too_coarse)) return Verdict::unresolved;
  if (has(Verdict::converge)) return Verdict::converge;
  return singles > 1 ? Verdict::complement : Verdict::single_source;
}

}  // namespace tukiranka::assessment
