// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/rate_certainty.hpp"
#include <algorithm>
#include <array>

#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

constexpr std::array grades{Grade::high, Grade::moderate, Grade::low, Grade::very_low};

}  // namespace

void rate_certainty(Judgement& judgement, std::size_t levels, const CertaintyCase& given) {
  Certainty certainty;
  int steps = 0;
  const auto deduct = [&](DeductionReason reason, int by, const std::string& key,
                          const base::Json& values = base::Json::object()) {
    certainty.deductions.push_back({reason, -by, say("certainty." + key, values)});
    steps += by;
  };
  const std::string of_node = given.is_node ? ".node" : "";
  if (given.dissonance)
    deduct(DeductionReason::dissonance, 2, "dissonance" + of_node);
  else if (given.unresolved)
    deduct(DeductionReason::unresolved, 1, "unresolved" + of_node);
  else if (given.single_source)
    deduct(DeductionReason::single_source, 1, "single-source" + of_node);
  const base::Json share{{"percent", static_cast<int>(judgement.coverage * 100 + 0.5)}};
  if (judgement.coverage < given.coverage_poor - 1e-12)
    deduct(DeductionReason::coverage, 2, "coverage", share);
  else if (judgement.coverage < given.coverage_good - 1e-12)
    deduct(DeductionReason::coverage, 1, "coverage", share);
  if (judgement.interval && levels > 0 && !given.single_source) {
    const double width = judgement.interval->high - judgement.interval->low;
    const double one = 1 / static_cast<double>(levels);
    if (width > one)
      deduct(DeductionReason::wide_interval, width > 2 * one ? 2 : 1,
             width > 2 * one ? "wide-two" : "wide-one", {{"width", two_decimals(width)}});
  }
  if (given.weak_tier) deduct(DeductionReason::weak_tier, 1, "weak-tier" + of_node);
  certainty.grade =
      given.has_evidence ? grades[static_cast<std::size_t>(std::min(steps, 3))] : Grade::very_low;
  judgement.certainty = std::move(certainty);
}

}  // namespace tukiranka::assessment
