// SPDX-License-Identifier: Apache-2.0
// preparation: one row of the portfolio: who holds which skill at which level (0–4) and with what interest.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tukiranka::preparation {

struct Holding {
  std::string partner, person, skill;
  std::optional<double> level, interest;
  bool has_contact = false;
};

struct Need {
  std::string skill;
  double level = 1;
};

}  // namespace tukiranka::preparation
