// SPDX-License-Identifier: Apache-2.0
// qualitative: the rules of a codebook made ready for matching: each rule becomes patterns over terms, and
// each word type is asked once which terms it meets. After that, matching compares integers only, so that
// cost grows with the vocabulary and with the hits, not with rules × text.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "plugins/qualitative/mathematics/codebook.hpp"
#include "plugins/qualitative/mathematics/regex_table.hpp"
#include "plugins/qualitative/mathematics/split_text.hpp"
#include "plugins/qualitative/mathematics/vocabulary.hpp"

namespace tukiranka::qualitative {

// Something in a rule that its author should know.
struct RuleProblem {
  enum class Kind { no_words, taken_as_written, part_of_speech_ignored, regex_invalid, regex_never };
  Kind kind;
  std::size_t rule;
  std::string word, reason;  // the reason: of regex_invalid
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
  [[nodiscard]] const std::vector<std::uint32_t>& patterns_starting_with(std::uint32_t term) const {
    return starts_[term];
  }
  // The terms that a word type meets, ascending, each once.
  [[nodiscard]] std::vector<TermHit> match_type(const WordType& type) const;
  // Null when the language has no such rule.
  [[nodiscard]] const RegexTable* regexes_of(std::string_view language) const;

 private:
  struct Term {
    std::uint8_t parts = whole_word;
    PartOfSpeech pos = PartOfSpeech::unknown;  // unknown: any
    std::string glob;                          // else empty
  };
  using Terms = std::vector<std::uint32_t>;
  struct Index {  // of one language
    TextMap<Terms> base, stem, written, exact;
    TextMap<Terms> globs;  // by their first letters, at most glob_prefix bytes
    RegexTable regexes;
  };
  struct Author {  // what is needed while rules of one language are read
    std::string language;
    Index* index;
    WordAnalyser* analyser;
    TextSplitter splitter;
  };
  void add_rule(const Rule& rule, std::size_t number, Author& author);
  void add_pattern(Pattern pattern, const Rule& rule, const std::string& value, Author& author);
  std::uint32_t add_term(const Rule& rule, const std::string& word, Author& author);
  void index_lemma(std::uint32_t term, const std::string& word, Author& author);

  std::size_t current_rule_ = 0;
  std::vector<Term> terms_;
  std::map<std::string, Index, std::less<>> indices_;
  TextMap<std::uint32_t> numbers_;
  std::vector<Pattern> patterns_;
  std::vector<std::vector<std::uint32_t>> starts_;
  std::vector<RuleProblem> problems_;
};

}  // namespace tukiranka::qualitative
