// SPDX-License-Identifier: Apache-2.0
// qualitative: names of voices and documents. The mark \x1f keeps made-up names apart from given ones.
#include "plugins/qualitative/mathematics/selection.hpp"

namespace tukiranka::qualitative {

std::string name_document(const Segment& segment, std::size_t number) {
  return segment.document.empty() ? "\x1fsegment " + std::to_string(number) : std::string(segment.document);
}

std::string name_voice(const Segment& segment, std::size_t number) {
  return segment.speaker.empty() ? "\x1f" + name_document(segment, number) : std::string(segment.speaker);
}

Voices list_voices(const Selection& selection) {
  Voices out;
  for (const std::size_t number : selection.segments) {
    const Segment& segment = selection.corpus->segments[number];
    if (!segment.speaker.empty()) out.speakers.emplace(segment.speaker);
    out.documents.insert(name_document(segment, number));
    out.voices.insert(name_voice(segment, number));
  }
  return out;
}

std::set<std::size_t> find_mentioned_segments(const Selection& selection) {
  std::set<std::size_t> out;
  for (const Mention* mention : selection.mentions) out.insert(mention->segment);
  return out;
}

}  // namespace tukiranka::qualitative
