// SPDX-License-Identifier: GPL-2.0-or-later
// network: layers, how far several relations run between the same people (multiplexity).
// Over ordered pairs (unordered without direction) tied in any layer: share_multiplex = those tied in two or
// more; layers_per_tie = mean number of layers; histogram[k−1] = pairs tied in exactly k; overlap of two
// layers = pairs in both / pairs in either (Jaccard). Range 0 … 1. Undefined: without ties; with one layer.
// Cost O(layers·m log m). Source: Verbrugge 1979; Battiston, Nicosia & Latora 2014. Tested against python.
#pragma once

#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Layers {
  std::size_t ties_any = 0;
  std::vector<std::size_t> ties, histogram;  // per layer; per number of layers
  std::optional<double> share_multiplex, layers_per_tie;
  std::vector<std::vector<std::optional<double>>> overlap;  // square
};

// Graphs of the same nodes, one a layer.
[[nodiscard]] Layers compare_layers(const std::vector<Graph>& layers);

}  // namespace tukiranka::network
