// SPDX-License-Identifier: Apache-2.0
// survey: which items a measure speaks of, and their answers as the mathematics wants them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tukiranka/evaluator.hpp>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

struct ChosenItem {
  std::string id;
  std::optional<double> low, high;
  bool is_reversed = false;
  std::optional<double> options;  // how many answers there are to choose from, where declared
  std::size_t place = 0;          // in the questionnaire
};

struct ChosenItems {
  std::vector<ChosenItem> items;
  std::vector<std::string> absent;  // asked for, and not in the answers
};

// `items`, or those of `scale`, or all. A Problem when `scale` is unknown, or a reversed item has no declared
// range to be turned in.
[[nodiscard]] ChosenItems choose_items(const sdk::Input& input, const sdk::Asked& asked);

// The item that was probably meant; empty when none is near. Numbers are not guessed at.
[[nodiscard]] std::string suggest_item(const sdk::Input& input, const std::string& id);

// Answers of these rows, reversed items turned by their declared range (low + high − x).
[[nodiscard]] Answers read_answers(const sdk::Table& responses, const ChosenItems& items,
                                   const std::vector<std::int64_t>& rows);

// The same items in the questionnaire's order, to be read as they were answered: nothing is turned.
[[nodiscard]] ChosenItems as_answered(ChosenItems items);

[[nodiscard]] Scoring scoring_of(const sdk::Asked& asked);

// The weights of these rows; empty when the answers carry none. A missing weight is NaN.
[[nodiscard]] std::vector<double> read_weights(const sdk::Table& responses,
                                               const std::vector<std::int64_t>& rows);

}  // namespace tukiranka::survey
