// SPDX-License-Identifier: GPL-2.0-or-later
// network: density, the share of possible ties that are there.
// Formula: m / (n(n−1)) directed; 2·m_weak / (n(n−1)) with direction ignored. Range 0 … 1.
// Undefined when n < 2. Mean degree: m/n directed, 2m/n else. Cost O(n).
// Source: Wasserman & Faust 1994, 4.1. Tested against: igraph (edge_density, without loops).
#pragma once

#include <cstddef>
#include <optional>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Density {
  std::optional<double> density, density_weak, mean_degree;
  std::size_t isolates = 0;  // without any tie
};

[[nodiscard]] Density compute_density(const Graph& graph);

}  // namespace tukiranka::network
