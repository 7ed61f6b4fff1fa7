// SPDX-License-Identifier: GPL-2.0-or-later
// network: QAP, the correlation of two networks of the same nodes, and how often shuffling the names of one
// gives as much (quadratic assignment). r is Pearson's over the cells off the diagonal. p = (k + 1) / (N +
// 1), k the permutations whose r is at least the observed (one-sided), so never 0; p_two counts those at
// least as far from the permutations' mean. Range −1 … 1. Undefined: a network without variance (no tie, or
// all). Cost O(m) a permutation. Source: Krackhardt 1988; Phipson & Smyth 2010 (p). Tested against: sna
// (gcor, qaptest).
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <tukiranka/random.hpp>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

struct Qap {
  double r = 0, p = 1, p_two = 1, null_mean = 0, null_sd = 0;
  int draws = 0;
};

// Makes the random numbers of one replicate.
using MakeRandom = std::function<sdk::Random(std::uint64_t replicate)>;

// Ties count 1 each unless `is_valued`.
[[nodiscard]] std::optional<Qap> correlate_networks(const Graph& a, const Graph& b, bool is_valued,
                                                    const std::pair<int, MakeRandom>& draws);

}  // namespace tukiranka::network
