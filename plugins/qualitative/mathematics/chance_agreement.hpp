// SPDX-License-Identifier: Apache-2.0
// qualitative: agreement of any number of coders, values missing allowed, and two corrections for chance.
//   percent  p_a = mean over units with r_u ≥ 2 values of Σ_k r_uk (r_uk − 1) / (r_u (r_u − 1)); range [0, 1]
//   fleiss   (p_a − p_e) / (1 − p_e), p_e = Σ_k π_k², π_k = mean over all units with a value of r_uk / r_u
//   ac1      the same with p_e = Σ_k π_k (1 − π_k) / (q − 1), q values: steady where one value is rare
// A unit with one value is dropped from p_a and counts in π_k. Undefined: no unit with two values; fleiss and
// ac1 also when one value only was given. Cost: patterns × values.
// Sources: Fleiss 1971, Psychological Bulletin 76; Gwet 2008, British Journal of Mathematical and Statistical
// Psychology 61; Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed. (missing values). Tested against
// Fleiss's and Gwet's tables, Krippendorff's 4 × 12 table and an independent program.
#pragma once

#include "plugins/qualitative/mathematics/rating_table.hpp"

namespace tukiranka::qualitative {

struct ChanceAgreement {
  std::optional<double> percent, fleiss, ac1;
};

[[nodiscard]] ChanceAgreement compute_chance_agreement(const PatternTable& table);

}  // namespace tukiranka::qualitative
