// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/staff_resilience.hpp"
#include <algorithm>
#include <map>

namespace tukiranka::preparation {
namespace {

using Holders = std::map<std::string, std::set<std::string>>;

Holders collect_holders(const std::vector<Carried>& carried, std::map<std::string, PersonLoss>& persons) {
  Holders holders;
  for (const Carried& one : carried) {
    holders[one.what].insert(one.person);
    persons[one.person].person = one.person;
  }
  return holders;
}

}  // namespace

StaffResilience compute_staff_resilience(const std::vector<Carried>& tasks,
                                         const std::vector<Carried>& skills,
                                         const std::set<std::string>& deputised) {
  StaffResilience result;
  std::map<std::string, PersonLoss> persons;
  const Holders of_tasks = collect_holders(tasks, persons), of_skills = collect_holders(skills, persons);
  result.tasks = static_cast<int>(of_tasks.size());
  result.skills = static_cast<int>(of_skills.size());
  const double all = result.tasks + result.skills;
  if (!(all > 0)) return result;
  for (const auto& [task, holders] : of_tasks)
    if (holders.size() == 1 && deputised.count(*holders.begin()) == 0)
      persons[*holders.begin()].tasks.push_back(task);
  for (const auto& [skill, holders] : of_skills)
    if (holders.size() == 1) persons[*holders.begin()].skills.push_back(skill);
  double lost = 0, worst = 0;
  for (auto& [name, person] : persons) {
    const auto count = static_cast<double>(person.tasks.size() + person.skills.size());
    person.has_deputy = deputised.count(name) > 0;
    person.loss = count / all;
    lost += count;
    worst = std::max(worst, person.loss);
    result.persons.push_back(person);
  }
  std::stable_sort(result.persons.begin(), result.persons.end(),
                   [](const PersonLoss& a, const PersonLoss& b) { return a.loss > b.loss; });
  result.worst = worst;
  result.expected = lost / all / static_cast<double>(persons.size());
  result.resilience = 1 - *result.expected;
  result.backed_up = 1 - lost / all;
  return result;
}

}  // namespace tukiranka::preparation
