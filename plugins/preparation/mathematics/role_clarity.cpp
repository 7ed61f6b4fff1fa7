// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/role_clarity.hpp"
#include <set>
#include <utility>

#include "plugins/preparation/mathematics/gini.hpp"

namespace tukiranka::preparation {

RoleClarity compute_role_clarity(const std::vector<Assignment>& assignments) {
  RoleClarity result;
  std::map<std::string, std::size_t> place;
  std::set<std::pair<std::string, std::string>> loaded;  // a task counts once for a partner
  for (const Assignment& one : assignments) {
    const auto [found, is_new] = place.emplace(one.task, result.tasks.size());
    if (is_new) result.tasks.push_back({one.task, 0, 0});
    TaskDivision& task = result.tasks[found->second];
    task.accountable += one.role == "accountable" ? 1 : 0;
    task.responsible += one.role == "responsible" ? 1 : 0;
    if (one.partner.empty()) continue;
    double& load = result.load[one.partner];
    const bool does_work = one.role == "accountable" || one.role == "responsible";
    if (does_work && loaded.emplace(one.partner, one.task).second) ++load;
  }
  int clear = 0;
  for (const TaskDivision& task : result.tasks) {
    if (task.accountable == 0) result.without_accountable.push_back(task.task);
    if (task.accountable > 1) result.several_accountable.push_back(task.task);
    if (task.responsible == 0) result.without_responsible.push_back(task.task);
    clear += task.accountable == 1 && task.responsible > 0 ? 1 : 0;
  }
  if (!result.tasks.empty())
    result.share = static_cast<double>(clear) / static_cast<double>(result.tasks.size());
  std::vector<double> loads;
  for (const auto& [partner, load] : result.load) loads.push_back(load);
  result.gini = compute_gini(loads);
  return result;
}

}  // namespace tukiranka::preparation
