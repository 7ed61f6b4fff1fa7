// SPDX-License-Identifier: Apache-2.0
// survey: polychoric correlations: what two items of a few ordered answers would correlate if each were a
// normal variable cut at thresholds. Two steps (Olsson 1979): thresholds from the shares of each item, τ_c =
// Φ⁻¹(share of answers up to c); then ρ by maximum likelihood of the table of each pair, Σ n log P(ρ), the
// zero of its slope to 1e-12. Nothing is added to empty cells. Where the likelihood grows all the way, as in
// a table without a disagreement, the correlation is ±1 and stands `at_limit`. Undefined: an item with one
// answer or more than `most_categories`, a pair that nobody answered. Cost O(persons × items² + items² ×
// cells). Tested against an independent maximum likelihood (scipy), lavaan lavCor and
// psych::polychoric(correct = 0).
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

constexpr std::size_t most_categories = 20;

// The answers that occur, ascending, and how often.
struct Categories {
  std::vector<double> values;
  std::vector<std::int64_t> counts;
  std::vector<double> thresholds;  // one fewer than the values
};

// Of the persons who count; no value when there are more than `most_categories`.
[[nodiscard]] std::optional<Categories> find_categories(Numbers item, const std::vector<char>& counts);

struct Polychoric {
  Eigen::MatrixXd matrix;
  std::int64_t n = 0;                                           // the fewest persons of any pair
  std::int64_t empty_cells = 0;                                 // of all pairs' tables
  std::vector<std::pair<Eigen::Index, Eigen::Index>> at_limit;  // pairs at ±1
};

// `counts` marks the persons who count, `categories` stand in the order of the items.
[[nodiscard]] std::optional<Polychoric> compute_polychoric(const Answers& answers,
                                                           const std::vector<Categories>& categories,
                                                           const std::vector<char>& counts);

// ρ of one table (rows × columns) with thresholds given; ±1 at the limits.
[[nodiscard]] double fit_polychoric(const Eigen::MatrixXd& table, const std::vector<double>& rows,
                                    const std::vector<double>& columns);

}  // namespace tukiranka::survey
