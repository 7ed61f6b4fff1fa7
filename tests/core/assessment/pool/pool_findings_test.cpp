// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/pool_findings.hpp"
#include <cmath>

#include "core/assessment/pool/compare_pair.hpp"
#include "core/assessment/pool/diagnose_pool.hpp"
#include "core/assessment/pool/judge_facet.hpp"
#include "core/assessment/pool/pool_changes.hpp"
#include "tests/core/assessment/reference_fixture.hpp"

namespace tukiranka::assessment {
namespace {

TEST(PoolFindings, PosteriorAsByAdaptiveQuadrature) {
  for (const base::Json& one : read_reference("reference")["posterior"]) {
    model::Synthesis rules;
    rules.tau0 = one["tau0"].get<double>();
    const PooledFindings pooled = pool_findings(make_evidence(one["y"], one["v"]), rules);
    const Pool pool = summarise_pool(pooled.mixture);
    EXPECT_NEAR(pool.mean, one["mean"].get<double>(), 1e-8) << one.dump();
    EXPECT_NEAR(pool.sd, one["sd"].get<double>(), 1e-8) << one.dump();
    EXPECT_NEAR(pooled.tau, one["tau"].get<double>(), 1e-8) << one.dump();
    EXPECT_NEAR(pool.q025, one["q025"].get<double>(), 1e-8);
    EXPECT_NEAR(pool.q05, one["q05"].get<double>(), 1e-8);
    EXPECT_NEAR(pool.q50, one["q50"].get<double>(), 1e-8);
    EXPECT_NEAR(pool.q95, one["q95"].get<double>(), 1e-8);
    EXPECT_NEAR(pool.q975, one["q975"].get<double>(), 1e-8);
  }
}

TEST(PoolFindings, WithoutSpreadItIsInverseVariance) {
  model::Synthesis rules;
  rules.tau0 = 0;
  const PooledFindings pooled = pool_findings(make_evidence({.48, .61}, {.0025, .0052}), rules);
  EXPECT_NEAR(mean_of(pooled.mixture), 0.522207792207792, 1e-12);
  EXPECT_NEAR(sd_of(pooled.mixture), 0.0410890701806659, 1e-12);
}

TEST(PoolFindings, ASharedSourceTeachesLess) {
  model::Synthesis rules;
  EvidenceList apart = make_evidence({.5, .5}, {.01, .01}), shared = apart;
  shared[1].source = shared[0].source;
  EXPECT_GT(sd_of(pool_findings(shared, rules).mixture), sd_of(pool_findings(apart, rules).mixture));
  rules.tau0 = 0;  // w'Σw with ρ = .5
  EXPECT_NEAR(sd_of(pool_findings(shared, rules).mixture), std::sqrt(.01 * .75), 1e-12);
}

TEST(PoolFindings, OpinionsKeepTheirPlaces) {
  EvidenceList evidence = make_evidence({.25, .80}, {.0013, .0013});
  evidence[0].weight = 3;
  const Mixture mixture = mix_opinions(evidence).mixture;
  EXPECT_NEAR(mean_of(mixture), .25 * .75 + .80 * .25, 1e-12);
  EXPECT_NEAR(cdf_of(mixture, .5), .75, 1e-6);
}

void expect_pool(const PooledEstimate& found, const base::Json& wanted, double within) {
  EXPECT_NEAR(found.mean, wanted[0].get<double>(), within);
  EXPECT_NEAR(found.se, wanted[1].get<double>(), within);
  if (wanted.size() > 2) {
    EXPECT_NEAR(found.tau2.value(), wanted[2].get<double>(), within);
  }
}

TEST(DiagnosePool, AsMetafor) {
  for (const base::Json& one : read_reference("metafor")) {
    const PoolDiagnostics found = diagnose_pool(make_evidence(one["y"], one["v"]));
    expect_pool(*found.inverse_variance, one["fe"], 1e-9);
    expect_pool(*found.dersimonian_laird, one["dl"], 1e-9);
    expect_pool(*found.paule_mandel, one["pm"], 1e-7);
    expect_pool(*found.reml, one["reml"], 1e-7);
    EXPECT_NEAR(found.knapp_hartung->mean, one["kh"][0].get<double>(), 1e-9);
    EXPECT_NEAR(found.knapp_hartung->se, one["kh"][1].get<double>(), 1e-9);
    EXPECT_NEAR(found.knapp_hartung->low, one["kh"][2].get<double>(), 1e-9);
    EXPECT_NEAR(found.knapp_hartung->high, one["kh"][3].get<double>(), 1e-9);
    if (one["y"].size() < 5)
      EXPECT_FALSE(found.i2);
    else
      EXPECT_NEAR(*found.i2, one["i2"].get<double>(), 1e-9);
  }
}

TEST(DiagnosePool, OneFindingHasNoSpreadToEstimate) {
  const PoolDiagnostics found = diagnose_pool(make_evidence({.5}, {.01}));
  EXPECT_EQ(found.dersimonian_laird->tau2, 0.0);
  EXPECT_FALSE(found.reml || found.paule_mandel || found.knapp_hartung || found.i2);
  const PoolDiagnostics exact = diagnose_pool(make_evidence({.5, .5}, {0, 0}));  // no division by nothing
  EXPECT_NEAR(exact.reml->mean, .5, 1e-12);
  EXPECT_TRUE(std::isfinite(exact.knapp_hartung->high));
  for (const double y : {0.0, 1.0}) {  // one weight dwarfs the other
    const PoolDiagnostics uneven = diagnose_pool(make_evidence({1, y}, {.134, 1e-10}));
    EXPECT_TRUE(std::isfinite(uneven.reml->se) && std::isfinite(uneven.paule_mandel->se));
  }
}

TEST(ComparePair, ProbabilitiesAsInScipy) {
  for (const base::Json& one : read_reference("reference")["pair"]) {
    model::Synthesis rules;
    rules.delta = one["delta"].get<double>();
    rules.same_source = one["rho"].get<double>();
    const auto evidence = [](const base::Json& e) {
      Evidence made{"i", "e", "s", model::Credibility::high};
      made.y = e[0].get<double>();
      made.variance = e[1].get<double>();
      made.sd = e[2].get<double>();
      return made;
    };
    const Pair pair = compare_pair(evidence(one["a"]), evidence(one["b"]), rules);
    EXPECT_NEAR(pair.p_within, one["p_within"].get<double>(), 1e-12);
    EXPECT_NEAR(pair.p_above, one["p_above"].get<double>(), 1e-12);
    EXPECT_NEAR(pair.p_below, one["p_below"].get<double>(), 1e-12);
  }
}

TEST(ComparePair, TooCoarseWhenEvenEqualValuesCouldNotConverge) {
  const EvidenceList evidence = make_evidence({.5, .5}, {.04, .04});
  EXPECT_EQ(compare_pair(evidence[0], evidence[1], {}).verdict, Verdict::too_coarse);
  const EvidenceList fine = make_evidence({.35, .5}, {.005, .005});
  EXPECT_EQ(compare_pair(fine[0], fine[1], {}).verdict, Verdict::unresolved);
}

TEST(JudgeFacet, ATooCoarseFindingDoesNotSpoilAgreement) {
  EXPECT_EQ(judge_facet("main", 1, make_evidence({.5, .52, .6}, {.002, .002, .05}), {}).facet.verdict,
            Verdict::converge);
  EXPECT_EQ(judge_facet("main", 1, make_evidence({.5, .6}, {.002, .05}), {}).facet.verdict,
            Verdict::too_coarse);
  EXPECT_EQ(judge_facet("main", 1, make_evidence({.2, .8, .5}, {.002, .002, .002}), {}).facet.verdict,
            Verdict::dissonance);
}

TEST(PoolChanges, TheBiasOfTheInstrumentCancels) {
  EvidenceList before = make_evidence({.4}, {.5}), after = make_evidence({.6}, {.5});
  before[0].sd = .03;
  after[0].sd = .04;
  model::Synthesis rules;
  rules.tau0 = 0;
  const auto change = pool_changes(match_indicators(before, after), rules);
  ASSERT_TRUE(change);
  EXPECT_NEAR(mean_of(*change), .2, 1e-12);
  EXPECT_NEAR(sd_of(*change), .05, 1e-12);
  EXPECT_FALSE(pool_changes(match_indicators(before, {}), rules));
  auto pairs = match_indicators(before, after);
  pairs[0].rho = .6;  // the same people
  EXPECT_NEAR(sd_of(*pool_changes(pairs, rules)), std::sqrt(.0025 - 2 * .6 * .03 * .04), 1e-12);
  pairs[0].instrument_changed = true;  // b² of the later one, once
  EXPECT_NEAR(sd_of(*pool_changes(pairs, rules)), std::sqrt(.0025 - 2 * .6 * .03 * .04 + .5 - .0016), 1e-12);
  before[0].has_error = false;  // its variance with the tier stands in
  EXPECT_NEAR(sd_of(*pool_changes(match_indicators(before, after), rules)), std::sqrt(.5 + .0016), 1e-12);
}

}  // namespace
}  // namespace tukiranka::assessment
