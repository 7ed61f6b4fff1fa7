// SPDX-License-Identifier: Apache-2.0
// report: the list of words behind a page in several languages, and how a text is said by it.
// browser/report.js holds the same rules (`speak`); what this file says is what the reader sees.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tukiranka::report {

// One text in the first language of the page and in the others.
struct Phrase {
  std::string first;
  std::vector<std::string> others;
};

// A text with each number replaced by "#": digits with points or commas between them and a per cent sign.
struct Pattern {
  std::string text;
  std::vector<std::string> numbers;
};
[[nodiscard]] Pattern take_numbers(std::string_view text);

class WordList {
 public:
  explicit WordList(std::vector<std::string> languages) : languages_(std::move(languages)) {}

  // Offers a pattern that says this phrase; the first offer stays.
  void offer_pattern(const Phrase& phrase);
  // Enters the whole text, said so in elements with this mark ("" where there is none); false when another
  // text already stands under that key.
  [[nodiscard]] bool enter(const std::string& mark, const Phrase& phrase);
  // Whether the list says the phrase as it is.
  [[nodiscard]] bool says(const std::string& mark, const Phrase& phrase) const;

  // Lines "key<tab>second<tab>third…", in the order in which they were entered.
  [[nodiscard]] std::string write() const;

 private:
  struct Entry {
    std::uint32_t hash = 0;
    std::string text;  // what is looked up under the hash
    std::vector<std::string> others;
  };
  const Entry* find(std::uint32_t hash) const;
  bool add(std::string text, std::vector<std::string> others);
  std::string turn_number(const std::string& number, std::size_t other) const;
  bool says_in(std::size_t other, const Phrase& phrase, const Pattern& pattern, const Entry* known) const;

  std::vector<std::string> languages_;
  std::vector<Entry> entries_;
  std::unordered_map<std::uint32_t, std::size_t> places_;
};

// The 32-bit hash of a text's code points, h = 31 h + c, beginning with `hash`; and how it is written, in
// base 36.
[[nodiscard]] std::uint32_t hash_words(std::string_view text, std::uint32_t hash = 0);
[[nodiscard]] std::string write_hash(std::uint32_t hash);

}  // namespace tukiranka::report
