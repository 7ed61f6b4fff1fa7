// SPDX-License-Identifier: Apache-2.0
#include "core/project/privacy/name_forms.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace tukiranka::project {
namespace {

// Letters of the name one by one, each as its bytes.
using Letters = std::vector<std::string>;

Letters split_letters(std::string_view text) {
  Letters letters;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 || letters.empty()) letters.emplace_back();
    letters.back() += c;
  }
  return letters;
}

bool is_vowel(std::string_view letter) {
  static constexpr std::string_view vowels[] = {"a", "e", "i", "o", "u", "y", "ä", "ö", "å", "é", "ü", "á",
                                                "è", "A", "E", "I", "O", "U", "Y", "Ä", "Ö", "Å", "É", "Ü"};
  return std::find(std::begin(vowels), std::end(vowels), letter) != std::end(vowels);
}

bool ends(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

std::string without(std::string_view word, std::size_t bytes) {
  return std::string(word.substr(0, word.size() - bytes));
}

// Consonants before the last vowel in the strong grade, and in the weak.
constexpr std::pair<std::string_view, std::string_view> grades[] = {
    {"kk", "k"},  {"pp", "p"},  {"tt", "t"},  {"nk", "ng"}, {"mp", "mm"}, {"nt", "nn"},
    {"lt", "ll"}, {"rt", "rr"}, {"ht", "hd"}, {"lk", "l"},  {"rk", "r"},  {"rp", "rv"},
    {"lp", "lv"}, {"lk", "lj"}, {"rk", "rj"}, {"hk", "hj"}};
// A single k, p or t changes in common nouns only, not in first names (Mika – Mikan, Mäki – Mäen).
constexpr std::pair<std::string_view, std::string_view> tails[] = {
    {"mäki", "mäe"},  {"Mäki", "Mäe"},   {"joki", "joe"},  {"Joki", "Joe"},    {"haka", "haa"},
    {"Haka", "Haa"},  {"katu", "kadu"},  {"Katu", "Kadu"}, {"koti", "kodi"},   {"lato", "lado"},
    {"tupa", "tuva"}, {"reikä", "reiä"}, {"teko", "teo"},  {"rauta", "rauda"}, {"hauta", "hauda"}};

class StemList {
 public:
  std::vector<NameStem> stems;

  void add(std::string text, StemKind kind, int rank = 2) {
    const auto is_same = [&](const NameStem& one) { return one.text == text && one.kind == kind; };
    if (!text.empty() && std::none_of(stems.begin(), stems.end(), is_same))
      stems.push_back({std::move(text), kind, rank});
  }

  // A stem that ends in a vowel, and its weak grades.
  void add_vowel(const std::string& stem, int rank = 2) {
    add(stem, StemKind::vowel, rank);
    for (const auto& [strong, weak] : tails)
      if (stem == strong || ends(stem, strong))
        add(without(stem, strong.size()) + std::string(weak), StemKind::vowel);
    const Letters letters = split_letters(stem);
    std::size_t vowel = letters.size();
    while (vowel > 0 && is_vowel(letters[vowel - 1])) --vowel;
    std::string head, tail;
    for (std::size_t i = 0; i < letters.size(); ++i) (i < vowel ? head : tail) += letters[i];
    if (tail.empty()) return;
    for (const auto& [strong, weak] : grades)
      if (ends(head, strong)) add(without(head, strong.size()) + std::string(weak) + tail, StemKind::vowel);
  }
};

void add_stems_of_vowel(const std::string& name, StemList& list) {
  if (ends(name, "e")) {  // Tampereen, Tamperetta: of the two readings the one of place names
    list.add(name, StemKind::consonant, 1);
    list.add(name + "e", StemKind::vowel, 1);
  }
  list.add_vowel(name, 1);
  const std::string base = without(name, split_letters(name).back().size());
  if (ends(name, "i")) {
    list.add_vowel(base + "e");
    list.add(base + "ei", StemKind::plural);
    for (const std::string_view last : {"l", "n", "r"})
      if (ends(base, last)) list.add(base, StemKind::consonant);
    if (ends(name, "si")) {
      list.add(without(name, 2) + "de", StemKind::vowel);
      list.add(without(name, 2) + "te", StemKind::vowel);
      list.add(without(name, 2) + "t", StemKind::consonant);
    }
  } else if (ends(name, "a") || ends(name, "ä")) {
    list.add(base + (ends(name, "a") ? "oi" : "öi"), StemKind::plural);
    list.add(base + "i", StemKind::plural);
  } else if (!ends(name, "e")) {
    list.add(name + "i", StemKind::plural);
  }
}

void add_stems_of_consonant(const std::string& name, StemList& list) {
  list.add(name + "i", StemKind::vowel);
  list.add(name, StemKind::consonant);
  const std::string base = without(name, 1);
  if (ends(name, "s")) {
    list.add(base + "kse", StemKind::vowel);
    for (const std::string_view vowel : {"a", "ä", "i"})
      if (ends(base, vowel)) {
        list.add(base + std::string(vowel), StemKind::vowel);
        const std::string head = without(base, vowel.size());
        for (const auto& [strong, weak] : grades)  // Ratas – Rattaa-, Kangas – Kankaa-
          if (ends(head, weak))
            list.add(
                without(head, weak.size()) + std::string(strong) + std::string(vowel) + std::string(vowel),
                StemKind::vowel);
      }
  } else if (ends(name, "n") || ends(name, "l") || ends(name, "r")) {
    list.add(name + "e", StemKind::vowel);
  }
}

struct Ending {
  std::string_view text;
  NameCase kind;
};

constexpr Ending vowel_endings[] = {
    {"n", NameCase::genitive},   {"t", NameCase::plural},     {"a", NameCase::partitive},
    {"ä", NameCase::partitive},  {"ta", NameCase::partitive}, {"tä", NameCase::partitive},
    {"ssa", NameCase::inessive}, {"ssä", NameCase::inessive}, {"sta", NameCase::elative},
    {"stä", NameCase::elative},  {"lla", NameCase::adessive}, {"llä", NameCase::adessive},
    {"lta", NameCase::ablative}, {"ltä", NameCase::ablative}, {"lle", NameCase::allative},
    {"na", NameCase::essive},    {"nä", NameCase::essive},    {"ksi", NameCase::translative},
    {"tta", NameCase::abessive}, {"ttä", NameCase::abessive}, {"seen", NameCase::illative},
    {"siin", NameCase::illative}};
constexpr Ending consonant_endings[] = {{"ta", NameCase::partitive},
                                        {"tä", NameCase::partitive},
                                        {"tta", NameCase::partitive},
                                        {"ttä", NameCase::partitive},
                                        {"ten", NameCase::genitive}};
constexpr std::string_view clitics[] = {"kin", "kaan", "kään", "ko", "kö", "han", "hän", "pa", "pä"};
constexpr std::string_view possessives[] = {"ni", "si", "mme", "nne", "nsa", "nsä"};

std::string last_vowel(std::string_view stem) {
  const Letters letters = split_letters(stem);
  return letters.empty() || !is_vowel(letters.back()) ? std::string() : letters.back();
}

std::optional<NameCase> read_case(const NameStem& stem, std::string_view ending) {
  if (stem.kind == StemKind::whole)
    return ending.empty()                             ? std::optional(NameCase::nominative)
           : ending == "s" && stem.text.back() != 's' ? std::optional(NameCase::s_ending)
                                                      : std::nullopt;
  const auto find_in = [&](const auto& endings) -> std::optional<NameCase> {
    for (const Ending& one : endings)
      if (one.text == ending) return one.kind;
    return std::nullopt;
  };
  if (stem.kind == StemKind::consonant) return find_in(consonant_endings);
  if (stem.kind == StemKind::plural && (ending == "en" || ending == "den" || ending == "tten"))
    return NameCase::genitive;
  if (const auto found = find_in(vowel_endings)) return found;
  const std::string vowel = last_vowel(stem.text);
  if (!vowel.empty() && (ending == vowel + "n" || ending == "h" + vowel + "n")) return NameCase::illative;
  return std::nullopt;
}

// How the number at the end of a pseudonym takes endings: back or front vowels, partitive, illative.
struct NumberEndings {
  bool is_front;
  std::string_view partitive, illative;
};

NumberEndings endings_of(std::string_view pseudonym) {
  static constexpr std::array<NumberEndings, 10> digits{{{true, "tä", "een"},    // 10, 20, …: kymmenen
                                                         {true, "tä", "een"},    // yksi
                                                         {false, "ta", "een"},   // kaksi
                                                         {false, "a", "een"},    // kolme
                                                         {true, "ää", "ään"},    // neljä
                                                         {true, "ttä", "een"},   // viisi
                                                         {false, "tta", "een"},  // kuusi
                                                         {true, "ää", "ään"},    // seitsemän
                                                         {false, "aa", "aan"},   // kahdeksan
                                                         {true, "ää", "ään"}}};  // yhdeksän
  if (ends(pseudonym, "000")) return {false, "tta", "een"};                      // tuhat
  if (ends(pseudonym, "00")) return {false, "aa", "aan"};                        // sata
  const char last = pseudonym.empty() ? '3' : pseudonym.back();
  return last >= '0' && last <= '9' ? digits[static_cast<std::size_t>(last - '0')] : digits[3];
}

}  // namespace

