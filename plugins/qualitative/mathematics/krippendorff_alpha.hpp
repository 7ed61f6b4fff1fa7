// SPDX-License-Identifier: Apache-2.0
// qualitative: Krippendorff's alpha = 1 − D_o / D_e, for any number of coders and with values missing.
//   D_o = 1/n Σ_u 1/(m_u − 1) Σ_{c≠k} n_uc n_uk δ²(c, k),  D_e = 1/(n(n − 1)) Σ_{c≠k} n_c n_k δ²(c, k),
//   over units with m_u ≥ 2 values, n values in all. δ²: nominal 1; ordinal (Σ_{c≤g≤k} n_g − (n_c + n_k)/2)²;
//   interval (c − k)²; ratio ((c − k)/(c + k))².
// Range (−∞, 1], unit: share of disagreement beyond chance that is avoided; 0 = as by chance. Undefined: no
// unit with two values; one value only (D_e = 0); ratio with negative values; words on other than nominal.
// Cost: patterns × values + values². Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability.
// Tested against his 4 × 12 table, Hayes & Krippendorff 2007, and an independent program.
#pragma once

#include "plugins/qualitative/mathematics/rating_table.hpp"

namespace tukiranka::qualitative {

enum class Metric { nominal, ordinal, interval, ratio };

// `weights`: of the patterns; those of the table, or of a bootstrap replicate.
[[nodiscard]] std::optional<double> compute_alpha(const PatternTable& table,
                                                  const std::vector<double>& weights, Metric metric);

}  // namespace tukiranka::qualitative
