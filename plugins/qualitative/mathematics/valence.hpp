// SPDX-License-Identifier: Apache-2.0
// qualitative: valence: what is said of the criterion, on -2 (against) … +2 (for).
//   human  mean of the valence that coders gave
//   rules  2 × (affirmed − negated) / (affirmed + negated), with the sign of the code's own valence: the same
//          scale, so that one value function reads both; mentions under review are left out and counted
// Undefined when nobody spoke of it in a way that can be valued. Interval: bootstrap over speakers.
// Cost: linear in mentions, and replicates × speakers. Tested: see estimate.hpp.
#pragma once

#include "plugins/qualitative/mathematics/codebook.hpp"
#include "plugins/qualitative/mathematics/estimate.hpp"
#include "plugins/qualitative/mathematics/selection.hpp"

namespace tukiranka::qualitative {

struct Valence {
  std::size_t affirmed = 0, negated = 0, review = 0;  // rules
  std::size_t valued = 0, without_value = 0;          // mentions that say it, and that do not
  std::size_t voices = 0;                             // who said so
  Estimate estimate;
};

// The code's own valence: of a mention's code; 1 when the codebook gives none.
[[nodiscard]] double find_code_valence(const Codebook& codebook, std::string_view code);

// Of one mention on -2..+2; a human coding without a valence takes the code's own, if it has one.
[[nodiscard]] std::optional<double> value_mention(const Codebook& codebook, const Mention& mention);

[[nodiscard]] Valence measure_valence(const Selection& selection, const Codebook& codebook, double level,
                                      Resampling& resampling);

}  // namespace tukiranka::qualitative
