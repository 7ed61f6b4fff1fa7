// SPDX-License-Identifier: Apache-2.0
// qualitative: sorts speakers into speaking and silent, whole and by group.
#include "plugins/qualitative/mathematics/coverage.hpp"

namespace tukiranka::qualitative {

Coverage measure_coverage(const Selection& selection, double level) {
  Coverage out;
  HeardSpeakers all;
  const std::set<std::size_t> mentioned = find_mentioned_segments(selection);
  for (const std::size_t number : selection.segments) {
    const Segment& segment = selection.corpus->segments[number];
    if (segment.speaker.empty()) {
      ++out.without_speaker;
      continue;
    }
    std::vector<HeardSpeakers*> heard{&all};
    if (!segment.group.empty()) heard.push_back(&out.groups[std::string(segment.group)]);
    if (!segment.perspective.empty()) heard.push_back(&out.perspectives[std::string(segment.perspective)]);
    for (HeardSpeakers* one : heard) {
      one->speakers.emplace(segment.speaker);
      if (mentioned.count(number) != 0) one->speaking.emplace(segment.speaker);
    }
  }
  for (const std::string& speaker : all.speakers)
    (all.speaking.count(speaker) != 0 ? out.speaking : out.silent).push_back(speaker);
  out.estimate = estimate_share(static_cast<double>(out.speaking.size()),
                                static_cast<double>(all.speakers.size()), level);
  return out;
}

}  // namespace tukiranka::qualitative
