// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/named_rules.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/assessment/pool/mixture.hpp"
#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

using model::Level;

std::vector<Level> list_bands(const model::NamedRule& rule) {
  if (!rule.bands.empty()) return rule.bands;
  constexpr double lowest = -std::numeric_limits<double>::infinity();
  std::vector<Level> bands;
  if (rule.name == "wilder")
    bands = {{"concern", lowest, {}, {}}, {"discuss", 3, {}, {}}, {"strength", 4, {}, {}}};
  if (rule.name == "vichealth")
    bands = {{"question", lowest, {}, {}}, {"developing", 50, {}, {}}, {"genuine", 92, {}, {}}};
  for (Level& band : bands) band.title = say("rule." + rule.name + "." + band.id);
  return bands;
}

// P(X < cut), each half of the split normal with probability 1/2.
double below(double cut, double x, const HalfWidths& spread) {
  const double sd = cut < x ? spread.low : spread.high;
  if (!(sd > 0)) return cut > x ? 1 : 0;
  return normal_cdf((cut - x) / sd);
}

}  // namespace

std::optional<RuleResult> apply_rule(const model::NamedRule& rule, const base::Finding& finding) {
  const auto taken = take_number(finding, rule.of);
  const std::vector<Level> bands = list_bands(rule);
  if (!taken || bands.empty()) return std::nullopt;
  RuleResult result;
  result.name = rule.name;
  result.value = *taken->estimate * rule.times;
  std::size_t band = 0;
  while (band + 1 < bands.size() && result.value >= bands[band + 1].from) ++band;
  result.band = bands[band].id;
  base::Json share = nullptr;
  if (auto spread = find_spread(*taken)) {
    *spread = {spread->low * rule.times, spread->high * rule.times};
    double before = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      const double until = i + 1 < bands.size() ? below(bands[i + 1].from, result.value, *spread) : 1;
      result.probabilities.emplace_back(bands[i].id, until - before);
      before = until;
    }
    share = percent(result.probabilities[band].second);
  }
  const base::Texts title = bands[band].title.empty() ? base::Texts{{"en", result.band}} : bands[band].title;
  const base::Texts name =
      words().has("rule." + rule.name) ? say("rule." + rule.name) : base::Texts{{"en", rule.name}};
  result.texts =
      say(share.is_null() ? "rule.says-bare" : "rule.says",
          {{"value", quantity(result.value)}, {"percent", share}}, {{"rule", name}, {"band", title}});
  return result;
}

}  // namespace tukiranka::assessment
