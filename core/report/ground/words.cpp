// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/words.hpp"

#include "core/base/json_reader.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::report {

std::string_view embedded_fi_json();
std::string_view embedded_sv_json();
std::string_view embedded_en_json();

namespace {

Words read_words(const std::string& language) {
  Words words{language, {}};
  const auto catalogue = base::parse_json(read_catalogue(language), "words/" + language + ".json");
  if (!catalogue) return words;
  for (const auto& [key, text] : catalogue->items())
    if (text.is_string()) words.entries[key] = text.get<std::string>();
  return words;
}

}  // namespace

std::string_view read_catalogue(std::string_view language) {
  if (language == "fi") return embedded_fi_json();
  return language == "sv" ? embedded_sv_json() : embedded_en_json();
}

const Words& words_of(std::string_view language) {
  static const Words finnish = read_words("fi"), swedish = read_words("sv"), english = read_words("en");
  if (language == "fi") return finnish;
  return language == "sv" ? swedish : english;
}

bool has_word(const Words& words, std::string_view key) {
  return words.entries.contains(key);
}

std::string say(const Words& words, std::string_view key, const base::Json& places) {
  const auto found = words.entries.find(key);
  return found == words.entries.end() ? std::string(key) : base::fill_places(found->second, places);
}

}  // namespace tukiranka::report
