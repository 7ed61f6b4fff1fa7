// SPDX-License-Identifier: Apache-2.0
// preparation: has everybody's expectation been heard? A partner is heard when it proposed a goal to which at
// least one other partner agreed. Share of partners heard, 0 … 1; undefined without a partner. All partners
// are asked, so there is no sampling interval. Tested against hand counts.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tukiranka::preparation {

struct Goal {
  std::string goal, size;  // size: large | small, may be empty
  std::set<std::string> proposed_by, agreed_by;
};

struct ExpectationsHeard {
  std::optional<double> share;
  std::vector<std::string> heard, not_heard;  // not heard: has goals, and nobody else agreed to one
  std::vector<std::string> without_goal;
  int large = 0, large_agreed = 0, small = 0, small_agreed = 0;
};

// `partners` beside those that the goals name.
[[nodiscard]] ExpectationsHeard compute_expectations_heard(const std::vector<Goal>& goals,
                                                           std::set<std::string> partners);

}  // namespace tukiranka::preparation
