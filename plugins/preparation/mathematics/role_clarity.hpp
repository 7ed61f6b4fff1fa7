// SPDX-License-Identifier: Apache-2.0
// preparation: is each task clearly divided? A task is clear when exactly one is accountable and at least one
// is responsible (RACI). Share of clear tasks, 0 … 1; undefined without a task. Load of a partner: in how
// many tasks it is responsible or accountable; every partner named counts, with 0 too. Cost O(rows log rows).
// Source: RACI, see Smith & Erwin 2005; tested against hand counts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tukiranka::preparation {

struct Assignment {
  std::string task, partner, role;  // role: responsible | accountable | consulted | informed
};

struct TaskDivision {
  std::string task;
  int accountable = 0, responsible = 0;
};

struct RoleClarity {
  std::optional<double> share;
  std::vector<TaskDivision> tasks;  // in the order of first mention
  std::vector<std::string> without_accountable, several_accountable, without_responsible;
  std::map<std::string, double> load;  // partner -> tasks
  std::optional<double> gini;
};

[[nodiscard]] RoleClarity compute_role_clarity(const std::vector<Assignment>& assignments);

}  // namespace tukiranka::preparation
