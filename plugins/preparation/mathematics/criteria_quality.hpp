// SPDX-License-Identifier: Apache-2.0
// preparation: are the criteria of success whole? One is whole when it names an indicator, a baseline, a
// target, a date, an owner and a source. Share of the whole ones, 0 … 1; undefined without a criterion.
// Beside it the share that names each, and the gaps by name. Tested against hand counts.
// Source: Doran 1981 (SMART); OECD-DAC 2023, Glossary (indicator, baseline, target).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tukiranka::preparation {

inline constexpr std::array<const char*, 6> quality_parts{"indicator", "baseline", "target",
                                                          "due",       "owner",    "source"};

struct SuccessCriterion {
  std::string id;
  std::array<bool, quality_parts.size()> has{};
};

struct CriteriaQuality {
  std::optional<double> share;
  int whole = 0;
  std::array<int, quality_parts.size()> named{};
  std::vector<std::pair<std::string, std::vector<std::string>>> gaps;  // id -> parts that are not named
};

[[nodiscard]] CriteriaQuality compute_criteria_quality(const std::vector<SuccessCriterion>& criteria);

}  // namespace tukiranka::preparation
