// SPDX-License-Identifier: Apache-2.0
// qualitative: first the clause of the hit, then every denial in it, then the verdict.
#include "plugins/qualitative/mathematics/judge_polarity.hpp"
#include <algorithm>
#include <string>

namespace tukiranka::qualitative {
namespace {

// How far, in words, a denial reaches.
constexpr std::size_t connegative_window = 4;  // Finnish: from the negative verb to its verb
constexpr std::size_t after_negator = 6, before_negator = 3;
constexpr std::size_t after_determiner = 4, after_without = 4, around_lack_noun = 3, around_lack = 5;
constexpr std::size_t only_window = 3;
constexpr std::size_t longest_clause = 100;  // tokens to each side: a list without an end is no clause

bool is_denial(NegationPart part) {
  return part == NegationPart::negator || part == NegationPart::determiner || part == NegationPart::without ||
         part == NegationPart::lack || part == NegationPart::lack_noun || part == NegationPart::undone;
}

// Words from `from` to `to`, marks not counted; tokens are apart by at least one.
std::size_t count_words(const Segment& segment, std::size_t from, std::size_t to) {
  std::size_t words = 0;
  for (std::size_t i = from + 1; i <= to; ++i) words += segment.tokens[i].is_word ? 1U : 0U;
  return words;
}

bool stands_after(const Segment& segment, std::size_t cue, const HitSpan& hit, std::size_t reach) {
  return hit.first_token > cue && count_words(segment, cue, hit.first_token) <= reach;
}

bool stands_before(const Segment& segment, std::size_t cue, const HitSpan& hit, std::size_t reach) {
  return hit.last_token < cue && count_words(segment, hit.last_token, cue) <= reach;
}

}  // namespace

struct PolarityJudge::Denials {
  std::optional<std::size_t> cue;  // the first
  bool by_negator = false, by_without = false, by_lack = false;
  bool needs_review = false;