std::vector<NameStem> list_stems(std::string_view name) {
  StemList list;
  const std::string word(name);
  list.add(word, StemKind::whole, 0);
  const Letters letters = split_letters(word);
  if (letters.size() < 3) {
    if (is_vowel(letters.back())) list.add(word, StemKind::vowel, 1);  // Bo – Bolle
    return std::move(list.stems);
  }
  if (letters.size() > 4 && ends(word, "nen")) {
    const std::string base = without(word, 3);
    list.add(base + "se", StemKind::vowel);
    list.add(base + "s", StemKind::consonant);
    list.add(base + "si", StemKind::plural);
  } else if (is_vowel(letters.back())) {
    add_stems_of_vowel(word, list);
  } else {
    add_stems_of_consonant(word, list);
  }
  return std::move(list.stems);
}

std::optional<NameEnding> read_ending(const NameStem& stem, std::string_view rest) {
  if (const auto found = read_case(stem, rest)) return NameEnding{*found, ""};
  // At most two of them: Liisallekinko, Liisammekin.
  for (const auto& list : {std::pair{std::begin(clitics), std::end(clitics)},
                           std::pair{std::begin(possessives), std::end(possessives)}})
    for (auto clitic = list.first; clitic != list.second; ++clitic) {
      if (rest.size() < clitic->size() || rest.substr(rest.size() - clitic->size()) != *clitic) continue;
      const std::string_view before = rest.substr(0, rest.size() - clitic->size());
      if (const auto found = read_case(stem, before)) return NameEnding{*found, std::string(*clitic)};
      for (const std::string_view inner : possessives)
        if (before.size() >= inner.size() && before.substr(before.size() - inner.size()) == inner)
          if (const auto found = read_case(stem, before.substr(0, before.size() - inner.size())))
            return NameEnding{*found, std::string(inner) + std::string(*clitic)};
    }
  return std::nullopt;
}

