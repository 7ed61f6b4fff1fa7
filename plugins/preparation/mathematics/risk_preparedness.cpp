// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/risk_preparedness.hpp"
#include <algorithm>

namespace tukiranka::preparation {
namespace {

void sort_by_weight(std::vector<WeighedRisk>& risks) {
  std::stable_sort(risks.begin(), risks.end(),
                   [](const WeighedRisk& a, const WeighedRisk& b) { return a.weight > b.weight; });
}

}  // namespace

std::string fold_status(const std::string& word) {
  const auto first = word.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  std::string folded = word.substr(first, word.find_last_not_of(" \t") - first + 1);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const auto byte = static_cast<unsigned char>(folded[i]);
    const bool is_latin = i > 0 && static_cast<unsigned char>(folded[i - 1]) == 0xC3;
    if ((byte >= 'A' && byte <= 'Z') || (is_latin && byte >= 0x80 && byte <= 0x9E && byte != 0x97))
      folded[i] = static_cast<char>(byte + 0x20);
  }
  return folded;
}

RiskPreparedness compute_risk_preparedness(const std::vector<Risk>& risks) {
  RiskPreparedness result;
  for (const Risk& risk : risks) {
    if (risk.status == RiskStatus::closed) {
      ++result.closed;
      continue;
    }
    if (!risk.likelihood || !risk.impact) {
      ++result.missing;
      continue;
    }
    ++result.weighed;
    WeighedRisk weighed{risk.risk, *risk.likelihood * *risk.impact, {}};
    result.weight += weighed.weight;
    const auto take = [&](bool has, const char* name, double& sum) {
      if (has)
        sum += weighed.weight;
      else
        weighed.lacks.emplace_back(name);
    };
    take(risk.has_mitigation, "mitigation", result.weight_mitigation);
    take(risk.has_owner, "owner", result.weight_owner);
    take(risk.has_deputy, "deputy", result.weight_deputy);
    if (weighed.lacks.empty()) {
      ++result.prepared;
      result.weight_prepared += weighed.weight;
    }
    if (risk.status == RiskStatus::realised)
      result.realised.push_back(weighed);
    else if (!weighed.lacks.empty())
      result.open.push_back(weighed);
  }
  sort_by_weight(result.open);
  sort_by_weight(result.realised);
  if (result.weight > 0) result.share = result.weight_prepared / result.weight;
  return result;
}

}  // namespace tukiranka::preparation
