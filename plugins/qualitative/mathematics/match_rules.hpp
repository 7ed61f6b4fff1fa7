// SPDX-License-Identifier: Apache-2.0
// qualitative: runs a codebook's rules over the texts, once for all indicators. Texts and rules come in,
// mentions go out, in the order of the texts. Of overlapping hits of one code the longest is kept, then the
// one that is not denied by its own form, then the earlier rule.
// Cost: per token one look at its type's patterns; patterns of several words are tried only where their first
// word stands; expressions (regex) are tried on each sentence.
#pragma once

#include <deque>
#include <vector>

#include "plugins/qualitative/mathematics/codebook.hpp"
#include "plugins/qualitative/mathematics/corpus.hpp"
#include "plugins/qualitative/mathematics/mention.hpp"
#include "plugins/qualitative/mathematics/rule_table.hpp"

namespace tukiranka::qualitative {

struct RuleMatches {
  std::deque<Mention> mentions;            // many: they never move
  std::vector<std::size_t> hits_per_rule;  // before overlaps are settled; by number of the rule
  std::vector<RuleProblem> problems;
};

// The mentions name their codes by views into the codebook. The same mentions whatever the number of threads.
[[nodiscard]] RuleMatches match_rules(const Codebook& codebook, const Corpus& corpus, Vocabulary& vocabulary,
                                      unsigned threads = 1);

}  // namespace tukiranka::qualitative