  [[nodiscard]] int count() const { return (by_negator ? 1 : 0) + (by_without ? 1 : 0) + (by_lack ? 1 : 0); }
};

PolarityJudge::PolarityJudge(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {
  roles_.reserve(vocabulary.size());
  for (std::uint32_t type = 0; type < vocabulary.size(); ++type) {
    const WordType& word = vocabulary.at(type);
    roles_.push_back(find_negation_role(word.language, word.folded, word.form));
  }
}

const WordForm* PolarityJudge::form_of(const Segment& segment, std::size_t token) const {
  const std::uint32_t type = segment.types[token];
  return type == no_type ? nullptr : &vocabulary_->at(type).form;
}

NegationRole PolarityJudge::role_of(const Segment& segment, std::size_t token) const {
  const std::uint32_t type = segment.types[token];
  if (type == no_type) return {find_mark_role(segment.text_of(segment.tokens[token])), false};
  const NegationRole role = roles_[type];
  if (role.part != NegationPart::without || segment.language != "sv") return role;
  // "inte … utan …" sets one thing against another; alone, utan means without.
  for (std::size_t i = token; i-- > 0;) {
    if (segment.types[i] == no_type) {
      if (find_mark_role(segment.text_of(segment.tokens[i])) == NegationPart::hard_break) break;
    } else if (roles_[segment.types[i]].part == NegationPart::negator) {
      return {NegationPart::hard_break, false};
    }
  }
  return role;
}

bool PolarityJudge::starts_clause(const Segment& segment, std::size_t token, std::size_t end) const {
  const NegationRole role = role_of(segment, token);
  if (role.part == NegationPart::hard_break || role.begins_clause) return true;
  if (role.part != NegationPart::soft_break) return false;
  std::size_t words = 0;
  for (std::size_t i = token + 1; i < end; ++i) {
    const NegationRole next = role_of(segment, i);
    if (next.part == NegationPart::hard_break || (next.part == NegationPart::soft_break && words > 0))
      return false;
    if (!segment.tokens[i].is_word) continue;
    ++words;
    if (next.part == NegationPart::subject && words <= 2) return true;
    const WordForm* form = form_of(segment, i);
    if (form->is_finite || form->is_negative_verb) return true;
  }
  return false;
}

PolarityJudge::Clause PolarityJudge::find_clause(const Segment& segment, const HitSpan& hit) const {
  const Sentence& sentence = segment.sentences[hit.sentence];
  Clause clause{std::max<std::size_t>(sentence.first_token,
                                      hit.first_token - std::min(hit.first_token, longest_clause)),
                std::min<std::size_t>(sentence.last_token, hit.last_token + longest_clause)};
  const std::size_t earliest = clause.begin, latest = clause.end;
  for (std::size_t i = hit.first_token; i > earliest; --i) {
    if (!starts_clause(segment, i, latest)) continue;
    clause.begin = i;
    break;
  }
  for (std::size_t i = hit.last_token + 1; i < latest; ++i) {
    if (!starts_clause(segment, i, latest)) continue;
    clause.end = i;
    break;
  }
  return clause;
}

bool PolarityJudge::negator_reaches(const Segment& segment, Clause clause, std::size_t cue,
                                    const HitSpan& hit) const {
  if (segment.language != "fi")
    return stands_after(segment, cue, hit, after_negator) || stands_before(segment, cue, hit, before_negator);
  const WordForm* own = form_of(segment, hit.first_token);
  if (hit.first_token == hit.last_token && own != nullptr && own->is_finite) return false;
  bool has_finite = false;
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    const WordForm* form = form_of(segment, i);
    if (form == nullptr) continue;
    const bool completes = form->is_connegative || form->is_past_participle;
    if (i > cue && completes && count_words(segment, cue, i) <= connegative_window) return true;
    has_finite = has_finite || form->is_finite;
  }
  return !has_finite;
}

bool PolarityJudge::cue_reaches(const Segment& segment, Clause clause, std::size_t cue,
                                const HitSpan& hit) const {
  const bool is_finnish = segment.language == "fi";
  const WordForm* form = form_of(segment, hit.last_token);
  const bool lies_between = cue > hit.first_token && cue < hit.last_token;
  if (lies_between && !is_finnish) return true;  // ansvaret har inte fördelats
  switch (role_of(segment, cue).part) {
    case NegationPart::negator:
      return negator_reaches(segment, clause, cue, hit);
    case NegationPart::determiner:
      return stands_after(segment, cue, hit, after_determiner);
    case NegationPart::without:  // ilman + partitive; the genitive of ilma looks the same
      return stands_after(segment, cue, hit, after_without) &&
             (!is_finnish || form == nullptr || !form->is_known || form->is_partitive);
    case NegationPart::lack:  // puuttua + illative is to intervene
      if (is_finnish) return form == nullptr || !form->is_illative;
      return stands_after(segment, cue, hit, around_lack) || stands_before(segment, cue, hit, around_lack);
    case NegationPart::lack_noun:
      return stands_after(segment, cue, hit, around_lack_noun) ||
             (is_finnish && stands_before(segment, cue, hit, around_lack_noun));
    case NegationPart::undone:
      for (std::size_t i = clause.begin; i < clause.end; ++i)
        if (role_of(segment, i).part == NegationPart::remain) return true;
      return false;
    default:
      return false;
  }
}

bool PolarityJudge::is_not_only(const Segment& segment, Clause clause, std::size_t cue) const {
  for (std::size_t i = cue + 1; i < clause.end && count_words(segment, cue, i) <= only_window; ++i)
    if (role_of(segment, i).part == NegationPart::only) return true;
  return false;
}

bool PolarityJudge::is_denied_belief(const Segment& segment, Clause clause, const HitSpan& hit) const {
  const Sentence& sentence = segment.sentences[hit.sentence];
  if (role_of(segment, clause.begin).part != NegationPart::hard_break) return false;
  std::size_t before = clause.begin;
  while (before > sentence.first_token && !segment.tokens[before - 1].is_word) --before;
  if (before == sentence.first_token || segment.tokens[clause.begin].is_word == false) return false;
  const Clause previous = find_clause(segment, {hit.sentence, before - 1, before - 1});
  bool denied = false, believes = false;
  for (std::size_t i = previous.begin; i < before; ++i) {
    const NegationPart part = role_of(segment, i).part;
    denied = denied || part == NegationPart::negator;
    believes = believes || part == NegationPart::believe;
  }
  return denied && believes;
}

PolarityJudge::Denials PolarityJudge::count_denials(const Segment& segment, Clause clause,
                                                    const HitSpan& hit) const {
  Denials denials;
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    if (hit.owns(i)) continue;
    const NegationPart part = role_of(segment, i).part;
    const bool believes = part == NegationPart::believe && denials.by_negator && i < hit.first_token;
    const bool softens = part == NegationPart::decline || part == NegationPart::hardly;
    if (believes || softens) {
      denials.needs_review = true;
      if (!denials.cue) denials.cue = i;
    }
    if (!is_denial(part) || !cue_reaches(segment, clause, i, hit)) continue;
    if (!denials.cue) denials.cue = i;
    denials.by_negator =
        denials.by_negator || part == NegationPart::negator || part == NegationPart::determiner;
    denials.by_without = denials.by_without || part == NegationPart::without;
    denials.by_lack = denials.by_lack || part == NegationPart::lack || part == NegationPart::lack_noun ||
                      part == NegationPart::undone;
    denials.needs_review = denials.needs_review || is_not_only(segment, clause, i);
  }
  return denials;
}

Judgement PolarityJudge::judge(const Segment& segment, const HitSpan& hit) const {
  const Clause clause = find_clause(segment, hit);
  Denials denials = count_denials(segment, clause, hit);
  bool is_own = hit.is_denied, asks = segment.sentences[hit.sentence].is_question;
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    const WordForm* form = form_of(segment, i);
    if (form == nullptr) continue;
    asks = asks || form->is_question;
    is_own = is_own || (form->is_abessive && i >= hit.first_token && i <= hit.last_token);
  }
  if (is_own && !denials.cue) denials.cue = hit.first_token;
  const int count = denials.count() + (is_own ? 1 : 0);
  if (asks || denials.needs_review || count > 1 || is_denied_belief(segment, clause, hit))
    return {Polarity::review, denials.cue};
  return {count == 1 ? Polarity::negated : Polarity::affirmed, denials.cue};
}

}  // namespace tukiranka::qualitative
