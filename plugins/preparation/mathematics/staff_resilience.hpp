// SPDX-License-Identifier: Apache-2.0
// preparation: what goes when one person goes? A person carries the tasks in which they are responsible or
// accountable, and the skills they hold. Lost are tasks that nobody else carries and that no deputy is named
// for, and skills that nobody else holds. Loss of a person = lost / all that anybody carries, 0 … 1. Worst:
// the largest; expected: the mean over persons, each as likely to leave. Resilience = 1 − expected. Backed
// up: the share of all that is lost with no single person. Undefined when nobody carries anything. What the
// network loses is the network evaluator's key-person-risk. Cost O(rows log rows). Tested against hand counts
// and an independent script.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tukiranka::preparation {

struct Carried {
  std::string what, person;
};

struct PersonLoss {
  std::string person;
  std::vector<std::string> tasks, skills;  // lost with this person alone
  bool has_deputy = false;
  double loss = 0;
};

struct StaffResilience {
  std::optional<double> resilience, expected, worst, backed_up;
  std::vector<PersonLoss> persons;  // largest loss first, then by bytes
  int tasks = 0, skills = 0;
};

// `deputised`: persons for whose leaving a deputy is named.
[[nodiscard]] StaffResilience compute_staff_resilience(const std::vector<Carried>& tasks,
                                                       const std::vector<Carried>& skills,
                                                       const std::set<std::string>& deputised);

}  // namespace tukiranka::preparation
