// SPDX-License-Identifier: Apache-2.0
// qualitative: coverage: who speaks of a code and who is silent. The estimate is the share of speakers who
// speak of it, range [0, 1], Wilson's interval; undefined when no speaker is known. The lists say which
// groups and perspectives are heard. Silence is no opinion: a silent speaker may not have been asked.
#pragma once

#include "plugins/qualitative/mathematics/estimate.hpp"
#include "plugins/qualitative/mathematics/selection.hpp"

namespace tukiranka::qualitative {

struct HeardSpeakers {
  std::set<std::string> speakers, speaking;
};

struct Coverage {
  std::vector<std::string> speaking, silent;  // by bytes
  std::map<std::string, HeardSpeakers> groups, perspectives;
  std::size_t without_speaker = 0;  // segments
  Estimate estimate;
};

[[nodiscard]] Coverage measure_coverage(const Selection& selection, double level);

}  // namespace tukiranka::qualitative
