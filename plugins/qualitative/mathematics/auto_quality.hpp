// SPDX-License-Identifier: Apache-2.0
// qualitative: auto-quality: the rules scored as one more coder against human codings, sentence by sentence.
//   precision TP / (TP + FP), recall TP / (TP + FN), F1 2TP / (2TP + FP + FN), alpha: Krippendorff's nominal
//   of rules and humans. A sentence is human-coded when at least half of those who read its document coded
//   it; only documents in which a human coded anything count.
// Range [0, 1] (alpha to 1). Undefined: precision without automatic hits, recall without human codings, F1
// without either, alpha when one value only was given. Interval of F1: bootstrap over speakers.
// Cost: sentences × codes. Source: van Rijsbergen 1979, Information Retrieval. Tested against an independent
// program.
#pragma once

#include "plugins/qualitative/mathematics/estimate.hpp"
#include "plugins/qualitative/mathematics/krippendorff_alpha.hpp"
#include "plugins/qualitative/mathematics/rate_units.hpp"

namespace tukiranka::qualitative {

struct Score {
  std::size_t hits = 0, false_hits = 0, misses = 0, rest = 0;
  [[nodiscard]] std::optional<double> precision() const;
  [[nodiscard]] std::optional<double> recall() const;
  [[nodiscard]] std::optional<double> f1() const;
};

struct CodingError {
  RatedUnit unit;
  bool is_miss = false;           // else a hit where no human coded
  const Mention* rule = nullptr;  // the hit
};

struct AutoQuality {
  Score score;
  std::vector<Score> by_code;  // of the wish
  std::optional<double> alpha;
  std::size_t compared = 0, same_side = 0;  // polarity where both coded and both say for or against
  std::vector<CodingError> errors;          // in the order of the texts
  Estimate estimate;                        // F1
};

// The selection holds mentions of both sources.
[[nodiscard]] AutoQuality measure_auto_quality(const Selection& selection, const RatingWish& wish,
                                               double level, Resampling& resampling);

}  // namespace tukiranka::qualitative
