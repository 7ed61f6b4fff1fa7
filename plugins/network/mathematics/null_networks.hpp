// SPDX-License-Identifier: GPL-2.0-or-later
// network: random networks that keep something of the observed one.
// edges: as many arcs (ties), all placements alike (conditional uniform graph); dyads: as many mutual,
// asymmetric and null pairs; degrees: every node keeps its in- and outdegree, by a chain of 10·m attempted
// swaps (a→b, c→d becomes a→d, c→b) and, on arcs, turned-round three-cycles, which make every such network
// reachable; refused attempts count, so the chain's law is uniform; labels: the ties stay, the nodes' labels
// are shuffled. Cost of a draw: O(m), swaps 10·m; n²/8 bytes up to 8,192 nodes. Source: Katz & Powell 1957;
// Anderson, Butts & Carley 1999; Rao, Jana & Bandyopadhyay 1996; Milo et al. 2003. Tested against enumeration
// of small networks.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_set>
#include <vector>

#include <tukiranka/random.hpp>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

enum class NullKind { edges, dyads, degrees, labels };

// Which ordered pairs are tied: a square of bits, or a set when that would be too large.
class TiedPairs {
 public:
  explicit TiedPairs(int n);
  [[nodiscard]] bool has(int a, int b) const {
    if (bits_.empty()) return set_.count(key(a, b)) > 0;
    return ((bits_[word(a, b)] >> (b % 64)) & 1U) != 0;
  }
  void add(int a, int b) {
    if (bits_.empty())
      set_.insert(key(a, b));
    else
      bits_[word(a, b)] |= std::uint64_t{1} << (b % 64);
  }
  void remove(int a, int b) {
    if (bits_.empty())
      set_.erase(key(a, b));
    else
      bits_[word(a, b)] &= ~(std::uint64_t{1} << (b % 64));
  }

 private:
  [[nodiscard]] std::size_t word(int a, int b) const {
    return static_cast<std::size_t>(a) * words_ + static_cast<std::size_t>(b) / 64;
  }
  static std::uint64_t key(int a, int b) {
    return (static_cast<std::uint64_t>(a) << 32) | static_cast<std::uint64_t>(b);
  }
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
  std::unordered_set<std::uint64_t> set_;
};

// Ties of one random network, each of weight 1; for `labels` they are the observed ones.
[[nodiscard]] std::vector<Tie> draw_network(const Graph& graph, NullKind kind, sdk::Random& random);

// Transitivity (global) of such ties without building a graph; empty without two-paths.
[[nodiscard]] std::optional<double> compute_transitivity_of(int n, const std::vector<Tie>& ties);

}  // namespace tukiranka::network
