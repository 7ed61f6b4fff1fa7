// SPDX-License-Identifier: Apache-2.0
// assessment: one finding from its own unit to 0..1, with its error there.
// Formula: y = value(estimate); s_y = sd of value(X), X normal about the estimate with the standard error, or
// split normal with the two half-widths of an asymmetric interval, each divided by z (its halves have
// probability 1/2 each, so both ends of the interval keep their probability). The integrals are exact: value
// is linear between its points. v = s_y² + b². b is the error of the credibility tier: added, never
// multiplied, so v > 0 always (Turner et al. 2009, doi:10.1111/j.1467-985X.2008.00547.x).
// s: the standard error; without one (or with 0) from the interval; an asymmetric interval goes before the
// standard error, except in given findings. A plain range gives no s. Evaluators apply the finite population
// correction themselves; for given findings it is done here, √((N−n)/(N−1)).
// Undefined when: show-only; no s and the indicator refuses that; no number where `of` points.
// Cost: a few normal probabilities per point. Tested against scipy.integrate.quad.
#pragma once

#include <optional>
#include <string>

#include "core/base/finding.hpp"
#include "core/model/model.hpp"

namespace tukiranka::assessment {

[[nodiscard]] double map_value(const model::ValueFunction& value, double x);

// Standard errors below and above the estimate, in the measure's unit.
struct HalfWidths {
  double low = 0, high = 0;
};
[[nodiscard]] std::optional<HalfWidths> find_spread(const base::Finding& finding);

// The finding with the number that `of` points at in place of its estimate; itself when `of` is empty.
// Nothing where there is no finite number.
[[nodiscard]] std::optional<base::Finding> take_number(const base::Finding& finding, const std::string& of);

// Standard deviation of value(X).
[[nodiscard]] double map_spread(const model::ValueFunction& value, double x, const HalfWidths& spread);

struct ScaledFinding {
  std::optional<double> y, y_sd;  // y_sd is empty where the tier's b must do
  std::optional<double> number;   // what was read: the estimate, or where `of` points
  bool clamped = false;           // the estimate lies outside the anchors
  std::string why_missing;        // key of a reason; empty when y is there
};
[[nodiscard]] ScaledFinding scale_finding(const base::Finding& finding, const model::ValueFunction& value);

// The same value function with its anchors moved by a share of their whole span.
[[nodiscard]] model::ValueFunction shift_anchors(model::ValueFunction value, double share);

}  // namespace tukiranka::assessment
