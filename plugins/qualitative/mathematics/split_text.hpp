// SPDX-License-Identifier: Apache-2.0
// qualitative: a text comes in, its sentences and tokens go out, as byte ranges of the text itself.
// Boundaries are those of Unicode (UAX 29, ICU) in the text's language, with two corrections: a sentence does
// not end at an abbreviation (esim., mm., klo, t.ex., e.g.), and words joined by a hyphen are one token.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::qualitative {

struct Token {
  std::uint32_t begin = 0, end = 0;  // bytes
  bool is_word = false;              // else a mark: , ; : . ? ! ( ) – …
};

struct Sentence {
  std::uint32_t begin = 0, end = 0;               // bytes, without the space around it
  std::uint32_t first_token = 0, last_token = 0;  // end exclusive
  bool is_question = false;
};

struct SplitText {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

// Keeps ICU's iterators of one language. One per thread.
class TextSplitter {
 public:
  explicit TextSplitter(const std::string& language);
  ~TextSplitter();
  TextSplitter(const TextSplitter&) = delete;
  TextSplitter& operator=(const TextSplitter&) = delete;
  TextSplitter(TextSplitter&&) noexcept;

  [[nodiscard]] SplitText split(std::string_view text);
  // The same into vectors that are there already.
  void split(std::string_view text, std::vector<Token>& tokens, std::vector<Sentence>& sentences);

 private:
  struct Iterators;
  std::unique_ptr<Iterators> iterators_;
  std::vector<Token> scratch_;
};

}  // namespace tukiranka::qualitative
