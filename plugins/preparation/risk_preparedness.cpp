// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/risk_preparedness.hpp"
#include <algorithm>

namespace tukiranka::preparation {

RiskPreparedness compute_risk_preparedness(const std::vector<Risk>& risks) {
  RiskPreparedness result;
  for (const Risk& risk : risks) {
    if (!risk.likelihood || !risk.impact) {
      ++result.missing;
      continue;
    }
    ++result.weighed;
    OpenRisk open{risk.risk, *risk.likelihood * *risk.impact, {}};
    result.weight += open.weight;
    const auto take = [&](bool has, const char* name, double& sum) {
      if (has)
        sum += open.weight;
      else
        open.lacks.emplace_back(name);
    };
    take(risk.has_mitigation, "mitigation", result.weight_mitigation);
    take(risk.has_owner, "owner", result.weight_owner);
    take(risk.has_deputy, "deputy", result.weight_deputy);
    if (open.lacks.empty()) {
      ++result.prepared;
      result.weight_prepared += open.weight;
    } else {
      result.open.push_back(open);
    }
  }
  std::stable_sort(result.open.begin(), result.open.end(),
                   [](const OpenRisk& a, const OpenRisk& b) { return a.weight > b.weight; });
  if (result.weight > 0) result.share = result.weight_prepared / result.weight;
  return result;
}

}  // namespace tukiranka::preparation
