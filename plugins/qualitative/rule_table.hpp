// SPDX-License-Identifier: Apache-2.0
// qualitative: the rules of a codebook made ready for matching: each rule becomes patterns over terms, and
// each word type is asked once which terms it meets. After that, matching compares integers only, so that
// cost grows with the vocabulary and with the hits, not with rules × text.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "plugins/qualitative/codebook.hpp"
#include "plugins/qualitative/vocabulary.hpp"

namespace tukiranka::qualitative {

// Something in a rule that its author should know.
struct RuleProblem {
  enum class Kind { no_words, taken_as_written, part_of_speech_ignored };
  Kind kind;
  std::size_t rule;
  std::string word;
};

struct Pattern {
  std::size_t rule = 0;
  bool is_exclusion = false;
  bool is_ordered = true;
  std::size_t reach = 0;  // ordered: words allowed between neighbours · else: words between first and last
  std::vector<std::uint32_t> terms;
};

struct TermHit {
  std::uint32_t term = 0;
  bool is_denied = false;
};

class RuleTable {
 public:
  // `languages`: those of the texts. Rules of other languages make no pattern.
  RuleTable(const Codebook& codebook, const std::vector<std::string>& languages, Vocabulary& vocabulary);

  [[nodiscard]] const std::vector<Pattern>& patterns() const { return patterns_; }
  [[nodiscard]] const std::vector<RuleProblem>& problems() const { return problems_; }
  [[nodiscard]] const std::vector<std::size_t>& patterns_starting_with(std::uint32_t term) const {
    return starts_[term];
  }
  // The terms that a word type meets, ascending, each once.
  [[nodiscard]] std::vector<TermHit> match_type(const WordType& type) const;

 private:
  struct Term {
    std::uint8_t parts = whole_word;
    PartOfSpeech pos = PartOfSpeech::unknown;  // unknown: any
    std::string glob;                          // else empty
    std::string language;
  };
  void add_rule(const Codebook& codebook, std::size_t rule, const std::string& language,
                Vocabulary& vocabulary);
  void add_pattern(Pattern pattern, const Rule& rule, const std::string& value, const std::string& language);
  std::uint32_t add_term(const Rule& rule, const std::string& word, const std::string& language);
  void index_lemma(std::uint32_t term, const std::string& word, const std::string& language);

  Vocabulary* vocabulary_ = nullptr;
  std::size_t current_rule_ = 0;
  std::vector<Term> terms_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> index_;  // never iterated
  std::unordered_map<std::string, std::uint32_t> numbers_;             // never iterated
  std::vector<std::uint32_t> globs_;
  std::vector<Pattern> patterns_;
  std::vector<std::vector<std::size_t>> starts_;
  std::vector<RuleProblem> problems_;
};

}  // namespace tukiranka::qualitative
