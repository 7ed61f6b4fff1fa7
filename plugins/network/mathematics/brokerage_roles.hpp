// SPDX-License-Identifier: GPL-2.0-or-later
// network: Gould–Fernández roles. Node j brokers i→j→k when i is not tied to k itself; the groups of the
// three name the role: coordinator A→A→A, itinerant A→B→A, representative A→A→B, gatekeeper A→B→B, liaison
// A→B→C. A tie without direction counts both ways. Expectation and variance stand under random arcs of the
// same density d, groups given: expected = d²(1−d) times the number of possible paths; of a node the variance
// is exact. Of the network two are given: `sd` by the published formulas (as sna prints it), which leave out
// how paths over the same three nodes exclude each other, and `sd_exact` with every covariance. z = (count −
// expected) / sd. Undefined: z when sd is 0 or not real. Cost O(Σ in·out) and O(groups³). Source: Gould &
// Fernandez 1989. Tested against: sna (brokerage); `sd_exact` against enumeration of all digraphs of four
// nodes.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

enum class Role { coordinator, itinerant, representative, gatekeeper, liaison, total };
constexpr std::size_t role_count = 6;
extern const std::array<const char*, role_count> role_names;

struct RoleCounts {
  std::vector<double> count, expected;
  std::vector<std::optional<double>> sd, z;
  double network_count = 0, network_expected = 0;
  std::optional<double> network_sd, network_z, network_sd_exact, network_z_exact;
};

// `groups` has n entries, 0 … (number of groups − 1); n must be at least 2.
[[nodiscard]] std::array<RoleCounts, role_count> compute_roles(const Graph& graph,
                                                               const std::vector<int>& groups);

}  // namespace tukiranka::network
