// SPDX-License-Identifier: Apache-2.0
// survey: a mean with its spread. Two passes, so an offset of 1e9 costs no digits. NaN values do not count.
//   mean = Σw·x / Σw;  sd = √(Σ(x−mean)² / (n−1)) without weights, with them √(Σw(x−mean)² / Σw · n/(n−1))
//   standard error: sd/√n; with weights by linearisation √(n/(n−1) · Σw²(x−mean)²) / Σw (Taylor);
//   with a known population N both times √(1 − n/N);  interval: mean ± t(n−1)·se
// Undefined: mean when n = 0, sd and se when n < 2. Effective n (Kish 1965): (Σw)²/Σw².
// Tested against R t.test and survey::svymean's closed form.
#pragma once

#include <optional>
#include <vector>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

struct Mean {
  double n = 0;
  std::optional<double> mean, sd, standard_error, low, high;
  double effective_n = 0;
};

struct MeanOptions {
  const std::vector<double>* weights = nullptr;  // one per value; null: all alike
  std::optional<double> population;
  double level = 0.95;
};

[[nodiscard]] Mean compute_mean(Numbers values, const MeanOptions& options);

}  // namespace tukiranka::survey
