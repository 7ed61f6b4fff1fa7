// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/expectations_heard.hpp"
#include <algorithm>

namespace tukiranka::preparation {
namespace {

bool is_agreed_by_other(const Goal& goal, const std::string& partner) {
  return std::any_of(goal.agreed_by.begin(), goal.agreed_by.end(),
                     [&](const std::string& other) { return other != partner; });
}

bool is_agreed(const Goal& goal) {
  return std::any_of(goal.proposed_by.begin(), goal.proposed_by.end(),
                     [&](const std::string& partner) { return is_agreed_by_other(goal, partner); });
}

}  // namespace

ExpectationsHeard compute_expectations_heard(const std::vector<Goal>& goals, std::set<std::string> partners) {
  ExpectationsHeard result;
  for (const Goal& goal : goals) {
    partners.insert(goal.proposed_by.begin(), goal.proposed_by.end());
    partners.insert(goal.agreed_by.begin(), goal.agreed_by.end());
    if (goal.size == "large") {
      ++result.large;
      result.large_agreed += is_agreed(goal) ? 1 : 0;
    } else if (goal.size == "small") {
      ++result.small;
      result.small_agreed += is_agreed(goal) ? 1 : 0;
    }
  }
  for (const std::string& partner : partners) {
    bool has_goal = false, is_heard = false;
    for (const Goal& goal : goals) {
      if (goal.proposed_by.count(partner) == 0) continue;
      has_goal = true;
      is_heard = is_heard || is_agreed_by_other(goal, partner);
    }
    (is_heard ? result.heard : has_goal ? result.not_heard : result.without_goal).push_back(partner);
  }
  if (!partners.empty())
    result.share = static_cast<double>(result.heard.size()) / static_cast<double>(partners.size());
  return result;
}

}  // namespace tukiranka::preparation
