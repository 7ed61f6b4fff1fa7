// SPDX-License-Identifier: Apache-2.0
// preparation: how much of the risk is prepared for? A risk weighs likelihood × impact (1–5 each) and is
// prepared when it has a mitigation, an owner and a deputy. Σ weight of the prepared / Σ weight, 0 … 1. A
// risk without likelihood or impact cannot be weighed and counts as missing. Undefined when none can be
// weighed. Source: ISO 31000:2018, 6.4–6.5; tested against hand counts.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tukiranka::preparation {

struct Risk {
  std::string risk;
  std::optional<double> likelihood, impact;
  bool has_mitigation = false, has_owner = false, has_deputy = false;
};

struct OpenRisk {
  std::string risk;
  double weight = 0;
  std::vector<std::string> lacks;  // mitigation | owner | deputy
};

struct RiskPreparedness {
  std::optional<double> share;
  int weighed = 0, missing = 0, prepared = 0;
  double weight = 0, weight_prepared = 0, weight_mitigation = 0, weight_owner = 0, weight_deputy = 0;
  std::vector<OpenRisk> open;  // heaviest first
};

[[nodiscard]] RiskPreparedness compute_risk_preparedness(const std::vector<Risk>& risks);

}  // namespace tukiranka::preparation