std::string write_ending(const NameEnding& ending, std::string_view pseudonym) {
  const NumberEndings number = endings_of(pseudonym);
  const auto choose = [&](const char* back, const char* front) {
    return std::string(number.is_front ? front : back);
  };
  std::string text;
  switch (ending.kind) {
    case NameCase::nominative:
      break;
    case NameCase::genitive:
      text = "n";
      break;
    case NameCase::partitive:
      text = number.partitive;
      break;
    case NameCase::inessive:
      text = choose("ssa", "ssä");
      break;
    case NameCase::elative:
      text = choose("sta", "stä");
      break;
    case NameCase::illative:
      text = number.illative;
      break;
    case NameCase::adessive:
      text = choose("lla", "llä");
      break;
    case NameCase::ablative:
      text = choose("lta", "ltä");
      break;
    case NameCase::allative:
      text = "lle";
      break;
    case NameCase::essive:
      text = choose("na", "nä");
      break;
    case NameCase::translative:
      text = "ksi";
      break;
    case NameCase::abessive:
      text = choose("tta", "ttä");
      break;
    case NameCase::plural:
      text = "t";
      break;
    case NameCase::s_ending:
      text = "s";
      break;
  }
  text += ending.clitic;
  return text.empty() ? text : ":" + text;
}

}  // namespace tukiranka::project
