// SPDX-License-Identifier: Apache-2.0
// preparation: are the needed skills there? A skill is covered when at least k partners hold it at the needed
// level; a partner's level is the highest of its people's. Share of covered skills, 0 … 1; undefined when no
// skill is needed or named. Redundancy: how many partners hold a needed skill, on average; backed up: the
// share that two or more hold. Interest without skill: interest at or above `interested` and a level under
// the needed one; skill without interest: the needed level and a stated interest of 1 or less. Cost O(rows
// log rows). Tested against hand counts and an independent script.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plugins/preparation/mathematics/portfolio.hpp"

namespace tukiranka::preparation {

struct CoverageRules {
  std::vector<Need> needed;  // empty: every skill that the portfolio names, at level 1
  int k = 1;
  double interested = 3;
};

struct SkillCoverage {
  std::string skill;
  double level = 1;
  int holders = 0;
};

struct Mismatch {
  std::string partner, skill;
  double level = 0, interest = 0;
};

struct PartnerSkill {
  std::optional<double> level, interest;
};

struct PortfolioCoverage {
  std::optional<double> share, redundancy, backed_up;
  std::vector<SkillCoverage> skills;  // the needed ones, in order
  std::vector<std::string> uncovered, rarest;
  std::vector<Mismatch> interest_without_skill, skill_without_interest;
  std::vector<std::string> partners;    // in byte order
  std::vector<std::string> all_skills;  // needed first, then the others in byte order
  std::map<std::pair<std::string, std::string>, PartnerSkill> table;  // (skill, partner)
  int missing = 0;                                                    // rows with a skill and no level
};

[[nodiscard]] PortfolioCoverage compute_portfolio_coverage(const std::vector<Holding>& holdings,
                                                           const CoverageRules& rules);

}  // namespace tukiranka::preparation
