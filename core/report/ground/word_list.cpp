// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/word_list.hpp"
#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/report/ground/measure_text.hpp"

namespace tukiranka::report {

namespace {

constexpr std::string_view hard_space = "\xC2\xA0";

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// The end of the number that begins here.
std::size_t end_of_number(std::string_view text, std::size_t at) {
  while (is_digit(text, at) ||
         (at < text.size() && (text[at] == '.' || text[at] == ',') && is_digit(text, at + 1)))
    ++at;
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("%")) return at + 1;
  return rest.starts_with(hard_space) && rest.substr(hard_space.size()).starts_with("%")
             ? at + hard_space.size() + 1
             : at;
}

char32_t read_code_point(std::string_view character) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(character[i]));
  };
  char32_t point = character.size() == 1 ? byte(0) : byte(0) & (0xFFU >> (character.size() + 1));
  for (std::size_t i = 1; i < character.size(); ++i) point = (point << 6) | (byte(i) & 0x3FU);
  return point;
}

}  // namespace

Pattern take_numbers(std::string_view text) {
  Pattern pattern;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text, at)) {
      pattern.text += text[at++];
      continue;
    }
    const std::size_t end = end_of_number(text, at);
    pattern.numbers.emplace_back(text.substr(at, end - at));
    pattern.text += '#';
    at = end;
  }
  return pattern;
}

std::uint32_t hash_words(std::string_view text, std::uint32_t hash) {
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(length_of_character(text), 1);
    hash = hash * 31 + static_cast<std::uint32_t>(read_code_point(text.substr(0, length)));
    text.remove_prefix(length);
  }
  return hash;
}

std::string write_hash(std::uint32_t hash) {
  std::string digits;
  do digits += "0123456789abcdefghijklmnopqrstuvwxyz"[hash % 36];
  while ((hash /= 36) > 0);
  return {digits.rbegin(), digits.rend()};
}

const WordList::Entry* WordList::find(std::uint32_t hash) const {
  const auto place = places_.find(hash);
  return place == places_.end() ? nullptr : &entries_[place->second];
}

bool WordList::add(std::string text, std::vector<std::string> others) {
  const std::uint32_t hash = hash_words(text);
  if (const Entry* there = find(hash)) return there->text == text && there->others == others;
  places_[hash] = entries_.size();
  entries_.push_back({hash, std::move(text), std::move(others)});
  return true;
}

void WordList::offer_pattern(const Phrase& phrase) {
  const Pattern first = take_numbers(phrase.first);
  std::vector<std::string> others(phrase.others.size());
  for (std::size_t i = 0; i < others.size(); ++i) {
    Pattern other = take_numbers(phrase.others[i]);
    std::vector<std::string> turned;
    for (const std::string& number : first.numbers) turned.push_back(turn_number(number, i));
    if (other.numbers != turned) return;
    others[i] = other.text == first.text ? std::string() : std::move(other.text);
  }
  add(first.text, std::move(others));
}

bool WordList::enter(const std::string& mark, const Phrase& phrase) {
  return add(mark + "=" + phrase.first, phrase.others);
}

std::string WordList::turn_number(const std::string& number, std::size_t other) const {
  const bool from_point = languages_[0] == "en", to_point = languages_[other + 1] == "en";
  if (from_point == to_point) return number;
  std::string turned = number;
  std::replace(turned.begin(), turned.end(), to_point ? ',' : '.', to_point ? '.' : ',');
  if (!turned.ends_with('%')) return turned;
  turned.pop_back();
  if (!to_point) return turned + std::string(hard_space) + "%";
  return turned.substr(0, turned.find(hard_space)) + "%";
}

bool WordList::says_in(std::size_t other, const Phrase& phrase, const Pattern& pattern,
                       const Entry* known) const {
  const std::string& wanted = phrase.others[other];
  const std::string& shape =
      known != nullptr && !known->others[other].empty() ? known->others[other] : pattern.text;
  std::size_t number = 0, at = 0;
  for (const char letter : shape) {
    const std::string said = letter == '#' && number < pattern.numbers.size()
                                 ? turn_number(pattern.numbers[number++], other)
                                 : std::string(1, letter);
    if (wanted.compare(at, said.size(), said) != 0) return false;
    at += said.size();
  }
  return at == wanted.size();
}

bool WordList::says(const std::string& mark, const Phrase& phrase) const {
  if (const Entry* whole = find(hash_words(phrase.first, hash_words(mark + "="))))
    return whole->others == phrase.others;
  const Pattern pattern = take_numbers(phrase.first);
  const Entry* known = find(hash_words(pattern.text));
  for (std::size_t i = 0; i < phrase.others.size(); ++i)
    if (!says_in(i, phrase, pattern, known)) return false;
  return true;
}

std::string WordList::write() const {
  std::string lines;
  for (const Entry& entry : entries_) {
    if (std::all_of(entry.others.begin(), entry.others.end(), [](const auto& one) { return one.empty(); }))
      continue;
    std::string line = write_hash(entry.hash);
    for (const std::string& other : entry.others) {
      line += '\t';
      for (const char letter : other) line += letter == '\n' || letter == '\t' ? ' ' : letter;
    }
    lines += line + "\n";
  }
  return lines;
}

}  // namespace tukiranka::report
