// SPDX-License-Identifier: GPL-2.0-or-later
// network: ratings on ties, as partner surveys ask them (trust: openness, reliability, shared mission; value:
// power, involvement, resources). Of a target, each dimension is the mean over its raters; score = mean of
// its dimensions; of the network each is the mean over targets. A rater who rates a target in several ties
// counts once, with the mean. Range as the scale. Undefined where nobody rated. Cost O(rows). Source: Varda
// et al. 2008 (PARTNER). Tested by hand and against R (aggregate).
#pragma once

#include <optional>
#include <vector>

namespace tukiranka::network {

struct TieRating {
  int rater = 0, target = 0;
  std::vector<std::optional<double>> values;  // one per dimension
};

struct TargetRating {
  std::vector<std::optional<double>> dimensions;
  std::optional<double> score;
  std::size_t raters = 0;
};

struct TieRatings {
  std::vector<TargetRating> targets;  // one per node
  std::vector<std::optional<double>> dimensions;
  std::optional<double> score;
  std::size_t rated = 0, raters = 0, ratings = 0;  // targets with a score; people who rated; pairs
};

[[nodiscard]] TieRatings compute_tie_ratings(int n, std::size_t dimensions, std::vector<TieRating> rows);

}  // namespace tukiranka::network
