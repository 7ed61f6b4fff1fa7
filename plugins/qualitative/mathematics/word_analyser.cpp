// SPDX-License-Identifier: Apache-2.0
// qualitative: who analyses which word.
#include "plugins/qualitative/mathematics/word_analyser.hpp"
#include <algorithm>
#include <array>

#include "plugins/qualitative/mathematics/fold_word.hpp"

namespace tukiranka::qualitative {
namespace {

// The negative verb when no dictionary is at hand.
constexpr std::array<std::string_view, 24> negative_verbs = {
    "en",    "et",      "ei",      "emme",     "ette", "eivät", "enkä",  "etkä",
    "eikä",  "emmekä",  "ettekä",  "eivätkä",  "älä",  "älkää", "etten", "ettet",
    "ettei", "ettemme", "ettette", "etteivät", "eikö", "ellei", "ellen", "elleivät"};

bool is_negative_verb(const std::string& folded) {
  return std::find(negative_verbs.begin(), negative_verbs.end(), folded) != negative_verbs.end();
}

std::vector<std::string> split_hyphens(const std::string& word) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t cut = word.find('-', begin);
    const std::string part = word.substr(begin, cut - begin);
    if (!part.empty()) parts.push_back(part);
    if (cut == std::string::npos) return parts;
    begin = cut + 1;
  }
}

// The dictionary forgives a capital at the beginning, not in the middle.
bool has_inner_capital(const std::string& clean, const std::string& folded) {
  std::size_t begin = clean.empty() ? 0 : 1;
  while (begin < clean.size() && (static_cast<unsigned char>(clean[begin]) & 0xC0U) == 0x80U) ++begin;
  return clean.size() != folded.size() ||
         clean.compare(begin, std::string::npos, folded, begin, std::string::npos) != 0;
}

}  // namespace

std::string WordAnalyser::stem(const std::string& folded, const std::string& language) {
  std::unique_ptr<Stemmer>& stemmer = stemmers_[language];
  if (!stemmer) stemmer = std::make_unique<Stemmer>(language);
  return stemmer->stem(folded);
}

WordForm WordAnalyser::analyse_finnish(const std::string& clean, const std::string& folded) {
  std::optional<WordForm> known = voikko_->analyse(clean);
  if (!known && has_inner_capital(clean, folded)) known = voikko_->analyse(folded);
  if (known) return *known;
  WordForm form;
  form.keys.push_back({stem(folded, "fi"), PartOfSpeech::unknown, every_part, true, false});
  form.is_negative_verb = is_negative_verb(folded);
  const std::vector<std::string> parts = split_hyphens(clean);
  for (std::size_t i = 0; parts.size() > 1 && i < parts.size(); ++i) {
    const WordForm part = analyse_finnish(parts[i], fold_word(parts[i]));
    const bool is_last = i + 1 == parts.size();
    const std::uint8_t where = i == 0 ? first_part : is_last ? head_part : inner_part;
    for (Key key : part.keys) {
      key.parts = where;
      form.keys.push_back(std::move(key));
    }
    if (!is_last) continue;
    form.is_partitive = part.is_partitive;
    form.is_illative = part.is_illative;
    form.is_abessive = part.is_abessive;
  }
  return form;
}

WordForm WordAnalyser::analyse(const std::string& clean, const std::string& folded,
                               const std::string& language) {
  if (language == "fi") return analyse_finnish(clean, folded);
  WordForm form;
  const auto add_stem = [&](const std::string& word) {
    form.keys.push_back({stem(word, language), PartOfSpeech::unknown, every_part, true, false});
  };
  add_stem(folded);
  // Snowball leaves the definite -et of Swedish neuters: förtroendet, engagemanget.
  if (language == "sv" && folded.size() >= 6 && folded.ends_with("et")) {
    add_stem(folded.substr(0, folded.size() - 1));
    add_stem(folded.substr(0, folded.size() - 2));
  }
  return form;
}

}  // namespace tukiranka::qualitative
