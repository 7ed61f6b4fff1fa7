// SPDX-License-Identifier: Apache-2.0
// qualitative: the word types of all texts, each analysed once. A type is a spelling in a language; tokens
// hold its number.
// Types are numbered in the order of the texts, so the same texts give the same numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plugins/qualitative/mathematics/word_analyser.hpp"

namespace tukiranka::qualitative {

inline constexpr std::size_t worth_a_thread = 1000;  // segments or spellings

struct WordType {
  std::string clean, folded;  // see fold_word.hpp
  std::string language;
  WordForm form;
};

// Finds views in a map of texts without making a text of each.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;  // never iterated

class Vocabulary {
 public:
  explicit Vocabulary(const Voikko& voikko) : analyser_(voikko) {}

  // The type's number. A new spelling has no analysis before analyse_new().
  std::uint32_t add(std::string_view surface, std::string_view language);
  // The same forms whatever the number of threads; each has its own dictionary handle.
  void analyse_new(unsigned threads = 1);

  [[nodiscard]] const WordType& at(std::uint32_t type) const { return types_[type]; }
  [[nodiscard]] std::size_t size() const { return types_.size(); }
  [[nodiscard]] std::size_t count_unknown(const std::string& language) const;

  // For the words of a rule, which are no types of the texts.
  [[nodiscard]] WordAnalyser& analyser() { return analyser_; }

 private:
  void analyse_run(std::size_t begin, std::size_t end, WordAnalyser& analyser);

  WordAnalyser analyser_;
  std::map<std::string, TextMap<std::uint32_t>> lexicons_;
  std::string last_language_;
  TextMap<std::uint32_t>* lexicon_ = nullptr;
  std::vector<WordType> types_;
  std::size_t analysed_ = 0;
};

}  // namespace tukiranka::qualitative
