// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/portfolio_visibility.hpp"
#include <utility>

namespace tukiranka::preparation {
namespace {

Visible count_visible(const std::vector<Holding>& holdings, std::set<std::string> all,
                      std::string Holding::*whose) {
  std::set<std::string> filled, interested, connected;
  for (const Holding& holding : holdings) {
    const std::string& name = holding.*whose;
    if (name.empty()) continue;
    all.insert(name);
    if (!holding.skill.empty() && holding.level) filled.insert(name);
    if (!holding.skill.empty() && holding.interest) interested.insert(name);
    if (holding.has_contact) connected.insert(name);
  }
  Visible visible{static_cast<int>(filled.size()),
                  static_cast<int>(all.size()),
                  static_cast<int>(interested.size()),
                  static_cast<int>(connected.size()),
                  {}};
  for (const std::string& name : all)
    if (filled.count(name) == 0) visible.without.push_back(name);
  return visible;
}

}  // namespace

PortfolioVisibility compute_portfolio_visibility(const std::vector<Holding>& holdings,
                                                 std::set<std::string> partners,
                                                 std::set<std::string> persons) {
  PortfolioVisibility visibility;
  visibility.partners = count_visible(holdings, std::move(partners), &Holding::partner);
  visibility.persons = count_visible(holdings, std::move(persons), &Holding::person);
  const int all = visibility.partners.of + visibility.persons.of;
  if (all > 0)
    visibility.share = static_cast<double>(visibility.partners.filled + visibility.persons.filled) / all;
  return visibility;
}

}  // namespace tukiranka::preparation
