// SPDX-License-Identifier: GPL-2.0-or-later
// network: response, who answered, and what the silence of the others leaves open. A non-respondent's ties
// are missing, not absent: pairs that nobody could report are left out or bounded. Formulas (n nodes, r
// respondents, m_r arcs from respondents): rate = r/n; density_available = m_r / (r(n−1));
// density_respondents = arcs among respondents / (r(r−1)); bounds (Manski) = [m_r, m_r + (n−r)(n−1)] /
// (n(n−1)); reciprocity_respondents: arcs among respondents that are answered; in_degree_possible[v]: share
// of the respondents (other than v) who name v. Range 0 … 1. Undefined: rate when nobody was asked; the
// others when nobody could report. Cost O(n + m log degree). Source: Kossinets 2006; Huisman 2009; Manski
// 2003 (bounds). Tested against closed forms and by hand.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Response {
  std::size_t respondents = 0, ties_reported = 0;
  std::size_t ties_unexpected = 0;  // arcs from people who did not respond
  std::optional<double> rate, density_naive, density_available, density_respondents;
  std::optional<double> bound_low, bound_high, reciprocity_naive, reciprocity_respondents;
  std::vector<std::optional<double>> in_degree_possible;
};

// `has_responded` has n entries.
[[nodiscard]] Response compute_response(const Graph& graph, const std::vector<bool>& has_responded);

}  // namespace tukiranka::network
