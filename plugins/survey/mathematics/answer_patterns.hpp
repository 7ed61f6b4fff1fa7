// SPDX-License-Identifier: Apache-2.0
// survey: persons who answered the same items are one pattern, and its mean and scatter are all that a normal
// likelihood needs of them. Items are standardised first (mean 0, variance 1 of those who answered, divided
// by n), so that an offset of 1e9 or a scale of 0 … 10,000 costs no digits. Persons who answered nothing are
// left out. Cost O(persons × items²). Tested through the likelihoods that rest on it (factor_fit.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include <Eigen/Core>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

struct Pattern {
  std::vector<Eigen::Index> observed;
  double share = 0;         // of the persons
  Eigen::VectorXd mean;     // of the observed items
  Eigen::MatrixXd scatter;  // about that mean, divided by the pattern's persons
};

struct Patterns {
  std::vector<Pattern> list;
  std::int64_t n = 0;              // persons with an answer
  Eigen::VectorXd mean, sd;        // of the items as answered
  std::vector<std::int64_t> each;  // answers of each item
};

// `complete_only`: one pattern, of the persons who answered every item.
[[nodiscard]] Patterns find_patterns(const Answers& answers, bool complete_only);

// Two items that nobody answered both; (0, 0) when there are none such.
[[nodiscard]] std::pair<Eigen::Index, Eigen::Index> find_unmet_pair(const Patterns& patterns);

}  // namespace tukiranka::survey
