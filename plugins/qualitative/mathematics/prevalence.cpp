// SPDX-License-Identifier: Apache-2.0
// qualitative: counts units, and units with a mention.
#include "plugins/qualitative/mathematics/prevalence.hpp"

namespace tukiranka::qualitative {
namespace {

using Sentences = std::set<std::pair<std::size_t, std::size_t>>;

Sentences find_mentioned_sentences(const Selection& selection) {
  Sentences out;
  for (const Mention* mention : selection.mentions)
    for (std::size_t i = mention->sentence; i <= mention->last_sentence; ++i)
      out.insert({mention->segment, i});
  return out;
}

std::vector<ClusterSum> sum_voices(const Selection& selection, Unit unit,
                                   const std::set<std::size_t>& segments, const Sentences& sentences) {
  std::map<std::string, ClusterSum> sums;
  for (const std::size_t number : selection.segments) {
    const Segment& segment = selection.corpus->segments[number];
    ClusterSum& sum = sums[name_voice(segment, number)];
    if (unit == Unit::segment) {
      sum.x += 1;
      sum.y += segments.count(number) != 0 ? 1 : 0;
      continue;
    }
    for (std::size_t i = 0; i < segment.sentences.size(); ++i) {
      sum.x += 1;
      sum.y += sentences.count({number, i}) != 0 ? 1 : 0;
    }
  }
  std::vector<ClusterSum> out;
  for (const auto& [voice, sum] : sums) out.push_back(sum);
  return out;
}

}  // namespace

Prevalence measure_prevalence(const Selection& selection, Unit unit, double level, Resampling& resampling) {
  Prevalence out;
  const std::set<std::size_t> mentioned = find_mentioned_segments(selection);
  const Sentences sentences = find_mentioned_sentences(selection);
  Selection speaking{selection.corpus, {mentioned.begin(), mentioned.end()}, {}};
  const Voices all = list_voices(selection), with = list_voices(speaking);
  out.all = {selection.segments.size(), 0, all.documents.size(), all.speakers.size()};
  for (const std::size_t number : selection.segments)
    out.all.sentences += selection.corpus->segments[number].sentences.size();
  out.with = {mentioned.size(), sentences.size(), with.documents.size(), with.speakers.size()};
  const auto share = [&](std::size_t k, std::size_t n) {
    return estimate_share(static_cast<double>(k), static_cast<double>(n), level);
  };
  if (unit == Unit::document) {
    out.estimate = share(out.with.documents, out.all.documents);
  } else if (unit == Unit::speaker) {
    out.estimate = share(out.with.speakers, out.all.speakers);
  } else {
    out.estimate =
        estimate_ratio(sum_voices(selection, unit, mentioned, sentences), {0, 1}, level, resampling);
  }
  return out;
}

}  // namespace tukiranka::qualitative
