// SPDX-License-Identifier: Apache-2.0
// qualitative: what one finding looks at: some segments (of a wave, of a group) and the mentions in them.
// A segment without a word says nothing and is not counted. A segment whose speaker is not known stands for a
// voice of its document, and where that is not known either, of its own.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "plugins/qualitative/mathematics/corpus.hpp"
#include "plugins/qualitative/mathematics/mention.hpp"

namespace tukiranka::qualitative {

struct Selection {
  const Corpus* corpus = nullptr;
  std::vector<std::size_t> segments;     // ascending, all with words
  std::vector<const Mention*> mentions;  // in those segments, in the order of the texts
};

// A voice is who is drawn in a bootstrap: the speaker, else the document, else the segment.
[[nodiscard]] std::string name_voice(const Segment& segment, std::size_t number);

// The document; a segment without one is a document of its own.
[[nodiscard]] std::string name_document(const Segment& segment, std::size_t number);

struct Voices {
  std::set<std::string> speakers, documents, voices;
};
[[nodiscard]] Voices list_voices(const Selection& selection);

// Those of the segments that hold a mention.
[[nodiscard]] std::set<std::size_t> find_mentioned_segments(const Selection& selection);

}  // namespace tukiranka::qualitative
