// SPDX-License-Identifier: Apache-2.0
// qualitative: intensity: how strongly the code is spoken of: mean of the magnitude 0…3 that human coders
// gave, whichever way the speech points. Range [0, 3]. Undefined when no coding carries a magnitude.
// Interval: bootstrap over speakers. Cost: linear in mentions, and replicates × speakers. Tested: see
// estimate.hpp.
#pragma once

#include "plugins/qualitative/mathematics/estimate.hpp"
#include "plugins/qualitative/mathematics/selection.hpp"

namespace tukiranka::qualitative {

struct Intensity {
  std::size_t valued = 0, without_value = 0;  // codings with a magnitude, and without
  std::size_t out_of_range = 0;               // of those without: magnitudes beyond 0…3, not counted
  std::size_t voices = 0;
  std::map<double, std::size_t> codings;  // by magnitude
  Estimate estimate;
};

[[nodiscard]] Intensity measure_intensity(const Selection& selection, double level, Resampling& resampling);

}  // namespace tukiranka::qualitative
