// SPDX-License-Identifier: Apache-2.0
// preparation: how much of the risk is prepared for? A risk weighs likelihood × impact (1–5 each) and is
// prepared when it has a mitigation, an owner and a deputy. Σ weight of the prepared / Σ weight, 0 … 1. A
// risk without likelihood or impact cannot be weighed and counts as missing. A closed risk is none any more
// and is left out; one that came true still tells whether it was prepared for, but is not open. Undefined
// when none can be weighed. Source: ISO 31000:2018, 6.4–6.5; tested against hand counts.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tukiranka::preparation {

enum class RiskStatus { open, closed, realised };

struct Risk {
  std::string risk;
  std::optional<double> likelihood, impact;
  bool has_mitigation = false, has_owner = false, has_deputy = false;
  RiskStatus status = RiskStatus::open;
};

struct WeighedRisk {
  std::string risk;
  double weight = 0;
  std::vector<std::string> lacks;  // mitigation | owner | deputy
};

struct RiskPreparedness {
  std::optional<double> share;
  int weighed = 0, missing = 0, prepared = 0, closed = 0;
  double weight = 0, weight_prepared = 0, weight_mitigation = 0, weight_owner = 0, weight_deputy = 0;
  std::vector<WeighedRisk> open;      // not prepared for, heaviest first
  std::vector<WeighedRisk> realised;  // came true, heaviest first
};

// Capitals do not matter, in Finnish and Swedish letters either; nor do spaces around.
[[nodiscard]] std::string fold_status(const std::string& word);

[[nodiscard]] RiskPreparedness compute_risk_preparedness(const std::vector<Risk>& risks);

}  // namespace tukiranka::preparation
