// SPDX-License-Identifier: Apache-2.0
// assessment: several values of a node's children into one.
// Formula: power (Σ w x^p / Σ w)^(1/p), p = 1 the arithmetic mean, p = 0 and geometric exp(Σ w ln x / Σ w),
// harmonic Σ w / Σ (w/x), minimum min x. Where a zero would swallow everything (p ≤ 0, geometric, harmonic),
// values are at least .01. Range 0..1. Undefined when no child has a weight above 0. Cost: linear.
// Tested against closed forms and numpy.
#pragma once

#include <vector>

#include "core/assessment/criterion/draw_scores.hpp"
#include "core/model/model.hpp"

namespace tukiranka::assessment {

// The increasing scale on which a rule's mean is arithmetic: x, ln x, x^p, −x^p below p = 0.
class MeanScale {
 public:
  explicit MeanScale(const model::Aggregation& rule);

  [[nodiscard]] double power() const { return power_; }
  [[nodiscard]] double there(double value) const;
  [[nodiscard]] double back(double value) const;

 private:
  double power_;
};

[[nodiscard]] double aggregate(const model::Aggregation& rule, const std::vector<double>& values,
                               const std::vector<double>& weights);

[[nodiscard]] Draws aggregate_draws(const model::Aggregation& rule, const std::vector<const Draws*>& children,
                                    const std::vector<double>& weights);

}  // namespace tukiranka::assessment
