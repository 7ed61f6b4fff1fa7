// SPDX-License-Identifier: Apache-2.0
// qualitative: sentence by sentence: candidates, exclusions, overlaps, polarity.
#include "plugins/qualitative/mathematics/match_rules.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <tukiranka/parallel.hpp>

#include "plugins/qualitative/mathematics/code_points.hpp"
#include "plugins/qualitative/mathematics/judge_polarity.hpp"

namespace tukiranka::qualitative {
namespace {

struct CandidateHit {
  std::uint32_t pattern = 0, rule = 0, code = 0;
  std::size_t first = 0, last = 0;   // tokens, inclusive
  std::uint32_t begin = 0, end = 0;  // bytes
  std::uint32_t own = 1;             // of HitSpan
  bool is_denied = false, is_exclusion = false;

  void take(std::size_t token) {
    last = std::max(last, token);
    if (token - first < 32) own |= 1U << (token - first);
  }

  [[nodiscard]] bool overlaps(const CandidateHit& other) const {
    return begin < other.end && other.begin < end;
  }
};

std::vector<std::string> list_languages(const Corpus& corpus) {
  std::set<std::string_view> languages;
  for (const Segment& segment : corpus.segments) languages.insert(segment.language);
  return {languages.begin(), languages.end()};
}

// What every thread reads: per word type its terms, and the patterns that may start there.
struct Plan {
  Plan(const Codebook& book, const Corpus& corpus, Vocabulary& vocabulary)
      : codebook(book), table(book, list_languages(corpus), vocabulary), judge(vocabulary) {
    for (std::uint32_t type = 0; type < vocabulary.size(); ++type) {
      const std::vector<TermHit> hits = table.match_type(vocabulary.at(type));
      terms.insert(terms.end(), hits.begin(), hits.end());
      term_ends.push_back(static_cast<std::uint32_t>(terms.size()));
      for (const TermHit& hit : hits)
        for (const std::uint32_t pattern : table.patterns_starting_with(hit.term))
          starts.push_back({pattern, hit.is_denied});
      start_ends.push_back(static_cast<std::uint32_t>(starts.size()));
    }
    std::map<std::string_view, std::uint32_t> codes;
    for (const Rule& rule : book.rules)
      code_of_rule.push_back(
          codes.try_emplace(rule.code, static_cast<std::uint32_t>(codes.size())).first->second);
  }

  const Codebook& codebook;
  RuleTable table;
  PolarityJudge judge;
  std::vector<TermHit> terms, starts;  // a start's `term` is the number of a pattern
  std::vector<std::uint32_t> term_ends, start_ends{};
  std::vector<std::uint32_t> code_of_rule;

  [[nodiscard]] const TermHit* find_term(std::uint32_t type, std::uint32_t term) const {
    for (std::uint32_t i = type == 0 ? 0 : term_ends[type - 1]; i < term_ends[type]; ++i)
      if (terms[i].term == term) return &terms[i];
    return nullptr;
  }
};

// One thread's work: some segments, in order.
class Matcher {
 public:
  explicit Matcher(const Plan& plan) : plan_(plan) {
    matches_.hits_per_rule.assign(plan.codebook.rules.size(), 0);
  }

  void read_segment(const Segment& segment, std::size_t number) {
    const RegexTable* regexes = plan_.table.regexes_of(segment.language);
    places_ = PlaceCounter(segment.text);
    for (std::size_t k = 0; k < segment.sentences.size(); ++k) {
      find_words(segment, segment.sentences[k]);
      candidates_.clear();
      add_patterns(segment);
      if (regexes != nullptr) add_regexes(segment, segment.sentences[k], *regexes);
      if (candidates_.empty()) continue;
      drop_excluded();
      for (const CandidateHit& candidate : candidates_) ++matches_.hits_per_rule[candidate.rule];
      settle_overlaps();
      for (const CandidateHit& candidate : kept_) add_mention(segment, number, k, candidate);
    }
  }

  RuleMatches take() { return std::move(matches_); }

 private:
  void find_words(const Segment& segment, const Sentence& sentence) {
    words_.clear();
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i)
      if (segment.tokens[i].is_word) words_.push_back(i);
  }

  void add_patterns(const Segment& segment) {
    for (std::size_t w = 0; w < words_.size(); ++w) {
      const std::uint32_t type = segment.types[words_[w]];
      for (std::uint32_t i = type == 0 ? 0 : plan_.start_ends[type - 1]; i < plan_.start_ends[type]; ++i)
        try_pattern(segment, plan_.starts[i], w);
    }
  }

