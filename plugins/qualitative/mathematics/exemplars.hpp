// SPDX-License-Identifier: Apache-2.0
// qualitative: exemplars: quotes chosen by a written rule, so that nobody picks the ones he likes.
//   1 Candidates: human codings as coded; for rules the sentences with a hit whose polarity is clear.
//   2 Strength: |valence| + magnitude of a coding; mentions of the code in the sentence. Then sentences of 4
//   to
//     40 words before others, then the order of the texts.
//   3 The larger side (for or against) is taken in rounds: the strongest quote of each speaker, then the
//   second. 4 One place is kept for the strongest quote of the other side, where there is one: the
//   counter-example.
// Estimate: the number of quotes chosen; undefined when nothing can be quoted. Cost: n log n in candidates.
#pragma once

#include "plugins/qualitative/mathematics/codebook.hpp"
#include "plugins/qualitative/mathematics/selection.hpp"

namespace tukiranka::qualitative {

struct Quote {
  const Mention* mention = nullptr;
  std::int64_t start = 0, end = 0;  // code points in the segment's text
  double value = 0;                 // -2..+2
  double strength = 0;
  bool is_counter_example = false;
};

struct Exemplars {
  std::size_t candidates = 0;
  std::vector<Quote> quotes;
};

[[nodiscard]] Exemplars choose_exemplars(const Selection& selection, const Codebook& codebook,
                                         std::size_t count);

}  // namespace tukiranka::qualitative
