// SPDX-License-Identifier: GPL-2.0-or-later
// network: what skills leave with a person: those that nobody else in the network holds.
// share_v = skills held by v alone / skills held by anybody; expected = mean over all people, worst = max.
// Range 0 … 1. Undefined when nobody holds a skill. Cost O(rows log rows). Source: bus factor; Avelino et al.
// 2016. Tested by hand.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tukiranka::network {

struct SkillsLost {
  std::size_t held = 0, held_by_one = 0;
  std::vector<std::vector<std::string>> lost;  // per node, in byte order
  std::vector<double> share;
  std::optional<double> expected, worst;
};

// `holdings`: (node, skill), in any order, repeats allowed.
[[nodiscard]] SkillsLost compute_skills_lost(int n, const std::vector<std::pair<int, std::string>>& holdings);

}  // namespace tukiranka::network
