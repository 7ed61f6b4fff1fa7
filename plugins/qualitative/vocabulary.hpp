// SPDX-License-Identifier: Apache-2.0
// qualitative: the word types of all texts, each analysed once. A type is a spelling in a language; tokens
// hold its number. Finnish goes to Voikko, unknown words and other languages to Snowball.
// Types are numbered in the order of the texts, so the same texts give the same numbers.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plugins/qualitative/stem_word.hpp"
#include "plugins/qualitative/voikko.hpp"
#include "plugins/qualitative/word_form.hpp"

namespace tukiranka::qualitative {

struct WordType {
  std::string clean, folded;  // see fold_word.hpp
  std::string language;
  WordForm form;
};

class Vocabulary {
 public:
  explicit Vocabulary(const Voikko& voikko) : voikko_(&voikko) {}

  // The type's number; a new spelling is analysed here.
  std::uint32_t add(std::string_view surface, const std::string& language);
  [[nodiscard]] const WordType& at(std::uint32_t type) const { return types_[type]; }
  [[nodiscard]] std::size_t size() const { return types_.size(); }

  // The analysis alone, without keeping the type: for the words of a rule.
  [[nodiscard]] WordForm analyse(const std::string& clean, const std::string& folded,
                                 const std::string& language);
  [[nodiscard]] std::string stem(const std::string& folded, const std::string& language);
  [[nodiscard]] std::size_t count_unknown(const std::string& language) const;

 private:
  const Stemmer& stemmer_of(const std::string& language);
  WordForm analyse_finnish(const std::string& clean, const std::string& folded);

  const Voikko* voikko_;
  std::map<std::string, std::unique_ptr<Stemmer>> stemmers_;
  std::map<std::string, std::unordered_map<std::string, std::uint32_t>> numbers_;
  std::vector<WordType> types_;
};

}  // namespace tukiranka::qualitative