  CandidateHit make_candidate(std::uint32_t pattern) const {
    CandidateHit candidate;
    candidate.pattern = pattern;
    candidate.rule = static_cast<std::uint32_t>(plan_.table.patterns()[pattern].rule);
    candidate.code = plan_.code_of_rule[candidate.rule];
    candidate.is_exclusion = plan_.table.patterns()[pattern].is_exclusion;
    return candidate;
  }

  void try_pattern(const Segment& segment, const TermHit& start, std::size_t word) {
    const Pattern& pattern = plan_.table.patterns()[start.term];
    CandidateHit candidate = make_candidate(start.term);
    candidate.first = candidate.last = words_[word];
    candidate.is_denied = pattern.is_ordered && start.is_denied;
    const bool fits = pattern.is_ordered ? follow_order(segment, pattern, word, candidate)
                                         : gather_near(segment, pattern, word, candidate);
    if (!fits) return;
    candidate.begin = segment.tokens[candidate.first].begin;
    candidate.end = segment.tokens[candidate.last].end;
    candidates_.push_back(candidate);
  }

  [[nodiscard]] const TermHit* find_term(const Segment& segment, std::size_t word, std::uint32_t term) const {
    return plan_.find_term(segment.types[words_[word]], term);
  }

  bool follow_order(const Segment& segment, const Pattern& pattern, std::size_t word,
                    CandidateHit& candidate) const {
    for (std::size_t k = 1; k < pattern.terms.size(); ++k) {
      const std::size_t limit = std::min(words_.size(), word + pattern.reach + 2);
      const TermHit* found = nullptr;
      while (found == nullptr && ++word < limit) found = find_term(segment, word, pattern.terms[k]);
      if (found == nullptr) return false;
      candidate.is_denied = candidate.is_denied || found->is_denied;
      candidate.take(words_[word]);
    }
    return true;
  }

  // Every term stands at `word` or after it, none further away than the pattern reaches.
  bool gather_near(const Segment& segment, const Pattern& pattern, std::size_t word,
                   CandidateHit& candidate) {
    taken_.clear();
    const std::size_t limit = std::min(words_.size(), word + pattern.reach + 2);
    for (const std::uint32_t term : pattern.terms) {
      std::size_t at = word;
      const TermHit* found = nullptr;
      for (; at < limit; ++at) {
        found = find_term(segment, at, term);
        if (found != nullptr && std::find(taken_.begin(), taken_.end(), at) == taken_.end()) break;
        found = nullptr;
      }
      if (found == nullptr) return false;
      taken_.push_back(at);
      candidate.is_denied = candidate.is_denied || found->is_denied;
      candidate.take(words_[at]);
    }
    return std::find(taken_.begin(), taken_.end(), word) != taken_.end();
  }

  // A match keeps its own place; denial looks at the words that it touches.
  void add_regexes(const Segment& segment, const Sentence& sentence, const RegexTable& regexes) {
    found_.clear();
    regexes.find(segment.text.substr(sentence.begin, sentence.end - sentence.begin), found_);
    for (const RegexMatch& match : found_) {
      CandidateHit candidate = make_candidate(static_cast<std::uint32_t>(match.pattern));
      candidate.begin = sentence.begin + match.begin;
      candidate.end = sentence.begin + match.end;
      std::size_t first = sentence.first_token;
      while (first < sentence.last_token && segment.tokens[first].end <= candidate.begin) ++first;
      std::size_t last = first;
      while (last + 1 < sentence.last_token && segment.tokens[last + 1].begin < candidate.end) ++last;
      if (first >= sentence.last_token) continue;
      candidate.first = first;
      candidate.last = last;
      candidate.own = ~0U;
      candidates_.push_back(candidate);
    }
  }

  void drop_excluded() {
    if (std::none_of(candidates_.begin(), candidates_.end(),
                     [](const CandidateHit& candidate) { return candidate.is_exclusion; }))
      return;
    const std::vector<CandidateHit> all = candidates_;
    const auto is_dropped = [&](const CandidateHit& candidate) {
      return candidate.is_exclusion || std::any_of(all.begin(), all.end(), [&](const CandidateHit& other) {
               return other.is_exclusion && other.rule == candidate.rule && other.overlaps(candidate);
             });
    };
    candidates_.erase(std::remove_if(candidates_.begin(), candidates_.end(), is_dropped), candidates_.end());
  }

