// SPDX-License-Identifier: GPL-2.0-or-later
// network: what the measures share when they write a finding.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tukiranka/evaluator.hpp>

#include "plugins/network/measures/read_network.hpp"

namespace tukiranka::network {

using sdk::Json;
using sdk::leave_undefined;
using sdk::list_or_null;
using sdk::or_null;
using sdk::write_column;

// One measure of one network, with what was asked and where it is said.
struct Question {
  const sdk::Input& input;
  const sdk::Asked& asked;
  const NetworkData& data;
  sdk::Output& output;
};

[[nodiscard]] Json list_ids(const std::vector<int>& nodes, const NetworkData& data);
// The network for a picture; null when it is too large for one. `labels` take the place of groups.
[[nodiscard]] Json draw_network(const NetworkData& data, const std::vector<int>* labels = nullptr);
// Points at the strongest ties behind a finding, at most twenty, equals in the order of the table; how many
// ties there are in all stands in `details.evidence_of`.
void cite_ties(const sdk::Input& input, const NetworkData& data, sdk::Finding& finding);

// For a finding without an estimate: too few nodes, or else no ties.
void require_nodes(sdk::Finding& finding, const NetworkData& data, int needed);

// False, with the finding left undefined, when fewer than `min_response` of n answered.
[[nodiscard]] bool can_estimate(const sdk::Asked& asked, double answered, int n, sdk::Finding& finding);

// Each node's group as a number, of the nodes that have one; `members` are those nodes in order.
struct Grouping {
  std::vector<std::string> names;
  std::vector<int> of, members;  // both follow the grouped nodes
  Graph graph;                   // of the grouped nodes alone
};
// Empty, with the finding left undefined, when there is no column of groups, or fewer than two groups.
[[nodiscard]] std::optional<Grouping> group_nodes(const Question& question, sdk::Finding& finding);
// A list over all nodes from one over the grouped ones; null elsewhere.
[[nodiscard]] Json spread(const Json& values, const Grouping& grouping, std::size_t n);

}  // namespace tukiranka::network
