// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/mask_names.hpp"
#include <algorithm>
#include <cctype>

namespace tukiranka::evaluation {
namespace {

constexpr std::size_t shortest_name = 3, longest_ending = 6;

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

bool has_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalpha(static_cast<unsigned char>(c)) != 0;
  });
}

// Hands over each piece of the text in order, and whether it is a word.
template <class Take>
void walk_words(std::string_view text, const Take& take) {
  for (std::size_t start = 0, end = 0; start < text.size(); start = end) {
    const bool is_word = is_word_byte(text[start]);
    end = start;
    while (end < text.size() && is_word_byte(text[end]) == is_word) ++end;
    take(text.substr(start, end - start), is_word);
  }
}

bool is_name(std::string_view word, const Names& names) {
  const std::size_t least = std::max(shortest_name, word.size() - std::min(word.size(), longest_ending));
  for (std::size_t size = word.size(); size >= least; --size)
    if (names.find(word.substr(0, size)) != names.end()) return true;
  return false;
}

}  // namespace

Names list_names(const std::vector<std::pair<std::string, std::string>>& pseudonyms) {
  Names names;
  for (const auto& [id, pseudonym] : pseudonyms)
    walk_words(id, [&](std::string_view word, bool is_word) {
      if (is_word && word.size() >= shortest_name && has_letter(word)) names.emplace(word);
    });
  return names;
}

std::string mask_names(std::string_view text, const Names& names) {
  std::string masked;
  walk_words(text, [&](std::string_view piece, bool is_word) {
    if (is_word && is_name(piece, names))
      masked += "[…]";
    else
      masked += piece;
  });
  return masked;
}

}  // namespace tukiranka::evaluation
