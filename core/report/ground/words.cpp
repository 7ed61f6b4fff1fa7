// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/words.hpp"

#include "core/base/texts.hpp"

namespace tukiranka::report {

std::string_view embedded_fi_json();
std::string_view embedded_sv_json();
std::string_view embedded_en_json();

const Words& words_of(std::string_view language) {
  static const std::map<std::string, Words, std::less<>> all = [] {
    const base::RoomWords own{"report", embedded_fi_json(), embedded_sv_json(), embedded_en_json()};
    std::map<std::string, Words, std::less<>> words;
    for (const std::string& code : base::languages()) words[code] = {code, base::words_in(own, code)};
    return words;
  }();
  const auto found = all.find(language);
  return (found == all.end() ? all.find("en") : found)->second;
}

bool has_word(const Words& words, std::string_view key) {
  return words.entries.contains(key);
}

std::string say(const Words& words, std::string_view key, const base::Json& places) {
  const auto found = words.entries.find(key);
  return found == words.entries.end() ? std::string(key) : base::fill_places(found->second, places);
}

}  // namespace tukiranka::report
