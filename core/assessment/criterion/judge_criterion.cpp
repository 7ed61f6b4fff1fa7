// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/judge_criterion.hpp"
#include <utility>

#include "core/assessment/criterion/compare_perspectives.hpp"
#include "core/assessment/criterion/judge_levels.hpp"
#include "core/assessment/criterion/rate_certainty.hpp"
#include "core/assessment/criterion/summarise_score.hpp"
#include "core/assessment/pool/judge_facet.hpp"

namespace tukiranka::assessment {
namespace {

constexpr double enough = 1e-12;  // coverage on the threshold counts as enough

void set_coverage(CriterionWave& result, const CollectedEvidence& collected) {
  double all = 0, spoken = 0;
  for (const PlannedFacet& facet : collected.facets) {
    all += facet.weight;
    spoken += facet.evidence.empty() ? 0 : facet.weight;
  }
  result.coverage = all > 0 ? spoken / all : 0;
  if (collected.planned > 0)
    result.evidence_coverage =
        static_cast<double>(collected.arrived) / static_cast<double>(collected.planned);
}

// Inverse-variance share of the two lowest tiers above one half.
bool is_weak(const EvidenceList& evidence) {
  double weak = 0, all = 0;
  for (const Evidence& one : evidence) {
    all += 1 / one.variance;
    if (one.tier == model::Credibility::low || one.tier == model::Credibility::very_low)
      weak += 1 / one.variance;
  }
  return all > 0 && weak > 0.5 * all;
}

std::vector<DrawnFacet> judge_facets(CriterionWork& work, const CollectedEvidence& collected,
                                     const model::Criterion& criterion, const model::Synthesis& rules) {
  std::vector<DrawnFacet> drawn;
  for (const PlannedFacet& planned : collected.facets) {
    JudgedFacet judged = judge_facet(planned.id, planned.weight, planned.evidence, rules);
    if (!planned.evidence.empty()) {
      DrawnFacet facet{criterion.id + "/" + planned.id, planned.weight, std::move(judged.mixture), {}};
      for (const Evidence& one : planned.evidence) {
        facet.evaluators.push_back(name_evaluator(one));
        work.sources.insert(one.source);
        work.evidence.push_back(one);
      }
      drawn.push_back(std::move(facet));
    }
    work.result.facets.push_back(std::move(judged.facet));
  }
  return drawn;
}

void set_bounds(Judgement& judgement) {
  const double known = judgement.score ? judgement.coverage * *judgement.score : 0;
  const double covered = judgement.score ? judgement.coverage : 0;
  judgement.bounds = {known, known + 1 - covered};
}

}  // namespace

CriterionWork judge_criterion(const model::Model& model, const model::Criterion& criterion,
                              const FindingIndex& index, ScoreDrawer& drawer) {
  CriterionWork work;
  CriterionWave& result = work.result;
  const model::Synthesis& rules = model.synthesis;
  result.wave = drawer.wave();
  CollectedEvidence collected = collect_evidence(criterion, result.wave, index, rules);
  set_coverage(result, collected);
  const std::vector<DrawnFacet> drawn = judge_facets(work, collected, criterion, rules);
  result.verdict = worst_verdict(result.facets);
  if (!drawn.empty()) {
    work.draws = drawer.draw(drawn);
    if (drawn.size() == 1)
      summarise_mixture(result, CutMixture(drawn.front().mixture), model.levels);
    else
      summarise_draws(result, work.draws, model.levels);
  }
  set_bounds(result);
  compare_perspectives(result, criterion, index, rules);
  const bool is_assessed = result.score && result.coverage >= rules.minimum_coverage - enough;
  judge_levels(result, model.levels, rules,
               {result.verdict == Verdict::dissonance, is_assessed, work.sources.size()});
  CertaintyCase certainty;
  certainty.coverage_good = rules.coverage_good;
  certainty.coverage_poor = rules.coverage_poor;
  certainty.has_evidence = result.score.has_value();
  certainty.dissonance = result.verdict == Verdict::dissonance;
  certainty.unresolved = false;
  for (const Facet& facet : result.facets)
    certainty.unresolved = certainty.unresolved || facet.verdict == Verdict::unresolved;
  certainty.single_source = work.sources.size() == 1;
  certainty.weak_tier = is_weak(work.evidence);
  rate_certainty(result, model.levels.size(), certainty);
  work.planned = std::move(collected.facets);
  result.findings = std::move(collected.findings);
  result.silent = std::move(collected.silent);
  return work;
}

}  // namespace tukiranka::assessment
