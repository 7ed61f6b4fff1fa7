// SPDX-License-Identifier: Apache-2.0
// qualitative: prevalence: the share of segments, sentences, documents or speakers that speak of a code,
// whether they affirm or deny it. Range [0, 1], unit: share. Undefined when there is no such unit. Interval:
// Wilson over documents and speakers; segments and sentences of one speaker hang together, so theirs is a
// bootstrap over speakers. How often people speak of a thing is not how good it is. Cost: linear in segments
// and mentions, and replicates × speakers. Tested: see estimate.hpp.
#pragma once

#include "plugins/qualitative/mathematics/estimate.hpp"
#include "plugins/qualitative/mathematics/selection.hpp"

namespace tukiranka::qualitative {

enum class Unit { segment, sentence, document, speaker };

struct UnitCounts {
  std::size_t segments = 0, sentences = 0, documents = 0, speakers = 0;
};

struct Prevalence {
  UnitCounts all, with;
  Estimate estimate;
};

[[nodiscard]] Prevalence measure_prevalence(const Selection& selection, Unit unit, double level,
                                            Resampling& resampling);

}  // namespace tukiranka::qualitative
