// SPDX-License-Identifier: Apache-2.0
// qualitative: sentence by sentence: candidates, exclusions, overlaps, polarity.
#include "plugins/qualitative/match_rules.hpp"
#include <algorithm>
#include <set>

#include "plugins/qualitative/code_points.hpp"
#include "plugins/qualitative/judge_polarity.hpp"

namespace tukiranka::qualitative {
namespace {

struct Candidate {
  std::size_t pattern = 0;
  std::size_t first = 0, last = 0;  // tokens, inclusive
  bool is_denied = false;

  [[nodiscard]] bool overlaps(const Candidate& other) const {
    return first <= other.last && other.first <= last;
  }
};

std::vector<std::string> list_languages(const Corpus& corpus) {
  std::set<std::string> languages;
  for (const Segment& segment : corpus.segments) languages.insert(segment.language);
  return {languages.begin(), languages.end()};
}

class Matcher {
 public:
  Matcher(const Codebook& codebook, const Corpus& corpus, Vocabulary& vocabulary)
      : codebook_(codebook), table_(codebook, list_languages(corpus), vocabulary), judge_(vocabulary) {
    for (std::uint32_t type = 0; type < vocabulary.size(); ++type)
      terms_of_type_.push_back(table_.match_type(vocabulary.at(type)));
    matches_.hits_per_rule.assign(codebook.rules.size(), 0);
    matches_.problems = table_.problems();
  }

  RuleMatches run(const Corpus& corpus) {
    for (std::size_t s = 0; s < corpus.segments.size(); ++s)
      for (std::size_t k = 0; k < corpus.segments[s].sentences.size(); ++k)
        read_sentence(corpus.segments[s], s, k);
    return std::move(matches_);
  }

 private:
  void read_sentence(const Segment& segment, std::size_t number, std::size_t sentence) {
    find_words(segment, segment.sentences[sentence]);
    std::vector<Candidate> candidates;
    for (std::size_t w = 0; w < words_.size(); ++w)
      for (const TermHit& hit : terms_of_type_[segment.types[words_[w]]])
        for (const std::size_t pattern : table_.patterns_starting_with(hit.term))
          try_pattern(segment, pattern, w, candidates);
    if (candidates.empty()) return;
    drop_excluded(candidates);
    for (const Candidate& candidate : candidates) ++matches_.hits_per_rule[rule_of(candidate)];
    for (const Candidate& candidate : settle_overlaps(std::move(candidates)))
      add_mention(segment, number, sentence, candidate);
  }

  void find_words(const Segment& segment, const Sentence& sentence) {
    words_.clear();
    for (std::size_t i = sentence.first_token; i < sentence.last_token; ++i)
      if (segment.tokens[i].is_word) words_.push_back(i);
  }

  [[nodiscard]] const TermHit* find_term(const Segment& segment, std::size_t word, std::uint32_t term) const {
    for (const TermHit& hit : terms_of_type_[segment.types[words_[word]]])
      if (hit.term == term) return &hit;
    return nullptr;
  }

  void try_pattern(const Segment& segment, std::size_t number, std::size_t word,
                   std::vector<Candidate>& candidates) const {
    const Pattern& pattern = table_.patterns()[number];
    Candidate candidate{number, words_[word], words_[word], false};
    const bool fits = pattern.is_ordered ? follow_order(segment, pattern, word, candidate)
                                         : gather_near(segment, pattern, word, candidate);
    if (fits) candidates.push_back(candidate);
  }

  bool follow_order(const Segment& segment, const Pattern& pattern, std::size_t word,
                    Candidate& candidate) const {
    candidate.is_denied = find_term(segment, word, pattern.terms[0])->is_denied;
    for (std::size_t k = 1; k < pattern.terms.size(); ++k) {
      const std::size_t limit = std::min(words_.size(), word + pattern.reach + 2);
      const TermHit* found = nullptr;
      while (found == nullptr && ++word < limit) found = find_term(segment, word, pattern.terms[k]);
      if (found == nullptr) return false;
      candidate.is_denied = candidate.is_denied || found->is_denied;
      candidate.last = words_[word];
    }
    return true;
  }

