// SPDX-License-Identifier: Apache-2.0
// report: the words of one language, from core/report/words/<language>.json. Each key stands in all three
// catalogues with the same {places}; code holds keys, never words.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "core/base/json.hpp"

namespace tukiranka::report {

inline constexpr std::array<const char*, 3> report_languages{"fi", "sv", "en"};

struct Words {
  std::string language;
  std::map<std::string, std::string, std::less<>> entries;
};

// The catalogue of a language; English for one that has none.
[[nodiscard]] const Words& words_of(std::string_view language);
[[nodiscard]] std::string_view read_catalogue(std::string_view language);  // the embedded JSON text

[[nodiscard]] bool has_word(const Words& words, std::string_view key);

// The text of a key with its {places} filled; the key itself when it is not in the catalogue.
[[nodiscard]] std::string say(const Words& words, std::string_view key,
                              const base::Json& places = base::Json::object());

}  // namespace tukiranka::report
