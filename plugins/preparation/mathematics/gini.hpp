// SPDX-License-Identifier: Apache-2.0
// preparation: Gini coefficient of loads x₁ ≤ … ≤ xₙ: Σᵢ(2i − n − 1)xᵢ / (n·Σx). 0 alike, (n−1)/n all on one.
// Undefined when there is nobody or no load. Source: Gini 1912; tested against closed forms.
#pragma once

#include <optional>
#include <vector>

namespace tukiranka::preparation {

[[nodiscard]] std::optional<double> compute_gini(std::vector<double> loads);

}  // namespace tukiranka::preparation
