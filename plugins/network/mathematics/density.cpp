// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/density.hpp"

namespace tukiranka::network {

Density compute_density(const Graph& graph) {
  Density result;
  for (int v = 0; v < graph.n; ++v) result.isolates += graph.weak.degree(v) == 0 ? 1 : 0;
  if (graph.n > 0) result.mean_degree = static_cast<double>(graph.m) * (graph.is_directed ? 1 : 2) / graph.n;
  if (graph.n < 2) return result;
  const double pairs = static_cast<double>(graph.n) * (graph.n - 1);
  result.density_weak = 2.0 * static_cast<double>(graph.m_weak) / pairs;
  result.density = graph.is_directed ? static_cast<double>(graph.m) / pairs : *result.density_weak;
  return result;
}

}  // namespace tukiranka::network
