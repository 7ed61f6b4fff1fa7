// SPDX-License-Identifier: Apache-2.0
// assessment: how little must the weights change before a mean, or the difference of two means, has moved by
// `gap`? Weights stay at 0 or above and sum to 1 on each side.
// least_squares: the least Σ (w' − w)²; w' = max(0, w + b v − a), b by bisection (the conditions of Karush,
// Kuhn and Tucker). mass: the least weight that must be taken from one child and given to another, the
// cheapest moves first (exact: a linear programme with one constraint). one: one weight alone, the others of
// its side in their old proportions. Undefined (nothing) when no weights can. Cost: children × log.
// Tested against scipy.optimize (SLSQP, linprog).
#pragma once

#include <optional>
#include <vector>

namespace tukiranka::assessment {

// The mean Σ w v; sign −1 where it should fall.
struct WeightedSide {
  std::vector<double> weights, values;
  double sign = 1;
};

struct OneWeight {
  std::size_t side = 0, child = 0;
  double to = 0;
};

struct WeightChange {
  double distance = 0;                             // √ Σ (w' − w)²
  double moved = 0;                                // weight that changes hands
  std::vector<std::vector<double>> least_squares;  // the weights of each side
  std::vector<std::vector<double>> mass;
  std::optional<OneWeight> one;  // nothing when no single weight can
};

[[nodiscard]] std::optional<WeightChange> change_weights(const std::vector<WeightedSide>& sides, double gap);

}  // namespace tukiranka::assessment
