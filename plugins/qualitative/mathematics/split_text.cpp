// SPDX-License-Identifier: Apache-2.0
// qualitative: ICU over UTF-8 (UText), so that every boundary is a byte of the stored text.
#include "plugins/qualitative/mathematics/split_text.hpp"
#include <algorithm>
#include <array>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "plugins/qualitative/mathematics/fold_word.hpp"

namespace tukiranka::qualitative {
namespace {

// After these a full stop ends no sentence, even before a capital.
constexpr std::array<std::string_view, 36> abbreviations = {
    "esim", "mm",   "ym",  "yms", "jne",  "klo", "ns",  "n",   "vrt",  "ks",   "s",   "v",
    "ko",   "tms",  "ao",  "em",  "huom", "nk",  "os",  "puh", "t.ex", "bl.a", "dvs", "kl",
    "ca",   "m.fl", "m.m", "osv", "st",   "e.g", "i.e", "cf",  "mr",   "mrs",  "dr",  "prof"};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
using OpenText = std::unique_ptr<UText, CloseText>;

OpenText open_text(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return OpenText(utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
}

// True when the sentence's last word is an abbreviation: what follows still belongs to it.
bool ends_with_abbreviation(std::string_view sentence) {
  while (!sentence.empty() && is_space(sentence.back())) sentence.remove_suffix(1);
  if (sentence.empty() || sentence.back() != '.') return false;
  sentence.remove_suffix(1);
  const std::size_t space = sentence.find_last_of(" \t\n\r(");
  const std::string word = fold_word(space == std::string_view::npos ? sentence : sentence.substr(space + 1));
  return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

std::vector<std::uint32_t> find_sentence_ends(icu::BreakIterator& iterator, std::string_view text) {
  std::vector<std::uint32_t> ends;
  std::size_t begin = 0;
  for (std::int32_t place = iterator.first(); (place = iterator.next()) != icu::BreakIterator::DONE;) {
    const auto end = static_cast<std::size_t>(place);
    const bool breaks_line = end > 0 && (text[end - 1] == '\n' || text[end - 1] == '\r');
    if (end < text.size() && !breaks_line && ends_with_abbreviation(text.substr(begin, end - begin)))
      continue;
    ends.push_back(static_cast<std::uint32_t>(end));
    begin = end;
  }
  return ends;
}

bool is_hyphen(std::string_view mark) {
  return mark == "-" || mark == "\u2010" || mark == "\u2011";
}

// word - word without a space between is one token: "Pirkko-Liisa", "web-sivu".
void join_hyphens(std::vector<Token>& tokens, std::string_view text) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool joins = i + 1 < tokens.size() && kept > 0 && !tokens[i].is_word && tokens[kept - 1].is_word &&
                       tokens[i + 1].is_word && tokens[kept - 1].end == tokens[i].begin &&
                       tokens[i].end == tokens[i + 1].begin &&
                       is_hyphen(text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin));
    if (joins)
      tokens[kept - 1].end = tokens[++i].end;
    else
      tokens[kept++] = tokens[i];
  }
  tokens.resize(kept);
}

void find_tokens(icu::BreakIterator& iterator, std::string_view text, std::vector<Token>& tokens) {
  std::int32_t begin = iterator.first();
  for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator.next()) {
    const bool is_word = iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT;
    if (!is_word && is_space(text[static_cast<std::size_t>(begin)])) continue;
    tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), is_word});
  }
  join_hyphens(tokens, text);
}

Sentence trim(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (begin < end && is_space(text[begin])) ++begin;
  while (begin < end && is_space(text[end - 1])) --end;
  Sentence sentence;
  sentence.begin = begin;
  sentence.end = end;
  std::string_view tail = text.substr(begin, end - begin);
  while (!tail.empty() && (tail.back() == '"' || tail.back() == ')' || tail.back() == '!'))
    tail.remove_suffix(1);
  sentence.is_question = !tail.empty() && tail.back() == '?';
  return sentence;
}

}  // namespace

struct TextSplitter::Iterators {
  std::unique_ptr<icu::BreakIterator> words, sentences;
};

TextSplitter::TextSplitter(const std::string& language) : iterators_(std::make_unique<Iterators>()) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(language.c_str());
  iterators_->words.reset(icu::BreakIterator::createWordInstance(locale, status));
  iterators_->sentences.reset(icu::BreakIterator::createSentenceInstance(locale, status));
}

TextSplitter::~TextSplitter() = default;
TextSplitter::TextSplitter(TextSplitter&&) noexcept = default;

SplitText TextSplitter::split(std::string_view text) {
  SplitText out;
  split(text, out.tokens, out.sentences);
  return out;
}

void TextSplitter::split(std::string_view text, std::vector<Token>& tokens,
                         std::vector<Sentence>& sentences) {
  tokens.clear();
  sentences.clear();
  const OpenText open = open_text(text);
  if (text.empty() || !open || !iterators_->words || !iterators_->sentences) return;
  UErrorCode status = U_ZERO_ERROR;
  iterators_->words->setText(open.get(), status);
  scratch_.clear();
  find_tokens(*iterators_->words, text, scratch_);
  tokens.assign(scratch_.begin(), scratch_.end());  // no more room than they need
  iterators_->sentences->setText(open.get(), status);
  std::uint32_t begin = 0, token = 0;
  for (const std::uint32_t end : find_sentence_ends(*iterators_->sentences, text)) {
    Sentence sentence = trim(text, begin, end);
    sentence.first_token = token;
    while (token < tokens.size() && tokens[token].begin < end) ++token;
    sentence.last_token = token;
    if (sentence.end > sentence.begin) sentences.push_back(sentence);
    begin = end;
  }
}

}  // namespace tukiranka::qualitative
