// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/portfolio_coverage.hpp"
#include <algorithm>
#include <set>

namespace tukiranka::preparation {
namespace {

void raise_to(std::optional<double>& highest, const std::optional<double>& value) {
  if (value) highest = std::max(highest.value_or(*value), *value);
}

void fill_table(PortfolioCoverage& coverage, const std::vector<Holding>& holdings) {
  std::set<std::string> partners, skills;
  for (const Holding& holding : holdings) {
    partners.insert(holding.partner);
    if (holding.skill.empty()) continue;
    skills.insert(holding.skill);
    coverage.missing += holding.level ? 0 : 1;
    PartnerSkill& cell = coverage.table[{holding.skill, holding.partner}];
    raise_to(cell.level, holding.level);
    raise_to(cell.interest, holding.interest);
  }
  coverage.partners.assign(partners.begin(), partners.end());
  for (const SkillCoverage& needed : coverage.skills) {
    coverage.all_skills.push_back(needed.skill);
    skills.erase(needed.skill);
  }
  coverage.all_skills.insert(coverage.all_skills.end(), skills.begin(), skills.end());
}

void compare_interest(PortfolioCoverage& coverage, const SkillCoverage& skill, const CoverageRules& rules) {
  for (const std::string& partner : coverage.partners) {
    const auto found = coverage.table.find({skill.skill, partner});
    if (found == coverage.table.end() || !found->second.interest) continue;
    const double level = found->second.level.value_or(0), interest = *found->second.interest;
    if (interest >= rules.interested && level < skill.level)
      coverage.interest_without_skill.push_back({partner, skill.skill, level, interest});
    if (interest <= 1 && level >= skill.level)
      coverage.skill_without_interest.push_back({partner, skill.skill, level, interest});
  }
}

int count_holders(const PortfolioCoverage& coverage, const SkillCoverage& skill) {
  int holders = 0;
  for (const std::string& partner : coverage.partners) {
    const auto found = coverage.table.find({skill.skill, partner});
    holders += found != coverage.table.end() && found->second.level.value_or(-1) >= skill.level ? 1 : 0;
  }
  return holders;
}

}  // namespace

PortfolioCoverage compute_portfolio_coverage(const std::vector<Holding>& holdings,
                                             const CoverageRules& rules) {
  PortfolioCoverage coverage;
  for (const Need& need : rules.needed) coverage.skills.push_back({need.skill, need.level, 0});
  fill_table(coverage, holdings);
  if (rules.needed.empty())
    for (const std::string& skill : coverage.all_skills) coverage.skills.push_back({skill, 1, 0});
  if (coverage.skills.empty()) return coverage;
  int covered = 0, several = 0, sum = 0, fewest = -1;
  for (SkillCoverage& skill : coverage.skills) {
    skill.holders = count_holders(coverage, skill);
    if (skill.holders >= rules.k)
      ++covered;
    else
      coverage.uncovered.push_back(skill.skill);
    several += skill.holders >= 2 ? 1 : 0;
    sum += skill.holders;
    fewest = fewest < 0 ? skill.holders : std::min(fewest, skill.holders);
    compare_interest(coverage, skill, rules);
  }
  for (const SkillCoverage& skill : coverage.skills)
    if (skill.holders == fewest) coverage.rarest.push_back(skill.skill);
  const auto count = static_cast<double>(coverage.skills.size());
  coverage.share = covered / count;
  coverage.redundancy = sum / count;
  coverage.backed_up = several / count;
  return coverage;
}

}  // namespace tukiranka::preparation
