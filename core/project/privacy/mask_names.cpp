// SPDX-License-Identifier: Apache-2.0
#include "core/project/privacy/mask_names.hpp"
#include <algorithm>
#include <cctype>
#include <limits>

#include "core/project/code_points.hpp"

namespace tukiranka::project {
namespace {

constexpr std::size_t shortest_id = 3;     // bytes of a word of an id; a declared name may be shorter
constexpr std::size_t shortest_alike = 4;  // letters of a name that a word may begin with
constexpr std::size_t longest_tail = 6;    // bytes that such a word may go on for
constexpr const char* unknown = "[…]";

struct Point {
  char32_t value = 0;
  std::size_t bytes = 1;
};

Point point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const std::size_t bytes = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
  if (bytes == 1 || at + bytes > text.size()) return {byte(0), 1};
  char32_t value = byte(0) & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) value = (value << 6) | (byte(i) & 0x3FU);
  return {value, bytes};
}

// Letters, digits and the marks that stand on letters.
bool is_word_point(char32_t value) {
  if (value < 0x80) return std::isalnum(static_cast<unsigned char>(value)) != 0;
  return value >= 0xC0 && value != 0xD7 && value != 0xF7 && !(value >= 0x2000 && value < 0x2C00) &&
         !(value >= 0x3000 && value < 0x3040) && value < 0x1F000;
}

struct Word {
  std::size_t begin = 0, end = 0;  // bytes
};

std::vector<Word> find_words(std::string_view text) {
  std::vector<Word> words;
  bool is_open = false;
  for (std::size_t at = 0; at < text.size();) {
    const Point point = point_at(text, at);
    const bool is_word = is_word_point(point.value);
    if (is_word && !is_open) words.push_back({at, at});
    if (is_word) words.back().end = at + point.bytes;
    is_open = is_word;
    at += point.bytes;
  }
  return words;
}

// "a" and a combining diaeresis made one letter, so that both ways of writing ä are one.
std::string compose(std::string_view word) {
  static constexpr std::pair<std::string_view, std::string_view> marks[] = {
      {"a\xCC\x88", "ä"}, {"o\xCC\x88", "ö"}, {"a\xCC\x8A", "å"}, {"A\xCC\x88", "Ä"},
      {"O\xCC\x88", "Ö"}, {"A\xCC\x8A", "Å"}, {"e\xCC\x81", "é"}};
  std::string composed(word);
  if (composed.find('\xCC') == std::string::npos) return composed;
  for (const auto& [two, one] : marks)
    for (std::size_t at = composed.find(two); at != std::string::npos; at = composed.find(two, at))
      composed.replace(at, two.size(), one);
  return composed;
}

// Latin letters of one and two bytes.
std::string change_case(std::string_view word, bool is_upper) {
  std::string changed(word);
  for (std::size_t i = 0; i < changed.size(); ++i) {
    auto byte = static_cast<unsigned char>(changed[i]);
    if (byte < 0x80) {
      changed[i] = static_cast<char>(is_upper ? std::toupper(byte) : std::tolower(byte));
    } else if (byte == 0xC3 && i + 1 < changed.size()) {
      auto next = static_cast<unsigned char>(changed[++i]);
      if (is_upper && next >= 0xA0 && next != 0xB7) next = static_cast<unsigned char>(next - 0x20);
      if (!is_upper && next >= 0x80 && next <= 0x9E && next != 0x97)
        next = static_cast<unsigned char>(next + 0x20);
      changed[i] = static_cast<char>(next);
    }
  }
  return changed;
}

std::string capitalise(std::string_view word) {
  const std::size_t first = word.empty() ? 0 : point_at(word, 0).bytes;
  return change_case(word.substr(0, first), true) + std::string(word.substr(first));
}

bool has_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalpha(static_cast<unsigned char>(c)) != 0;
  });
}

// Bo, Li, Ea: a capital and a small letter.
bool looks_like_a_name(std::string_view word) {
  return capitalise(word) == word && change_case(word, false) != word && change_case(word, true) != word;
}

// LIISA: written in capitals throughout, it is read as Liisa.
std::string read_capitals(const std::string& word) {
  if (word.size() < shortest_id || change_case(word, true) != word || change_case(word, false) == word)
    return word;
  return capitalise(change_case(word, false));
}

// Words before the last of a full name take no ending.
bool is_bare(const std::vector<std::pair<std::string, NameEnding>>& candidates) {
  return !candidates.empty() && std::all_of(candidates.begin(), candidates.end(), [](const auto& one) {
    return one.second.kind == NameCase::nominative && one.second.clitic.empty();
  });
}

// What stands between two words of one name.
bool joins(std::string_view between) {
  return between == " " || between == "-" || between == "\xC2\xA0" || between == "  ";
}

}  // namespace

std::int64_t MaskedText::map_start(std::int64_t place) const {
  std::int64_t shift = 0;
  for (const Change& change : changes) {
    if (change.start > place) break;
    if (place < change.end) return change.new_start;
    shift = change.new_end - change.end;
  }
  return place + shift;
}

std::int64_t MaskedText::map_end(std::int64_t place) const {
  std::int64_t shift = 0;
  for (const Change& change : changes) {
    if (change.start >= place) break;
    if (place <= change.end) return change.new_end;
    shift = change.new_end - change.end;
  }
  return place + shift;
}

