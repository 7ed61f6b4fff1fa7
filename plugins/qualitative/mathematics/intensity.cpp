// SPDX-License-Identifier: Apache-2.0
// qualitative: sums magnitudes by voice.
#include "plugins/qualitative/mathematics/intensity.hpp"

namespace tukiranka::qualitative {

Intensity measure_intensity(const Selection& selection, double level, Resampling& resampling) {
  constexpr double strongest = 3;
  Intensity out;
  std::map<std::string, ClusterSum> sums;
  for (const Mention* mention : selection.mentions) {
    if (mention->is_continuation || mention->source != Source::human) continue;
    const bool fits = mention->magnitude && *mention->magnitude >= 0 && *mention->magnitude <= strongest;
    if (!fits) {
      ++out.without_value;
      out.out_of_range += mention->magnitude ? 1U : 0U;
      continue;
    }
    ++out.valued;
    ++out.codings[*mention->magnitude];
    ClusterSum& sum = sums[name_voice(selection.corpus->segments[mention->segment], mention->segment)];
    sum.y += *mention->magnitude;
    sum.x += 1;
  }
  std::vector<ClusterSum> voices;
  for (const auto& [voice, sum] : sums) voices.push_back(sum);
  out.voices = voices.size();
  out.estimate = estimate_ratio(voices, {0, strongest}, level, resampling);
  return out;
}

}  // namespace tukiranka::qualitative
