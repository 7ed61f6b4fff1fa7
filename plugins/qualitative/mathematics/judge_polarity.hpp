// SPDX-License-Identifier: Apache-2.0
// qualitative: is a hit affirmed, negated, or for a human to review?
//   negated   exactly one denial reaches it: a negator in its clause, ilman/utan/without or ingen/no before
//   it,
//             a verb or noun of lack, jäädä/jättää with an undone -matta, or the word's own form
//             (sitoutumaton, luottamuksetta, luottamuspula)
//   review    two denials; "ei vain … vaan myös"; a question; hardly; a verb of decline; a denied belief
//   affirmed  otherwise
// Finnish: a negative verb denies its clause when a connegative or past participle follows within four words,
// or when the clause has no other finite verb (ellipsis); a clause ends at conjunctions, relative words and
// marks. Swedish and English have no analysis of verbs here: the reach is counted in words.
// Cost: linear in the sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "plugins/qualitative/mathematics/corpus.hpp"
#include "plugins/qualitative/mathematics/mention.hpp"
#include "plugins/qualitative/mathematics/negation_words.hpp"

namespace tukiranka::qualitative {

struct HitSpan {
  std::size_t sentence = 0;
  std::size_t first_token = 0, last_token = 0;  // of the segment, inclusive
  bool is_denied = false;                       // by the form of the word itself
  std::uint32_t own =
      ~0U;  // which tokens from the first on the rule met (bit 0: the first); others lie between

  [[nodiscard]] bool owns(std::size_t token) const {
    if (token < first_token || token > last_token) return false;
    return token - first_token >= 32 || ((own >> (token - first_token)) & 1U) != 0;
  }
};

struct Judgement {
  Polarity polarity = Polarity::affirmed;
  std::optional<std::size_t> cue;  // token
};

class PolarityJudge {
 public:
  explicit PolarityJudge(const Vocabulary& vocabulary);
  [[nodiscard]] Judgement judge(const Segment& segment, const HitSpan& hit) const;

 private:
  struct Clause {
    std::size_t begin = 0, end = 0;  // tokens
  };
  struct Denials;
  [[nodiscard]] NegationRole role_of(const Segment& segment, std::size_t token) const;
  [[nodiscard]] const WordForm* form_of(const Segment& segment, std::size_t token) const;
  [[nodiscard]] Clause find_clause(const Segment& segment, const HitSpan& hit) const;
  [[nodiscard]] bool starts_clause(const Segment& segment, std::size_t token, std::size_t end) const;
  [[nodiscard]] bool negator_reaches(const Segment& segment, Clause clause, std::size_t cue,
                                     const HitSpan& hit) const;
  [[nodiscard]] bool cue_reaches(const Segment& segment, Clause clause, std::size_t cue,
                                 const HitSpan& hit) const;
  [[nodiscard]] bool is_not_only(const Segment& segment, Clause clause, std::size_t cue) const;
  [[nodiscard]] bool is_denied_belief(const Segment& segment, Clause clause, const HitSpan& hit) const;
  [[nodiscard]] Denials count_denials(const Segment& segment, Clause clause, const HitSpan& hit) const;

  const Vocabulary* vocabulary_;
  std::vector<NegationRole> roles_;  // by type
};

}  // namespace tukiranka::qualitative