  // Every term stands at `word` or after it, none further away than the pattern reaches.
  bool gather_near(const Segment& segment, const Pattern& pattern, std::size_t word,
                   Candidate& candidate) const {
    std::vector<std::size_t> taken;
    const std::size_t limit = std::min(words_.size(), word + pattern.reach + 2);
    for (const std::uint32_t term : pattern.terms) {
      std::size_t at = word;
      const TermHit* found = nullptr;
      for (; at < limit; ++at) {
        found = find_term(segment, at, term);
        if (found != nullptr && std::find(taken.begin(), taken.end(), at) == taken.end()) break;
        found = nullptr;
      }
      if (found == nullptr) return false;
      taken.push_back(at);
      candidate.is_denied = candidate.is_denied || found->is_denied;
      candidate.last = std::max(candidate.last, words_[at]);
    }
    return std::find(taken.begin(), taken.end(), word) != taken.end();
  }

  [[nodiscard]] std::size_t rule_of(const Candidate& candidate) const {
    return table_.patterns()[candidate.pattern].rule;
  }

  void drop_excluded(std::vector<Candidate>& candidates) const {
    std::vector<Candidate> exclusions;
    for (const Candidate& candidate : candidates)
      if (table_.patterns()[candidate.pattern].is_exclusion) exclusions.push_back(candidate);
    const auto is_dropped = [&](const Candidate& candidate) {
      if (table_.patterns()[candidate.pattern].is_exclusion) return true;
      return std::any_of(exclusions.begin(), exclusions.end(), [&](const Candidate& exclusion) {
        return rule_of(exclusion) == rule_of(candidate) && exclusion.overlaps(candidate);
      });
    };
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(), is_dropped), candidates.end());
  }

  [[nodiscard]] std::vector<Candidate> settle_overlaps(std::vector<Candidate> candidates) const {
    std::stable_sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
      const std::size_t a_length = a.last - a.first, b_length = b.last - b.first;
      if (a_length != b_length) return a_length > b_length;
      if (a.is_denied != b.is_denied) return b.is_denied;
      if (a.first != b.first) return a.first < b.first;
      return rule_of(a) < rule_of(b);
    });
    std::vector<Candidate> kept;
    for (const Candidate& candidate : candidates) {
      const std::string& code = codebook_.rules[rule_of(candidate)].code;
      const bool is_taken = std::any_of(kept.begin(), kept.end(), [&](const Candidate& other) {
        return codebook_.rules[rule_of(other)].code == code && other.overlaps(candidate);
      });
      if (!is_taken) kept.push_back(candidate);
    }
    std::sort(kept.begin(), kept.end(), [&](const Candidate& a, const Candidate& b) {
      if (a.first != b.first) return a.first < b.first;
      return a.last != b.last ? a.last < b.last : rule_of(a) < rule_of(b);
    });
    return kept;
  }

  [[nodiscard]] static Polarity apply_mode(NegationMode mode, Polarity found) {
    if (mode == NegationMode::ignore) return Polarity::affirmed;
    if (mode == NegationMode::detect) return found;
    return found == Polarity::affirmed ? Polarity::negated : Polarity::review;
  }

  void add_mention(const Segment& segment, std::size_t number, std::size_t sentence,
                   const Candidate& candidate) {
    const Rule& rule = codebook_.rules[rule_of(candidate)];
    const Judgement judgement =
        judge_.judge(segment, {sentence, candidate.first, candidate.last, candidate.is_denied});
    Mention mention;
    mention.segment = number;
    mention.sentence = mention.last_sentence = sentence;
    mention.code = rule.code;
    mention.rule = rule_of(candidate);
    mention.polarity = apply_mode(rule.negation, judgement.polarity);
    const auto place = [&](std::uint32_t byte) {
      return static_cast<std::int64_t>(count_code_points(segment.text.substr(0, byte)));
    };
    mention.start = place(segment.tokens[candidate.first].begin);
    mention.end = place(segment.tokens[candidate.last].end);
    if (judgement.cue && rule.negation != NegationMode::ignore) {
      mention.cue_start = place(segment.tokens[*judgement.cue].begin);
      mention.cue_end = place(segment.tokens[*judgement.cue].end);
    }
    matches_.mentions.push_back(std::move(mention));
  }

  const Codebook& codebook_;
  RuleTable table_;
  PolarityJudge judge_;
  std::vector<std::vector<TermHit>> terms_of_type_;
  std::vector<std::size_t> words_;  // tokens of the sentence that are words
  RuleMatches matches_;
};

}  // namespace

RuleMatches match_rules(const Codebook& codebook, const Corpus& corpus, Vocabulary& vocabulary) {
  return Matcher(codebook, corpus, vocabulary).run(corpus);
}

}  // namespace tukiranka::qualitative
