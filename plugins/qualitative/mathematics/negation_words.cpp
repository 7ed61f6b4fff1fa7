// SPDX-License-Identifier: Apache-2.0
// qualitative: the word lists of negation. To teach a word, add it here and a sentence to
// tests/plugins/qualitative/data/negation.json.
#include "plugins/qualitative/mathematics/negation_words.hpp"
#include <algorithm>
#include <map>
#include <string_view>

namespace tukiranka::qualitative {
namespace {

using Words = std::map<std::string, NegationPart, std::less<>>;

void add_words(Words& words, NegationPart part, std::initializer_list<const char*> list) {
  for (const char* word : list) words.emplace(word, part);
}

// Finnish: by base form, so that every inflection is met …
const Words& finnish_lemmas() {
  static const Words words = [] {
    Words out;
    add_words(out, NegationPart::lack, {"puuttua", "uupua"});
    add_words(out, NegationPart::lack_noun, {"puute", "pula", "vaje"});
    add_words(out, NegationPart::remain, {"jäädä", "jättää"});
    add_words(out, NegationPart::decline,
              {"heikentyä", "heiketä",  "heikentää", "vähentyä", "vähetä",   "vähentää",      "kadota",
               "hävitä",    "menettää", "murentua",  "murentaa", "rapautua", "rikkoutua",     "horjua",
               "loppua",    "kuihtua",  "epäillä",   "pelätä",   "estää",    "kyseenalaistaa"});
    add_words(out, NegationPart::believe, {"uskoa", "luulla", "arvella", "väittää"});
    add_words(out, NegationPart::hard_break, {"joka", "mikä"});
    return out;
  }();
  return words;
}

// … and these as written.
const Words& finnish_words() {
  static const Words words = [] {
    Words out;
    add_words(out, NegationPart::without, {"ilman"});
    add_words(out, NegationPart::lack_noun, {"vailla"});
    add_words(out, NegationPart::hardly, {"tuskin", "harvoin", "hädin"});
    add_words(out, NegationPart::only,
              {"ainoastaan", "vain", "pelkästään", "yksinomaan", "yksistään", "yksin"});
    add_words(out, NegationPart::hard_break,
              {"mutta", "vaan", "että", "jotta", "koska", "kun", "jos", "vaikka", "joten", "kunnes", "mikäli",
               "sillä", "silti", "kuten", "niinkuin"});
    add_words(out, NegationPart::soft_break, {"ja", "sekä", "tai", "eli"});
    return out;
  }();
  return words;
}

const Words& swedish_words() {
  static const Words words = [] {
    Words out;
    add_words(out, NegationPart::negator, {"inte", "ej", "aldrig", "icke", "varken"});
    add_words(out, NegationPart::determiner, {"ingen", "inget", "inga", "ingenting"});
    add_words(out, NegationPart::without, {"utan"});
    add_words(out, NegationPart::lack,
              {"sakna", "saknas", "saknar", "saknade", "saknades", "saknat", "saknats"});
    add_words(out, NegationPart::lack_noun, {"brist", "bristen", "brister", "frånvaro", "frånvaron"});
    add_words(
        out, NegationPart::decline,
        {"försvagas", "försvagats", "försvagades", "försvagar", "minskar", "minskade", "minskat", "försvann",
         "försvunnit", "försvinner", "förlorade", "förlorat", "tappade", "tappat", "raserats", "tvivlar"});
    add_words(out, NegationPart::hardly, {"knappast", "knappt", "sällan"});
    add_words(out, NegationPart::only, {"bara", "endast", "enbart"});
    add_words(out, NegationPart::believe, {"tror", "tro", "trodde", "tycker", "tyckte", "anser", "ansåg"});
    add_words(out, NegationPart::hard_break,
              {"men", "att", "som", "när", "eftersom", "fast", "medan", "därför", "ändå", "fastän"});
    add_words(out, NegationPart::soft_break, {"och", "eller", "så"});
    add_words(out, NegationPart::subject,
              {"vi", "jag", "du", "han", "hon", "hen", "det", "de", "dom", "man", "ni", "alla", "den"});
    return out;
  }();
  return words;
}

const Words& english_words() {
  static const Words words = [] {
    Words out;
    add_words(out, NegationPart::negator, {"not", "never", "cannot", "neither", "nor", "nowhere"});
    add_words(out, NegationPart::determiner, {"no", "none", "nobody", "nothing", "zero"});
    add_words(out, NegationPart::without, {"without"});
    add_words(out, NegationPart::lack, {"lacks", "lacked", "lacking", "missing", "absent"});
    add_words(out, NegationPart::lack_noun, {"lack", "absence", "shortage"});
    add_words(out, NegationPart::decline,
              {"weakened", "weakens", "weaken", "declined", "declines", "decreased", "vanished",
               "disappeared", "lost", "lose", "losing", "eroded", "doubt", "doubts", "broke", "broken"});
    add_words(out, NegationPart::hardly, {"hardly", "barely", "scarcely", "rarely", "seldom"});
    add_words(out, NegationPart::only, {"only", "just", "merely", "simply"});
    add_words(out, NegationPart::believe,
              {"think", "thought", "believe", "believed", "feel", "felt", "say", "suppose"});
    add_words(out, NegationPart::hard_break,
              {"but", "because", "although", "though", "which", "who", "if", "when", "while", "however",
               "that", "yet", "whereas"});
    add_words(out, NegationPart::soft_break, {"and", "or", "so"});
    add_words(out, NegationPart::subject,
              {"i", "we", "you", "they", "he", "she", "it", "there", "this", "everyone", "everybody",
               "people", "the"});
    return out;
  }();
  return words;
}

NegationPart look_up(const Words& words, std::string_view word) {
  const auto found = words.find(word);
  return found == words.end() ? NegationPart::none : found->second;
}

NegationRole find_finnish_role(const std::string& folded, const WordForm& form) {
  if (form.is_negative_verb) {
    const bool begins = folded.ends_with("kä") ||
                        (folded.starts_with("ett") && folded != "ette" && folded != "ettekö") ||
                        folded.starts_with("ell") || folded.starts_with("joll");
    return {NegationPart::negator, begins};
  }
  const bool is_verb = std::any_of(form.keys.begin(), form.keys.end(),
                                   [](const Key& key) { return key.pos == PartOfSpeech::verb; });
  if (form.is_abessive && is_verb) return {NegationPart::undone, false};
  const NegationPart written = look_up(finnish_words(), folded);
  if (written != NegationPart::none) return {written, false};
  for (const Key& key : form.keys) {
    if (key.is_denied || (key.parts & whole_word) == 0) continue;
    const NegationPart part = look_up(finnish_lemmas(), key.text);
    if (part != NegationPart::none) return {part, false};
  }
  return {};
}

}  // namespace

NegationRole find_negation_role(const std::string& language, const std::string& folded,
                                const WordForm& form) {
  if (language == "fi") return find_finnish_role(folded, form);
  if (language == "sv") return {look_up(swedish_words(), folded), folded == "varken"};
  if (language != "en") return {};
  if (folded.ends_with("n't")) return {NegationPart::negator, false};
  return {look_up(english_words(), folded), folded == "nor"};
}

NegationPart find_mark_role(std::string_view mark) {
  constexpr std::string_view hard = ".;:()!?[]", soft = ",-/";
  if (mark.size() == 1) {
    if (hard.find(mark[0]) != std::string_view::npos) return NegationPart::hard_break;
    return soft.find(mark[0]) != std::string_view::npos ? NegationPart::soft_break : NegationPart::none;
  }
  if (mark == "…") return NegationPart::hard_break;
  return mark == "–" || mark == "—" ? NegationPart::soft_break : NegationPart::none;
}

}  // namespace tukiranka::qualitative
