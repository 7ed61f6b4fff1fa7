// SPDX-License-Identifier: Apache-2.0
// qualitative: codings of several coders become ratings: a unit is a piece of text × a code, and a coder who
// read the text gives it 1 (marked) or 0 (not marked). Who marked anything in a document has read it; who
// marked nothing there may never have opened it, so its units have no value of theirs, unless told otherwise.
// With valence or magnitude the unit's value is what the coder gave there (the mean of several), and only
// marked units have one.
#pragma once

#include "plugins/qualitative/mathematics/rating_table.hpp"
#include "plugins/qualitative/mathematics/selection.hpp"
#include "plugins/qualitative/mathematics/unitizing_alpha.hpp"

namespace tukiranka::qualitative {

enum class Rated { presence, valence, magnitude };
enum class Piece { sentence, segment, document };

struct RatingWish {
  std::vector<std::string> codes;                  // the codes to look at
  std::vector<std::vector<std::string>> families;  // of each: itself and what stands beneath it
  std::vector<std::string> coders;                 // empty: all
  Rated rated = Rated::presence;
  Piece piece = Piece::sentence;
  bool all_have_read = false;  // every coder has read every document that anyone coded
};

struct RatedUnit {
  std::size_t code = 0;               // of the wish
  std::size_t segment = 0;            // the first of it
  std::int64_t start = -1, end = -1;  // code points in that segment's text; −1: all of it
  std::size_t cluster = 0;            // its document
};

struct RatedTexts {
  RatingTable table;
  std::vector<RatedUnit> units;        // beside table.cells
  std::vector<std::string> documents;  // by cluster
};

// `mentions`: all human mentions of the selection, of every code, for they tell who has read what.
[[nodiscard]] RatedTexts rate_units(const Selection& selection, const RatingWish& wish);

// Sums over codes and documents of the two disagreements of alpha_U.
[[nodiscard]] UnitizingDisagreement sum_unitizing(const Selection& selection, const RatingWish& wish);

}  // namespace tukiranka::qualitative