NameMask::NameMask(const Project& project) {
  for (const auto& [id, pseudonym] : project.pseudonyms)
    for (const Word& word : find_words(id)) {
      const std::string text = compose(std::string_view(id).substr(word.begin, word.end - word.begin));
      if ((text.size() < shortest_id && !looks_like_a_name(text)) || !has_letter(text)) continue;
      add_word(text, pseudonym);
      if (capitalise(text) != text) add_word(capitalise(text), pseudonym);
    }
  for (const DeclaredName& name : project.names) {
    add(name.name, name.pseudonym);
    for (const std::string& form : name.forms) add_form(form, name.pseudonym);
  }
}

void NameMask::add(std::string_view name, const std::string& pseudonym) {
  for (const Word& word : find_words(name))
    add_word(compose(name.substr(word.begin, word.end - word.begin)), pseudonym);
}

void NameMask::add_form(std::string_view form, const std::string& pseudonym) {
  for (const Word& word : find_words(form)) {
    const std::string text = compose(form.substr(word.begin, word.end - word.begin));
    stems_[text].push_back({pseudonym, {text, StemKind::whole, 0}});
  }
}

void NameMask::add_word(const std::string& word, const std::string& pseudonym) {
  for (NameStem& stem : list_stems(word)) {
    auto& known = stems_[stem.text];
    // Names come one after the other: what is known of this one stands at the end of what many may share.
    bool is_known = false;
    for (auto one = known.rbegin(); one != known.rend() && one->pseudonym == pseudonym && !is_known; ++one)
      is_known = one->stem.kind == stem.kind && one->stem.rank <= stem.rank;
    if (!is_known) known.push_back({pseudonym, std::move(stem)});
  }
}

NameMask::Reading NameMask::read_word(const std::string& word) const {
  Reading reading;
  int best = std::numeric_limits<int>::max();
  for (std::size_t size = word.size(); size > 0; --size) {
    if (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) continue;
    const auto found = stems_.find(std::string_view(word).substr(0, size));
    if (found == stems_.end()) continue;
    const std::string_view rest = std::string_view(word).substr(size);
    for (const Known& known : found->second) {
      if (known.stem.kind == StemKind::whole && !rest.empty() && rest.size() <= longest_tail &&
          count_code_points(known.stem.text) >= static_cast<std::int64_t>(shortest_alike))
        reading.is_alike = true;
      const auto ending = read_ending(known.stem, rest);
      const int rank = known.stem.rank + (known.stem.kind == StemKind::whole && !rest.empty() ? 1 : 0);
      if (!ending || rank > best) continue;
      if (rank < best) reading.candidates.clear();
      best = rank;
      const auto is_same = [&](const auto& one) { return one.first == known.pseudonym; };
      if (std::none_of(reading.candidates.begin(), reading.candidates.end(), is_same))
        reading.candidates.emplace_back(known.pseudonym, *ending);
    }
  }
  return reading;
}

MaskedText NameMask::mask(std::string_view text) const {
  MaskedText masked;
  if (stems_.empty()) {
    masked.text = text;
    return masked;
  }
  std::size_t done = 0;
  std::int64_t at = 0, new_at = 0;  // code points before `done`, and before the end of what is made
  const auto keep_until = [&](std::size_t byte) {
    const std::string_view kept = text.substr(done, byte - done);
    const std::int64_t count = count_code_points(kept);
    masked.text += kept;
    at += count;
    new_at += count;
    done = byte;
  };
  const auto replace_until = [&](std::size_t byte, const std::string& with) {
    const std::int64_t count = count_code_points(text.substr(done, byte - done)),
                       made = count_code_points(with);
    masked.changes.push_back({at, at + count, new_at, new_at + made});
    masked.text += with;
    at += count;
    new_at += made;
    done = byte;
  };
  const std::vector<Word> words = find_words(text);
  const auto read = [&](const Word& word) {
    return read_word(read_capitals(compose(text.substr(word.begin, word.end - word.begin))));
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    Reading reading = read(words[i]);
    if (reading.candidates.empty() && !reading.is_alike) continue;
    keep_until(words[i].begin);
    std::size_t last = i;
    // The words of a full name belong together as long as somebody has them all.
    while (is_bare(reading.candidates) && last + 1 < words.size() &&
           joins(text.substr(words[last].end, words[last + 1].begin - words[last].end))) {
      Reading next = read(words[last + 1]);
      auto& both = next.candidates;
      both.erase(std::remove_if(both.begin(), both.end(),
                                [&](const auto& one) {
                                  return std::none_of(
                                      reading.candidates.begin(), reading.candidates.end(),
                                      [&](const auto& other) { return other.first == one.first; });
                                }),
                 both.end());
      if (both.empty()) break;
      reading = std::move(next);
      ++last;
    }
    const bool is_one = reading.candidates.size() == 1;
    replace_until(words[last].end,
                  is_one ? reading.candidates.front().first + write_ending(reading.candidates.front().second,
                                                                           reading.candidates.front().first)
                         : unknown);
    i = last;
  }
  keep_until(text.size());
  return masked;
}

}  // namespace tukiranka::project
