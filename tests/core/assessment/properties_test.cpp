// SPDX-License-Identifier: Apache-2.0
// Subjects: judge_facet.hpp, judge_criterion.hpp. What must hold of any evidence: rapidcheck looks for a
// counterexample and shrinks it.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/assessment/pool/pool_findings.hpp"
#include "core/assessment/tree/aggregate.hpp"
#include "core/assessment/tree/aggregate_nodes.hpp"

#include "assessment_fixture.hpp"

namespace tukiranka::assessment {
namespace {

double within(double low, double high) {
  return low + (high - low) * *rc::gen::inRange(0, 100001) / 100000.0;
}

EvidenceList some_evidence() {
  EvidenceList evidence;
  const int count = *rc::gen::inRange(1, 6);
  for (int i = 0; i < count; ++i) {
    const std::string name(1, static_cast<char>('a' + i));
    Evidence one{name, name, name, model::Credibility::high};
    one.y = within(0, 1);
    one.sd = within(.001, .3);
    one.variance = one.sd * one.sd + .0009;
    evidence.push_back(one);
  }
  return evidence;
}

double width_of(const EvidenceList& evidence) {
  const Pool pool = summarise_pool(pool_findings(evidence, {}).mixture);
  return pool.q95 - pool.q05;
}

std::string name_of(int i) {
  return "c" + std::to_string(i);
}

// Up to six criteria below two phases, each with up to three indicators, some of them silent.
struct Case {
  model::Model model;
  std::vector<base::Finding> findings;
};

Case some_case() {
  std::vector<model::Criterion> criteria;
  std::vector<base::Finding> findings;
  const int count = *rc::gen::inRange(2, 7);
  for (int i = 0; i < count; ++i) {
    std::vector<model::Indicator> evidence;
    const int indicators = *rc::gen::inRange(1, 4);
    for (int k = 0; k < indicators; ++k) {
      const std::string id = name_of(i) + "." + std::to_string(k), evaluator = "e" + std::to_string(k);
      evidence.push_back(make_indicator(id, name_of(i), evaluator));
      evidence.back().facet = *rc::gen::inRange(0, 3) == 0 ? "other" : "main";
      evidence.back().weight = within(.2, 3);
      if (*rc::gen::inRange(0, 4) > 0)
        findings.push_back(make_finding(id, evaluator, within(0, 1), within(0, .2)));
    }
    criteria.push_back(make_criterion(name_of(i), i % 2 == 0 ? "input" : "outcome", evidence));
    criteria.back().weight = within(.2, 3);
  }
  Case made{make_model(criteria), findings};
  made.model.synthesis.draws = 200;
  made.model.synthesis.overall = true;
  return made;
}

struct Judged {
  std::vector<CriterionWork> criteria;
  std::vector<NodeWork> nodes;
};

Judged judge(const Case& given) {
  const evaluation::Findings findings = make_findings(given.findings);
  const FindingIndex index = index_findings(findings);
  ScoreDrawer drawer(findings.study, "all", given.model.synthesis);
  Judged judged;
  for (const model::Criterion& criterion : given.model.criteria)
    judged.criteria.push_back(judge_criterion(given.model, criterion, index, drawer));
  judged.nodes = aggregate_nodes(given.model, judged.criteria);
  return judged;
}

// The same cases in every run.
const bool is_repeatable = setenv("RC_PARAMS", "seed=6 max_success=60", 0) == 0;

template <class Property>
void holds(const Property& property) {
  ASSERT_TRUE(is_repeatable);
  rc::detail::checkGTest(property);
}

TEST(Properties, OrderOfFindingsDoesNotMatter) {
  holds([] {
    const EvidenceList evidence = some_evidence();
    EvidenceList turned(evidence.rbegin(), evidence.rend());
    const Pool one = summarise_pool(pool_findings(evidence, {}).mixture);
    const Pool other = summarise_pool(pool_findings(turned, {}).mixture);
    RC_ASSERT(std::fabs(one.mean - other.mean) < 1e-12);
    RC_ASSERT(std::fabs(one.sd - other.sd) < 1e-12);
    RC_ASSERT(std::fabs(one.q05 - other.q05) < 1e-9);
    Case given = some_case();
    const Judged first = judge(given);
    std::reverse(given.findings.begin(), given.findings.end());
    const Judged second = judge(given);
    for (std::size_t i = 0; i < first.criteria.size(); ++i)
      RC_ASSERT(first.criteria[i].result.score == second.criteria[i].result.score);
  });
}

TEST(Properties, AFindingAtThePooledMeanNeverWidensTheInterval) {
  holds([] {
    EvidenceList evidence = some_evidence();
    const double before = width_of(evidence);
    Evidence agreeing{"z", "z", "z", model::Credibility::high};
    agreeing.y = mean_of(pool_findings(evidence, {}).mixture);
    agreeing.sd = within(.001, .4);
    agreeing.variance = agreeing.sd * agreeing.sd + .0009;
    evidence.push_back(agreeing);
    RC_ASSERT(width_of(evidence) <= before + 1e-9);
  });
}

TEST(Properties, WidthOfTheBoundsIsWhatIsNotCovered) {
  holds([] {
    const Case given = some_case();
    const Judged judged = judge(given);
    const auto check = [](const Judgement& judgement) {
      RC_ASSERT(std::fabs(judgement.bounds.high - judgement.bounds.low - (1 - judgement.coverage)) < 1e-9);
    };
    for (const CriterionWork& criterion : judged.criteria) check(criterion.result);
    for (const NodeWork& node : judged.nodes) check(node.result);
  });
}

TEST(Properties, ANodeIsMonotoneInEachChild) {
  holds([] {
    std::vector<double> values, weights;
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
      values.push_back(within(0, 1));
      weights.push_back(within(.01, 3));
    }
    using Kind = model::Aggregation::Kind;
    const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, count));
    std::vector<double> raised = values;
    raised[at] = std::min(1.0, raised[at] + within(0, .5));
    for (const model::Aggregation& rule : {model::Aggregation{Kind::power, 1},
                                           {Kind::power, 2},
                                           {Kind::power, .5},
                                           {Kind::power, -2},
                                           {Kind::geometric, 1},
                                           {Kind::harmonic, 1},
                                           {Kind::minimum, 1}}) {
      const double before = aggregate(rule, values, weights), after = aggregate(rule, raised, weights);
      RC_ASSERT(after >= before - 1e-12);
      const double highest = *std::max_element(values.begin(), values.end());
      RC_ASSERT(before <= std::max(.01, highest) + 1e-12);
    }
  });
}

