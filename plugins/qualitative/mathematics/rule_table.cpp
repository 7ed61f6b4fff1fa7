// SPDX-License-Identifier: Apache-2.0
// qualitative: how a rule's words become terms. A lemma's word is taken as its literal base form; only when
// the dictionary knows it as an inflected form and not as a base form, it is met as written.
#include "plugins/qualitative/mathematics/rule_table.hpp"
#include <algorithm>

#include "plugins/qualitative/mathematics/fold_word.hpp"

namespace tukiranka::qualitative {
namespace {

constexpr std::size_t glob_prefix = 3;

// The letters before the first * or ?, at most glob_prefix bytes.
std::string_view literal_prefix(std::string_view glob) {
  return glob.substr(0, std::min(glob.find_first_of("*?"), glob_prefix));
}

bool has_capital(const std::string& word) {
  return fold_word(word) != clean_word(word);
}

// Letters and marks of a glob: * is any number of them, ? is one.
bool matches_glob(std::string_view glob, std::string_view text) {
  std::size_t g = 0, t = 0, star = std::string_view::npos, from = 0;
  const auto step = [&](std::size_t at) {
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    return at;
  };
  while (t < text.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      from = t;
    } else if (g < glob.size() && glob[g] == '?') {
      ++g;
      t = step(t);
    } else if (g < glob.size() && glob[g] == text[t]) {
      ++g;
      ++t;
    } else if (star != std::string_view::npos) {
      g = star + 1;
      t = from = step(from);
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

std::vector<std::string> split_at(const std::string& value, char divider) {
  std::vector<std::string> pieces;
  std::string piece;
  for (const char c : value + divider) {
    if (c != divider) {
      piece += c;
    } else if (!piece.empty()) {
      pieces.push_back(std::move(piece));
      piece.clear();
    }
  }
  return pieces;
}

std::vector<std::string> split_value(const Rule& rule, const std::string& value, TextSplitter& splitter) {
  if (rule.kind == RuleKind::glob) return split_at(value, ' ');
  std::vector<std::string> words;
  for (const Token& token : splitter.split(value).tokens)
    if (token.is_word) words.push_back(value.substr(token.begin, token.end - token.begin));
  return words;
}

}  // namespace

RuleTable::RuleTable(const Codebook& codebook, const std::vector<std::string>& languages,
                     Vocabulary& vocabulary) {
  std::vector<Author> authors;
  for (const std::string& language : languages)
    authors.push_back({language, &indices_[language], &vocabulary.analyser(), TextSplitter(language)});
  for (std::size_t rule = 0; rule < codebook.rules.size(); ++rule)
    for (Author& author : authors) add_rule(codebook.rules[rule], rule, author);
  for (auto& [language, index] : indices_) index.regexes.prepare();
  starts_.resize(terms_.size());
  for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
    const Pattern& pattern = patterns_[i];
    const std::size_t starts =
        pattern.is_ordered ? std::min<std::size_t>(1, pattern.terms.size()) : pattern.terms.size();
    for (std::size_t k = 0; k < starts; ++k) {
      std::vector<std::uint32_t>& list = starts_[pattern.terms[k]];
      if (list.empty() || list.back() != i) list.push_back(i);
    }
  }
}

const RegexTable* RuleTable::regexes_of(std::string_view language) const {
  const auto index = indices_.find(language);
  return index == indices_.end() || index->second.regexes.is_empty() ? nullptr : &index->second.regexes;
}

void RuleTable::add_rule(const Rule& rule, std::size_t number, Author& author) {
  if (!rule.language.empty() && rule.language != author.language) return;
  current_rule_ = number;
  if (rule.pos && author.language != "fi")
    problems_.push_back({RuleProblem::Kind::part_of_speech_ignored, number, author.language, {}});
  Pattern pattern;
  pattern.rule = number;
  for (const std::string& value : split_at(rule.value, '\n')) add_pattern(pattern, rule, value, author);
  pattern.is_exclusion = true;
  for (const std::string& exclusion : rule.exclude) add_pattern(pattern, rule, exclusion, author);
}

void RuleTable::add_pattern(Pattern pattern, const Rule& rule, const std::string& value, Author& author) {
  constexpr std::size_t default_gap = 2, whole_sentence = 100000;
  if (rule.kind == RuleKind::regex) {
    const RegexTable::Refusal refusal = author.index->regexes.add(value, patterns_.size());
    if (refusal.is_refused)
      problems_.push_back(
          {refusal.reason.empty() ? RuleProblem::Kind::regex_never : RuleProblem::Kind::regex_invalid,
           pattern.rule, value, refusal.reason});
    else
      patterns_.push_back(std::move(pattern));
    return;
  }
  for (const std::string& word : split_value(rule, value, author.splitter))
    pattern.terms.push_back(add_term(rule, word, author));
  if (pattern.terms.empty()) {
    problems_.push_back({RuleProblem::Kind::no_words, pattern.rule, value, {}});
    return;
  }
  const std::size_t within =
      rule.within && *rule.within >= 0 ? static_cast<std::size_t>(*rule.within) : default_gap;
  pattern.is_ordered = rule.kind != RuleKind::near || pattern.is_exclusion;
  if (rule.kind == RuleKind::phrase) pattern.reach = within;
  if (!pattern.is_ordered) pattern.reach = rule.within ? within : whole_sentence;
  patterns_.push_back(std::move(pattern));
}

std::uint32_t RuleTable::add_term(const Rule& rule, const std::string& word, Author& author) {
  const PartOfSpeech pos =
      author.language == "fi" ? rule.pos.value_or(PartOfSpeech::unknown) : PartOfSpeech::unknown;
  const bool is_lemma = rule.kind != RuleKind::exact && rule.kind != RuleKind::glob;
  const char kind = rule.kind == RuleKind::glob ? 'g' : is_lemma ? 'l' : 'x';
  const std::string identity = author.language + '\x1f' + kind + static_cast<char>('a' + rule.parts) +
                               static_cast<char>('a' + static_cast<char>(pos)) + clean_word(word);
  const auto [place, is_new] = numbers_.try_emplace(identity, static_cast<std::uint32_t>(terms_.size()));
  if (!is_new) return place->second;
  const std::uint32_t term = place->second;
  terms_.push_back({rule.parts, pos, rule.kind == RuleKind::glob ? fold_word(word) : std::string()});
  if (rule.kind == RuleKind::glob) {
    author.index->globs[std::string(literal_prefix(terms_[term].glob))].push_back(term);
  } else if (rule.kind == RuleKind::exact) {
    const bool keeps_case = has_capital(word);
    TextMap<Terms>& index = keeps_case ? author.index->exact : author.index->written;
    index[keeps_case ? clean_word(word) : fold_word(word)].push_back(term);
  } else {
    index_lemma(term, word, author);
  }
  return term;
}

void RuleTable::index_lemma(std::uint32_t term, const std::string& word, Author& author) {
  const std::string folded = fold_word(word);
  author.index->base[folded].push_back(term);
  author.index->stem[author.analyser->stem(folded, author.language)].push_back(term);
  if (author.language != "fi") return;
  const WordForm form = author.analyser->analyse(clean_word(word), folded, author.language);
  const bool is_base =
      std::any_of(form.keys.begin(), form.keys.end(), [&](const Key& key) { return key.text == folded; });
  if (!form.is_known || is_base) return;
  author.index->written[folded].push_back(term);
  problems_.push_back({RuleProblem::Kind::taken_as_written, current_rule_, word, {}});
}

std::vector<TermHit> RuleTable::match_type(const WordType& type) const {
  std::vector<TermHit> hits;
  const auto own = indices_.find(type.language);
  if (own == indices_.end()) return hits;
  const Index& index = own->second;
  const auto look_up = [&](const TextMap<Terms>& map, const std::string& text) {
    const auto found = map.find(text);
    if (found == map.end()) return;
    for (const std::uint32_t term : found->second) hits.push_back({term, false});
  };
  look_up(index.written, type.folded);
  look_up(index.exact, type.clean);
  for (std::size_t size = 0; !index.globs.empty() && size <= std::min(glob_prefix, type.folded.size());
       ++size) {
    const auto globs = index.globs.find(std::string_view(type.folded).substr(0, size));
    if (globs == index.globs.end()) continue;
    for (const std::uint32_t term : globs->second)
      if (matches_glob(terms_[term].glob, type.folded)) hits.push_back({term, false});
  }
  for (const Key& key : type.form.keys) {
    const TextMap<Terms>& map = key.is_stem ? index.stem : index.base;
    const auto found = map.find(key.text);
    if (found == map.end()) continue;
    for (const std::uint32_t term : found->second) {
      const bool fits_part = (terms_[term].parts & key.parts) != 0;
      const bool fits_pos = terms_[term].pos == PartOfSpeech::unknown || terms_[term].pos == key.pos;
      if (fits_part && fits_pos) hits.push_back({term, key.is_denied});
    }
  }
  std::sort(hits.begin(), hits.end(), [](const TermHit& a, const TermHit& b) {
    return a.term != b.term ? a.term < b.term : !a.is_denied && b.is_denied;
  });
  const auto same = [](const TermHit& a, const TermHit& b) { return a.term == b.term; };
  hits.erase(std::unique(hits.begin(), hits.end(), same), hits.end());
  return hits;
}

}  // namespace tukiranka::qualitative
