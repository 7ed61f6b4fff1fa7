// SPDX-License-Identifier: Apache-2.0
// qualitative: human codings become mentions. A coding counts code points in its document; a mention counts
// them in a row's text. A coding that reaches over several segments is one mention with continuations.
#pragma once

#include <string>
#include <vector>

#include "plugins/qualitative/mathematics/corpus.hpp"
#include "plugins/qualitative/mathematics/mention.hpp"

namespace tukiranka::qualitative {

struct Coding {
  std::string document, code, coder;
  std::string state;                  // reviewed or empty counts; proposed and rejected do not
  std::int64_t start = -1, end = -1;  // -1: the whole document
  std::optional<double> valence, magnitude;
};

struct PlacedCodings {
  std::vector<Coding> codings;  // as given; the mentions' names are theirs
  std::vector<Mention> mentions;
  std::vector<std::size_t> lost;  // rows that lie in no text: unknown document, or beyond its end
  std::size_t proposed = 0, rejected = 0;
};

[[nodiscard]] PlacedCodings place_codings(std::vector<Coding> given, const Corpus& corpus);

}  // namespace tukiranka::qualitative
