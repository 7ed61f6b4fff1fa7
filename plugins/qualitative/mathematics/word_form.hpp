// SPDX-License-Identifier: Apache-2.0
// qualitative: what is known of one word type (a spelling in a language). A type is analysed once, however
// often it stands in the texts; rules then meet its keys, never its letters.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tukiranka::qualitative {

enum class PartOfSpeech : std::uint8_t {
  unknown,
  noun,
  verb,
  adjective,
  adverb,
  pronoun,
  numeral,
  name,
  other
};

// What a name is a name of, as the dictionary classes it; `unknown`: a capital is all that speaks for a name.
enum class NameKind : std::uint8_t { none, first_name, surname, place, other, unknown };

// Which part of the word a key names. A simple word is all of them at once.
inline constexpr std::uint8_t whole_word = 1, first_part = 2, head_part = 4, inner_part = 8;
inline constexpr std::uint8_t every_part = whole_word | first_part | head_part | inner_part;

struct Key {
  std::string text;  // a base form in lower case, or a stem
  PartOfSpeech pos = PartOfSpeech::unknown;
  std::uint8_t parts = every_part;
  bool is_stem = false;    // from Snowball: meets a rule by the rule's own stem
  bool is_denied = false;  // the word denies this key: epäluottamus -> luottamus, luottamukseton, -pula
};

struct WordForm {
  std::vector<Key> keys;  // all readings: homonyms (kuusi, tuli) keep every one
  bool is_known = false;  // by the dictionary; Swedish and English have none
  bool is_ambiguous = false;
  NameKind name_kind = NameKind::none;  // of the first reading that is a name
  bool is_common_word = false;          // some reading is no name
  // Finnish forms that negation looks at.
  bool is_negative_verb = false;    // en, eivät, älä, ettei
  bool is_question = false;         // carries -ko/-kö
  bool is_connegative = false;      // can stand after the negative verb: luota, luottaisi, luoteta
  bool is_past_participle = false;  // luottanut, luotettu
  bool is_finite = false;  // a finite form that cannot be a connegative; other readings are particles
  bool is_partitive = false, is_illative = false, is_abessive = false;
};

}  // namespace tukiranka::qualitative
