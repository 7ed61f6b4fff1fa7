// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/skills_lost.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace tukiranka::network {

SkillsLost compute_skills_lost(int n, const std::vector<std::pair<int, std::string>>& holdings) {
  std::map<std::string, std::set<int>> holders;
  for (const auto& [node, skill] : holdings) holders[skill].insert(node);
  SkillsLost result;
  result.held = holders.size();
  result.lost.resize(static_cast<std::size_t>(n));
  for (const auto& [skill, people] : holders)
    if (people.size() == 1) {
      result.lost[static_cast<std::size_t>(*people.begin())].push_back(skill);
      ++result.held_by_one;
    }
  if (result.held == 0 || n == 0) return result;
  double sum = 0, worst = 0;
  for (const auto& lost : result.lost) {
    result.share.push_back(static_cast<double>(lost.size()) / static_cast<double>(result.held));
    sum += result.share.back();
    worst = std::max(worst, result.share.back());
  }
  result.expected = sum / n;
  result.worst = worst;
  return result;
}

}  // namespace tukiranka::network