TEST(Properties, AScoreDoesNotDependOnWhatElseIsThere) {
  holds([] {
    const Case given = some_case();
    const Judged whole = judge(given);
    // Only the first criterion's evidence: its score stays to the bit.
    std::vector<base::Finding> own;
    for (const base::Finding& finding : given.findings)
      if (finding.indicator.rfind(name_of(0) + ".", 0) == 0) own.push_back(finding);
    const Judged alone = judge({given.model, own});
    RC_ASSERT(whole.criteria[0].result.score == alone.criteria[0].result.score);
    RC_ASSERT(whole.criteria[0].result.verdict == alone.criteria[0].result.verdict);
  });
}

TEST(Properties, ProbabilitiesAreProbabilities) {
  holds([] {
    const Case given = some_case();
    const Judged judged = judge(given);
    for (const CriterionWork& criterion : judged.criteria) {
      const CriterionWave& wave = criterion.result;
      if (wave.score) {
        RC_ASSERT(*wave.score >= 0 && *wave.score <= 1);
        RC_ASSERT(wave.interval->low <= wave.interval->high);
      }
      for (const Facet& facet : wave.facets)
        for (const Pair& pair : facet.pairs)
          RC_ASSERT(std::fabs(pair.p_within + pair.p_above + pair.p_below - 1) < 1e-9);
      double all = 0;
      if (wave.level_probabilities)
        for (const auto& [level, probability] : *wave.level_probabilities) all += probability;
      RC_ASSERT(!wave.level_probabilities || std::fabs(all - 1) < 1e-9);
    }
  });
}

}  // namespace
}  // namespace tukiranka::assessment
