// SPDX-License-Identifier: Apache-2.0
// qualitative: name-candidates: words that may name a person or a place, as references, for someone to decide
// what is to be masked. Finnish: capitalised words whose readings Voikko classes as first name, surname,
// place or other name, by base form, so that Liisa and Liisalle are one candidate; capitalised words inside a
// sentence that the dictionary does not know. Swedish and English have no dictionary here: capitalised words
// inside a sentence. A word that is also a common word (Toivo, toivo) at a sentence's beginning is doubtful.
// The names themselves stand in no result. Cost: linear in tokens.
#pragma once

#include "plugins/qualitative/mathematics/selection.hpp"
#include "plugins/qualitative/mathematics/vocabulary.hpp"

namespace tukiranka::qualitative {

struct NamePlace {
  std::size_t segment = 0;
  std::int64_t start = 0, end = 0;  // code points in the segment's text
};

struct NameCandidate {
  NameKind kind = NameKind::unknown;
  bool is_doubtful = false;  // at every place it could be a common word
  std::vector<NamePlace> places;
};

// In order of their first place.
[[nodiscard]] std::vector<NameCandidate> find_name_candidates(const Selection& selection,
                                                              const Vocabulary& vocabulary);

}  // namespace tukiranka::qualitative
