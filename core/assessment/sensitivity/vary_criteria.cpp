// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/sensitivity/vary_criteria.hpp"
#include <cmath>
#include <set>

#include "core/assessment/pool/judge_facet.hpp"

namespace tukiranka::assessment {
namespace {

EvidenceList choose_evidence(const EvidenceList& all, const std::string& left_out, std::size_t anchors) {
  EvidenceList chosen;
  for (Evidence one : all) {
    if (!left_out.empty() && name_evaluator(one) == left_out) continue;
    if (anchors > 0) {
      const ShiftedEvidence& shifted = anchors == 1 ? one.stricter : one.lenient;
      one.variance += shifted.sd * shifted.sd - one.sd * one.sd;
      one.y = shifted.y;
      one.sd = shifted.sd;
    }
    chosen.push_back(std::move(one));
  }
  return chosen;
}

CriterionCase judge_case(const std::vector<PlannedFacet>& planned, const std::string& left_out,
                         std::size_t anchors, const model::Synthesis& rules) {
  struct Part {
    double weight, mean, sd;
    std::vector<std::string> evaluators;
  };
  std::vector<Part> parts;
  double all = 0, spoken = 0;
  for (const PlannedFacet& facet : planned) {
    all += facet.weight;
    const EvidenceList evidence = choose_evidence(facet.evidence, left_out, anchors);
    if (evidence.empty()) continue;
    const CutMixture pool(mix_facet(evidence, rules));
    Part part{facet.weight, pool.mean(), pool.sd(), {}};
    for (const Evidence& one : evidence) part.evaluators.push_back(name_evaluator(one));
    spoken += facet.weight;
    parts.push_back(std::move(part));
  }
  CriterionCase result;
  result.coverage = all > 0 ? spoken / all : 0;
  if (parts.empty()) return result;
  double mean = 0, variance = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double own = parts[i].weight / spoken * parts[i].sd;
    mean += parts[i].weight / spoken * parts[i].mean;
    variance += own * own;
    for (std::size_t j = 0; j < i; ++j)
      variance += 2 * own * parts[j].weight / spoken * parts[j].sd *
                  correlate_evaluators(parts[i].evaluators, parts[j].evaluators, rules);
  }
  result.mean = mean;
  result.sd = std::sqrt(variance);
  return result;
}

bool speaks(const CriterionWork& work, const std::string& evaluator) {
  for (const Evidence& one : work.evidence)
    if (name_evaluator(one) == evaluator) return true;
  return false;
}

}  // namespace

CriterionCases::CriterionCases(const std::vector<CriterionWork>& criteria, const model::Synthesis& rules)
    : tau0_{rules.tau0} {
  tau0_.insert(tau0_.end(), rules.sensitivity.tau0.begin(), rules.sensitivity.tau0.end());
  std::set<std::string> evaluators;
  for (const CriterionWork& work : criteria)
    for (const Evidence& one : work.evidence) evaluators.insert(name_evaluator(one));
  left_out_.emplace_back();
  left_out_.insert(left_out_.end(), evaluators.begin(), evaluators.end());
  for (const CriterionWork& work : criteria) {
    std::vector<CriterionCase>& cases = cases_.emplace_back();
    for (const double tau0 : tau0_) {
      model::Synthesis changed = rules;
      changed.tau0 = tau0;
      const std::size_t first = cases.size();
      for (std::size_t l = 0; l < left_out_.size(); ++l)
        for (std::size_t a = 0; a < anchors; ++a)
          cases.push_back(l > 0 && !speaks(work, left_out_[l])
                              ? cases[first + a]
                              : judge_case(work.planned, left_out_[l], a, changed));
    }
  }
}

const CriterionCase& CriterionCases::find(std::size_t criterion, const EvidenceChoice& choice) const {
  return cases_[criterion][(choice.tau0 * left_out_.size() + choice.left_out) * anchors + choice.anchors];
}

}  // namespace tukiranka::assessment
