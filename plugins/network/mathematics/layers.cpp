// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/layers.hpp"
#include <algorithm>
#include <cstdint>
#include <map>

namespace tukiranka::network {
namespace {

using Pairs = std::vector<std::uint64_t>;  // ascending

Pairs list_pairs(const Graph& graph) {
  Pairs pairs;
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc)
      if (graph.is_directed || v < arc->target)
        pairs.push_back((static_cast<std::uint64_t>(v) << 32) | static_cast<std::uint64_t>(arc->target));
  return pairs;
}

std::size_t count_common(const Pairs& a, const Pairs& b) {
  Pairs common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return common.size();
}

}  // namespace

Layers compare_layers(const std::vector<Graph>& layers) {
  Layers result;
  std::vector<Pairs> pairs;
  std::map<std::uint64_t, std::size_t> counts;
  for (const Graph& layer : layers) {
    pairs.push_back(list_pairs(layer));
    result.ties.push_back(pairs.back().size());
    for (const std::uint64_t pair : pairs.back()) ++counts[pair];
  }
  result.histogram.assign(layers.size(), 0);
  result.ties_any = counts.size();
  std::size_t sum = 0, several = 0;
  for (const auto& [pair, count] : counts) {
    ++result.histogram[count - 1];
    sum += count;
    several += count > 1 ? 1 : 0;
  }
  if (result.ties_any > 0 && layers.size() > 1) {
    const auto any = static_cast<double>(result.ties_any);
    result.share_multiplex = static_cast<double>(several) / any;
    result.layers_per_tie = static_cast<double>(sum) / any;
  }
  result.overlap.assign(layers.size(), std::vector<std::optional<double>>(layers.size()));
  for (std::size_t a = 0; a < layers.size(); ++a)
    for (std::size_t b = 0; b < layers.size(); ++b) {
      const std::size_t common = count_common(pairs[a], pairs[b]);
      const std::size_t either = pairs[a].size() + pairs[b].size() - common;
      if (either > 0) result.overlap[a][b] = static_cast<double>(common) / static_cast<double>(either);
    }
  return result;
}

}  // namespace tukiranka::network
