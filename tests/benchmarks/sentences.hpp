// SPDX-License-Identifier: Apache-2.0
// benchmarks: invented Finnish sentences and rules, always the same bytes. Words are drawn by Zipf's law from
// inflected compounds of everyday working life, with function words, denials and commas between; the rules
// name base forms that stand in the texts, most of them rare.
#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <tukiranka/random.hpp>

namespace tukiranka::benchmarks {

struct Vocabulary {
  std::vector<std::string> forms, lemmas;  // each form with its base form beside it
};

// First parts × heads × endings: all regular, all with back vowels.
inline Vocabulary make_vocabulary() {
  const std::vector<std::string> firsts = {
      "",          "hanke",     "verkosto",  "ryhmä",    "kunta",      "järjestö", "vapaaehtois", "vertais",
      "kokemus",   "yhteis",    "alue",      "palvelu",  "asiakas",    "koulutus", "tieto",       "viestintä",
      "arviointi", "seuranta",  "kehitys",   "tutkimus", "nuoriso",    "vanhus",   "perhe",       "kirjasto",
      "urheilu",   "kulttuuri", "ympäristö", "talous",   "henkilöstö", "johto",    "työ",         "vuosi",
      "kuukausi",  "kevät",     "syksy",     "aamu"};
  const std::vector<std::string> heads = {
      "kumppani",   "asia",         "malli",         "kokous", "paikka",   "tapahtuma", "hanka",
      "kurssi",     "budjetti",     "raportti",      "tiimi",  "projekti", "kanava",    "palaveri",
      "lomake",     "seminaari",    "muistio",       "kamera", "talo",     "kartta",    "ohjaaja",
      "kouluttaja", "valmistelija", "suunnittelija", "vetäjä", "tukija"};
  const std::vector<std::string> endings = {"",       "n",     "a",      "ssa",   "sta",    "lla",   "lta",
                                            "lle",    "na",    "ksi",    "t",     "mme",    "nsa",   "kin",
                                            "ssamme", "stani", "llakin", "ssaan", "ltanne", "ksemme"};
  Vocabulary out;
  for (const std::string& head : heads)
    for (const std::string& first : firsts)
      for (const std::string& ending : endings) {
        out.forms.push_back(first + head + ending);
        out.lemmas.push_back(first + head);
      }
  return out;
}

inline std::vector<std::string> make_sentences(std::size_t count) {
  static const std::vector<std::string> small = {
      "ja",   "on",     "se",       "kun",       "että",        "mutta",  "oli",   "me",
      "emme", "ei",     "ole",      "myös",      "niin",        "hyvin",  "ilman", "joka",
      "ovat", "saimme", "luotamme", "luottamus", "sitoutuneet", "tavoite"};
  const Vocabulary words = make_vocabulary();
  const auto size = static_cast<double>(words.forms.size());
  sdk::Random random(20250115, "sentences");
  std::vector<std::uint32_t> order(words.forms.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (std::uint32_t i = static_cast<std::uint32_t>(order.size()); i > 1; --i)
    std::swap(order[i - 1], order[random.below(i)]);
  std::vector<std::string> out;
  out.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::string sentence;
    const std::uint32_t length = 6 + random.below(11);
    for (std::uint32_t k = 0; k < length; ++k) {
      if (k > 0) sentence += random.below(12) == 0 ? ", " : " ";
      if (random.below(10) < 4) {
        sentence += small[random.below(static_cast<std::uint32_t>(small.size()))];
      } else {  // Zipf: rank = size^u
        const auto rank = static_cast<std::size_t>(std::pow(size, random.uniform())) - 1;
        sentence += words.forms[order[std::min(rank, order.size() - 1)]];
      }
    }
    if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = static_cast<char>(sentence[0] - 32);
    out.push_back(sentence + (random.below(15) == 0 ? "?" : "."));
  }
  return out;
}

struct MadeRule {
  std::string kind, value;
};

// Of ten rules seven name a lemma, one a phrase, one two words near each other, one a beginning.
inline std::vector<MadeRule> make_rules(std::size_t count) {
  const Vocabulary words = make_vocabulary();
  sdk::Random random(20250115, "rules");
  const auto draw = [&] {
    return words.lemmas[random.below(static_cast<std::uint32_t>(words.lemmas.size()))];
  };
  std::vector<MadeRule> out = {{"lemma", "luottaa"}, {"lemma", "luottamus"}, {"phrase", "ilman luottamus"}};
  while (out.size() < count) {
    const std::size_t kind = out.size() % 10;
    if (kind < 7) out.push_back({"lemma", draw()});
    if (kind == 7) out.push_back({"phrase", draw() + " " + draw()});
    if (kind == 8) out.push_back({"near", draw() + " luottamus"});
    if (kind == 9) out.push_back({"glob", draw().substr(0, 9) + "*"});
  }
  return out;
}

}  // namespace tukiranka::benchmarks
