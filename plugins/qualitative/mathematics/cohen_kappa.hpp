// SPDX-License-Identifier: Apache-2.0
// qualitative: Cohen's kappa of two coders = (p_o − p_e) / (1 − p_e), p_e = Σ_k p_a(k) p_b(k), over the units
// that both rated. Range [−1, 1]. Undefined: no such unit, or both gave one and the same value throughout.
// Cost: units. Source: Cohen 1960, Educational and Psychological Measurement 20. Tested against an
// independent program and a table worked by hand.
#pragma once

#include "plugins/qualitative/mathematics/rating_table.hpp"

namespace tukiranka::qualitative {

[[nodiscard]] std::optional<double> compute_cohen_kappa(const RatingTable& table, std::size_t a,
                                                        std::size_t b);

}  // namespace tukiranka::qualitative
