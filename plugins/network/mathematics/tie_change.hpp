// SPDX-License-Identifier: GPL-2.0-or-later
// network: what became of the ties between two waves, over the dyads that were reported in both.
// A dyad is an ordered pair (unordered without direction). kept, lost, new, null count dyads tied in both,
// only before, only after, in neither. jaccard = kept/(kept + lost + new); retention = kept/(kept + lost);
// new_share = new/(kept + new); churn = (lost + new)/(kept + lost + new) = 1 − jaccard; hamming = lost + new.
// Transitions: pairs by null, asymmetric, mutual before (rows) and after (columns), where both people
// reported both times. An arc is reported when its source answered; a tie without direction when either end
// did. Range 0 … 1. Undefined: a share of nothing. Cost O(m log degree). Source: Wasserman & Faust 1994;
// Snijders, van de Bunt & Steglich 2010 (Jaccard above 0.3 carries a model of change). Tested against sna
// (hdist) and by hand.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

enum class TieFate { kept, lost, created };

struct ChangedTie {
  int source = 0, target = 0;
  TieFate fate = TieFate::kept;
};

struct TieChange {
  std::size_t dyads = 0, kept = 0, lost = 0, created = 0, null = 0;
  std::optional<double> jaccard, retention, new_share, churn, density_before, density_after;
  std::array<std::array<std::size_t, 3>, 3> transitions{};
  std::vector<ChangedTie> ties;
};

// Two graphs of the same nodes; `has_reported` has n entries: in both waves.
[[nodiscard]] TieChange compute_tie_change(const Graph& before, const Graph& after,
                                           const std::vector<bool>& has_reported);

}  // namespace tukiranka::network
