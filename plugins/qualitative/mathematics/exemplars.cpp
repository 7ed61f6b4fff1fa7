// SPDX-License-Identifier: Apache-2.0
// qualitative: candidates, order, rounds over speakers, counter-example.
#include "plugins/qualitative/mathematics/exemplars.hpp"
#include <algorithm>
#include <cmath>

#include "plugins/qualitative/mathematics/code_points.hpp"
#include "plugins/qualitative/mathematics/valence.hpp"

namespace tukiranka::qualitative {
namespace {

struct CandidateQuote {
  Quote quote;
  bool is_readable = false;
  std::string voice;
};

std::int64_t place_of(const Segment& segment, std::uint32_t byte) {
  return static_cast<std::int64_t>(count_code_points(segment.text.substr(0, byte)));
}

CandidateQuote make_candidate(const Segment& segment, const Mention& mention, double value) {
  CandidateQuote out;
  out.quote.mention = &mention;
  out.quote.value = value;
  out.voice = name_voice(segment, mention.segment);
  const Sentence& sentence = segment.sentences[mention.sentence];
  const std::uint32_t words = sentence.last_token - sentence.first_token;
  out.is_readable = words >= 4 && words <= 40;
  if (mention.source == Source::human) {
    out.quote.start = mention.start;
    out.quote.end = mention.end;
    out.quote.strength = std::abs(value) + mention.magnitude.value_or(0);
  } else {
    out.quote.start = place_of(segment, sentence.begin);
    out.quote.end = place_of(segment, sentence.end);
    out.quote.strength = 1;
  }
  return out;
}

// Hits of rules in one sentence are one candidate; when they disagree it is none.
std::vector<CandidateQuote> list_candidates(const Selection& selection, const Codebook& codebook) {
  std::vector<CandidateQuote> out;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> sentences;
  for (const Mention* mention : selection.mentions) {
    const std::optional<double> value = value_mention(codebook, *mention);
    if (mention->is_continuation || !value) continue;
    const Segment& segment = selection.corpus->segments[mention->segment];
    if (mention->source == Source::human) {
      out.push_back(make_candidate(segment, *mention, *value));
      continue;
    }
    const auto [place, is_new] = sentences.try_emplace({mention->segment, mention->sentence}, out.size());
    if (is_new) {
      out.push_back(make_candidate(segment, *mention, *value));
    } else {
      Quote& quote = out[place->second].quote;
      quote.strength += 1;
      if (quote.value != *value) quote.value = 0;
    }
  }
  const auto disagrees = [](const CandidateQuote& one) {
    return one.quote.value == 0 && one.quote.mention->source == Source::rules;
  };
  out.erase(std::remove_if(out.begin(), out.end(), disagrees), out.end());
  std::stable_sort(out.begin(), out.end(), [](const CandidateQuote& a, const CandidateQuote& b) {
    if (a.quote.strength != b.quote.strength) return a.quote.strength > b.quote.strength;
    return a.is_readable && !b.is_readable;
  });
  return out;
}

// One quote of each voice, then the second of each, until `count`.
void take_rounds(std::vector<CandidateQuote>& side, std::size_t count, std::vector<Quote>& quotes) {
  while (quotes.size() < count && !side.empty()) {
    std::set<std::string> heard;
    for (auto one = side.begin(); one != side.end() && quotes.size() < count;) {
      if (heard.insert(one->voice).second) {
        quotes.push_back(one->quote);
        one = side.erase(one);
      } else {
        ++one;
      }
    }
  }
}

}  // namespace

Exemplars choose_exemplars(const Selection& selection, const Codebook& codebook, std::size_t count) {
  Exemplars out;
  std::vector<CandidateQuote> larger, smaller;
  for (CandidateQuote& candidate : list_candidates(selection, codebook))
    (candidate.quote.value < 0 ? smaller : larger).push_back(std::move(candidate));
  out.candidates = larger.size() + smaller.size();
  if (smaller.size() > larger.size()) std::swap(larger, smaller);
  const std::size_t kept_free = !smaller.empty() && count > 1 ? 1 : 0;
  take_rounds(larger, count - std::min(count, kept_free), out.quotes);
  for (CandidateQuote& candidate : smaller) candidate.quote.is_counter_example = true;
  take_rounds(smaller, std::min(count, out.quotes.size() + std::max<std::size_t>(kept_free, 1)), out.quotes);
  return out;
}

}  // namespace tukiranka::qualitative
