// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/find_pairing.hpp"
#include <algorithm>
#include <cmath>

namespace tukiranka::assessment {
namespace {

using base::Json;
using model::Indicator;

const Json& asked_of(const Indicator& indicator, const std::string& key) {
  static const Json nothing;
  return indicator.with.is_object() && indicator.with.contains(key) ? indicator.with.at(key) : nothing;
}

// As the manifest of the measure says; one that names nothing asks nothing that another could ask again.
bool is_same_question(const Indicator& one, const Indicator& other, const FindingIndex& index) {
  const std::vector<std::string>& keys = declared_of(one, index).question;
  return one.evaluator == other.evaluator && !keys.empty() && keys == declared_of(other, index).question &&
         std::all_of(keys.begin(), keys.end(),
                     [&](const std::string& key) { return asked_of(one, key) == asked_of(other, key); });
}

// Correlation of the persons' two scores, and how many they were.
struct PersonCorrelation {
  double r = 0, n = 0;
};

std::optional<PersonCorrelation> find_correlation(const Indicator& indicator, const model::Model& model,
                                                  const FindingIndex& index) {
  for (const model::Criterion& criterion : model.criteria)
    for (const Indicator& other : criterion.evidence) {
      const auto found = index.findings.find(other.id);
      if (found == index.findings.end() || !is_change(other, index) ||
          !is_same_question(indicator, other, index))
        continue;
      for (const base::Finding* finding : found->second) {
        const Json* r = base::find_detail(*finding, declared_of(other, index).pairing);
        if (finding->by || r == nullptr || !r->is_number()) continue;
        if (finding->n) return PersonCorrelation{r->get<double>(), *finding->n};
      }
    }
  return std::nullopt;
}

}  // namespace

void find_pairing(std::vector<IndicatorPair>& pairs, const model::Criterion& criterion,
                  const model::Model& model, const FindingIndex& index) {
  for (IndicatorPair& pair : pairs) {
    const auto indicator = std::find_if(criterion.evidence.begin(), criterion.evidence.end(),
                                        [&](const Indicator& one) { return one.id == pair.after.indicator; });
    if (indicator == criterion.evidence.end()) continue;
    const std::string &was = pair.before.instrument, &is = pair.after.instrument;
    pair.instrument_changed = !was.empty() && !is.empty() && was != is;
    if (indicator->paired) {
      pair.rho = *indicator->paired;
    } else if (const auto found = find_correlation(*indicator, model, index);
               found && pair.before.n.value_or(0) > 0 && pair.after.n.value_or(0) > 0) {
      const double share = std::min(1.0, found->n / std::sqrt(*pair.before.n * *pair.after.n));
      pair.rho = std::clamp(found->r * share, -0.99, 0.99);
    }
  }
}

}  // namespace tukiranka::assessment
