// SPDX-License-Identifier: Apache-2.0
// report: the words of one language, from core/report/words/<language>.json, in every language of
// base::languages(). Each key has the same {places} in all; code holds keys, never words.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/json.hpp"
#include "core/base/languages.hpp"

namespace tukiranka::report {

struct Words {
  std::string language;
  base::WordsByKey entries;
};

// The catalogue of a language; English for one that has none.
[[nodiscard]] const Words& words_of(std::string_view language);

[[nodiscard]] bool has_word(const Words& words, std::string_view key);

// The text of a key with its {places} filled; the key itself when it is not in the catalogue.
[[nodiscard]] std::string say(const Words& words, std::string_view key,
                              const base::Json& places = base::Json::object());

}  // namespace tukiranka::report