  // What a code has taken lies apart, so that only two neighbours can overlap with what comes.
  bool take_place(const CandidateHit& candidate) {
    const auto next = taken_places_.lower_bound({candidate.code, candidate.begin});
    if (next != taken_places_.end() && next->first.first == candidate.code &&
        next->first.second < candidate.end)
      return false;
    if (next != taken_places_.begin() && std::prev(next)->first.first == candidate.code &&
        std::prev(next)->second > candidate.begin)
      return false;
    taken_places_.emplace_hint(next, std::make_pair(candidate.code, candidate.begin), candidate.end);
    return true;
  }

  // Of a code's overlapping hits the longest stays.
  void settle_overlaps() {
    kept_.clear();
    if (candidates_.size() > 1)
      std::stable_sort(candidates_.begin(), candidates_.end(),
                       [](const CandidateHit& a, const CandidateHit& b) {
                         const std::size_t a_length = a.last - a.first, b_length = b.last - b.first;
                         if (a_length != b_length) return a_length > b_length;
                         if (a.is_denied != b.is_denied) return b.is_denied;
                         return a.begin != b.begin ? a.begin < b.begin : a.rule < b.rule;
                       });
    taken_places_.clear();
    for (const CandidateHit& candidate : candidates_)
      if (take_place(candidate)) kept_.push_back(candidate);
    if (kept_.size() > 1)
      std::sort(kept_.begin(), kept_.end(), [](const CandidateHit& a, const CandidateHit& b) {
        if (a.begin != b.begin) return a.begin < b.begin;
        return a.end != b.end ? a.end < b.end : a.rule < b.rule;
      });
  }

  [[nodiscard]] static Polarity apply_mode(NegationMode mode, Polarity found) {
    if (mode == NegationMode::ignore) return Polarity::affirmed;
    if (mode == NegationMode::detect) return found;
    return found == Polarity::affirmed ? Polarity::negated : Polarity::review;
  }

  std::int32_t place_of(std::uint32_t byte) { return static_cast<std::int32_t>(places_.place_of(byte)); }

  void add_mention(const Segment& segment, std::size_t number, std::size_t sentence,
                   const CandidateHit& candidate) {
    const Rule& rule = plan_.codebook.rules[candidate.rule];
    const Judgement judgement = plan_.judge.judge(
        segment, {sentence, candidate.first, candidate.last, candidate.is_denied, candidate.own});
    Mention mention;
    mention.segment = static_cast<std::uint32_t>(number);
    mention.sentence = mention.last_sentence = static_cast<std::uint32_t>(sentence);
    mention.code = rule.code;
    mention.rule = candidate.rule;
    mention.polarity = apply_mode(rule.negation, judgement.polarity);
    if (judgement.cue && rule.negation != NegationMode::ignore) {
      mention.cue_start = place_of(segment.tokens[*judgement.cue].begin);
      mention.cue_end = place_of(segment.tokens[*judgement.cue].end);
    }
    mention.start = place_of(candidate.begin);
    mention.end = place_of(candidate.end);
    matches_.mentions.push_back(mention);
  }

  const Plan& plan_;
  PlaceCounter places_{{}};
  std::vector<std::uint32_t> words_;  // tokens of the sentence that are words
  std::vector<std::size_t> taken_;
  std::vector<CandidateHit> candidates_, kept_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> taken_places_;  // code, begin: end
  std::vector<RegexMatch> found_;
  RuleMatches matches_;
};

void join(RuleMatches& all, RuleMatches part) {
  for (std::size_t rule = 0; rule < all.hits_per_rule.size(); ++rule)
    all.hits_per_rule[rule] += part.hits_per_rule[rule];
  all.mentions.insert(all.mentions.end(), part.mentions.begin(), part.mentions.end());
}

}  // namespace

RuleMatches match_rules(const Codebook& codebook, const Corpus& corpus, Vocabulary& vocabulary,
                        unsigned threads) {
  const Plan plan(codebook, corpus, vocabulary);
  const std::size_t segments = corpus.segments.size();
  std::vector<RuleMatches> parts(sdk::count_parts(segments, threads, worth_a_thread));
  sdk::run_parts(segments, threads, worth_a_thread,
                 [&](std::size_t part, std::size_t begin, std::size_t end) {
                   Matcher matcher(plan);
                   for (std::size_t i = begin; i < end; ++i) matcher.read_segment(corpus.segments[i], i);
                   parts[part] = matcher.take();
                 });
  RuleMatches all = std::move(parts.front());
  for (std::size_t part = 1; part < parts.size(); ++part) join(all, std::exchange(parts[part], {}));
  all.problems = plan.table.problems();
  return all;
}

}  // namespace tukiranka::qualitative
