// SPDX-License-Identifier: Apache-2.0
// preparation: is the portfolio visible? Of all partners and persons that take part, the share whose
// portfolio names at least one skill with its level. Partners and persons count alike, one each: 0 … 1;
// undefined when nobody takes part. Beside it, of those who are filled in, who has stated interests and
// contacts. Cost O(rows log rows). Tested against hand counts and an independent script.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plugins/preparation/mathematics/portfolio.hpp"

namespace tukiranka::preparation {

struct Visible {
  int filled = 0, of = 0, with_interest = 0, with_contact = 0;
  std::vector<std::string> without;  // in byte order
};

struct PortfolioVisibility {
  std::optional<double> share;
  Visible partners, persons;
};

// `partners` and `persons` are those known from elsewhere; those of the portfolio are added.
[[nodiscard]] PortfolioVisibility compute_portfolio_visibility(const std::vector<Holding>& holdings,
                                                               std::set<std::string> partners,
                                                               std::set<std::string> persons);

}  // namespace tukiranka::preparation
