// SPDX-License-Identifier: Apache-2.0
// qualitative: co-occurrence of codes: which are spoken of together. Of units n, with code a n_a, with both
// n_ab:
//   count n_ab · Jaccard n_ab / (n_a + n_b − n_ab), range [0, 1] · lift n n_ab / (n_a n_b), 1 = as by chance
// Unit: a sentence, a turn, a document, a speaker. For `overlap` the count is of pairs of mentions that share
// a place, and Jaccard and lift are of places (code points). Undefined: Jaccard when neither occurs, lift
// when one does not. Interval of one pair's Jaccard: bootstrap over speakers. Cost: mentions + units with two
// codes × pairs in them. Sources: Jaccard 1901; Brin et al. 1997 (lift, there "interest"). Tested against an
// independent program.
#pragma once

#include "plugins/qualitative/mathematics/estimate.hpp"
#include "plugins/qualitative/mathematics/selection.hpp"

namespace tukiranka::qualitative {

enum class Together { overlap, sentence, segment, document, speaker };

struct CodePair {
  std::size_t a = 0, b = 0;  // of the codes asked for, a < b
  std::size_t count = 0;
  std::optional<double> jaccard, lift;
  std::size_t segment = 0;  // where they first stand together
  std::int64_t start = -1, end = -1;
};

struct CoOccurrence {
  double units = 0;
  std::vector<double> with;  // units with each code
  std::vector<CodePair> pairs;
  Estimate estimate;  // the pair's Jaccard, when two codes were asked for
};

struct TogetherWish {
  std::vector<std::vector<std::string>> families;  // of each code: itself and what stands beneath it
  Together together = Together::sentence;
  double level = 0.95;
};

[[nodiscard]] CoOccurrence measure_co_occurrence(const Selection& selection, const TogetherWish& wish,
                                                 Resampling& resampling);

}  // namespace tukiranka::qualitative
