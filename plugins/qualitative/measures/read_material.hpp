// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: the lent tables become texts, codebook and mentions, once for all indicators.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <tukiranka/evaluator.hpp>

#include "plugins/qualitative/mathematics/match_rules.hpp"
#include "plugins/qualitative/mathematics/place_codings.hpp"

namespace tukiranka::qualitative {

struct Material {
  std::unique_ptr<Voikko> voikko;
  std::unique_ptr<Vocabulary> vocabulary;
  Corpus corpus;
  Codebook codebook;
  RuleMatches matches;
  PlacedCodings codings;
  std::map<std::string, std::size_t> languages;  // segments by language
  std::size_t unknown_words = 0;                 // Finnish types that the dictionary does not know
  bool has_dictionary = true;                    // or there is no Finnish text
  std::string dictionary_reason;
};

// Reads everything; says in notes and warnings what an author of texts, codings or rules should know.
[[nodiscard]] Material read_material(const sdk::Input& input, sdk::Output& output);

}  // namespace tukiranka::qualitative
