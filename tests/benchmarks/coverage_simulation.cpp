// SPDX-License-Identifier: Apache-2.0
// What the pooled 90 % interval really covers when evaluators see the same thing differently, and how clear a
// level can get at best. Prints the two tables of core/assessment/README.md.
//   coverage_simulation [replicates]
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <tukiranka/random.hpp>

#include "core/assessment/pool/diagnose_pool.hpp"
#include "core/assessment/pool/judge_facet.hpp"

namespace {

using namespace tukiranka::assessment;

constexpr double own = 0.04, tier = 0.06;  // a good survey, credibility moderate

EvidenceList simulate(int count, double disagreement, double truth, tukiranka::sdk::Random& random) {
  EvidenceList evidence;
  for (int j = 0; j < count; ++j) {
    const std::string name(1, static_cast<char>('a' + j));
    Evidence one{name, name, name, model::Credibility::moderate};
    one.y = truth + disagreement * random.normal() + tier * random.normal() + own * random.normal();
    one.sd = own;
    one.variance = own * own + tier * tier;
    evidence.push_back(one);
  }
  return evidence;
}

struct Covered {
  double pooled = 0, width = 0, inverse_variance = 0, contested = 0;
};

Covered cover(int count, double disagreement, int replicates) {
  constexpr double z = 1.6448536269514722;
  Covered covered;
  for (int r = 0; r < replicates; ++r) {
    tukiranka::sdk::Random random(1, "coverage/" + std::to_string(count) + "/" + std::to_string(disagreement),
                                  static_cast<std::uint64_t>(r));
    const double truth = 0.3 + 0.4 * random.uniform(), share = 1.0 / replicates;
    const EvidenceList evidence = simulate(count, disagreement, truth, random);
    const CutMixture pool(mix_facet(evidence, {}));
    const double low = pool.quantile(.05), high = pool.quantile(.95);
    covered.pooled += low <= truth && truth <= high ? share : 0;
    covered.width += share * (high - low);
    const auto textbook = diagnose_pool(evidence).inverse_variance.value();
    covered.inverse_variance += std::fabs(textbook.mean - truth) <= z * textbook.se ? share : 0;
    covered.contested +=
        judge_facet("main", 1, evidence, {}).facet.verdict == Verdict::dissonance ? share : 0;
  }
  return covered;
}

// P(level) when all sources agree exactly in the middle of one of four levels.
double best_level(int count, double credibility, double error) {
  EvidenceList evidence;
  for (int j = 0; j < count; ++j) {
    const std::string name(1, static_cast<char>('a' + j));
    Evidence one{name, name, name, model::Credibility::high};
    one.y = .625;
    one.sd = error;
    one.variance = error * error + credibility * credibility;
    evidence.push_back(one);
  }
  const CutMixture pool(mix_facet(evidence, {}));
  return pool.cdf(.75) - pool.cdf(.5);
}

}  // namespace

int main(int count, char** arguments) {
  const int replicates = count > 1 ? std::atoi(arguments[1]) : 4000;
  std::printf(
      "| evaluators | disagreement sd | covers | mean width | contested | inverse variance covers |\n");
  std::printf("|---|---|---|---|---|---|\n");
  for (int k = 1; k <= 4; ++k)
    for (const double disagreement : {0.0, .05, .10, .20}) {
      const Covered covered = cover(k, disagreement, replicates);
      std::printf("| %d | %.2f | %.1f %% | %.2f | %.1f %% | %.1f %% |\n", k, disagreement,
                  100 * covered.pooled, covered.width, 100 * covered.contested,
                  100 * covered.inverse_variance);
    }
  std::printf(
      "\n| sources | high, no own error | high, own error .03 | moderate, .04 | low, .06 "
      "|\n|---|---|---|---|---|\n");
  for (int k = 1; k <= 4; ++k)
    std::printf("| %d | %.2f | %.2f | %.2f | %.2f |\n", k, best_level(k, .03, 0), best_level(k, .03, .03),
                best_level(k, .06, .04), best_level(k, .12, .06));
  return 0;
}
