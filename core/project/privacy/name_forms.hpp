// SPDX-License-Identifier: Apache-2.0
// project: the forms in which a name stands in running text, without a dictionary. A name is given in its
// basic form; from its ending follow the stems that Finnish puts endings on, with the alternations of names:
// Virtanen – Virtase-, Virtas-; Turku – Turu-; Lahti – Lahde-, Lahti-; Tuomas – Tuomaa-, Tuomakse-; Tampere –
// Tamperee-; Mikael – Mikaeli-. A form is a stem and an ending that fits it, with or without a clitic (-kin,
// -ko) or a possessive (-mme). The genitive -s of Swedish and English is among the endings. Stems are more
// than any one name has: to miss a name is worse than to mask a word that looks like one.
// Cost of a form: O(length) look-ups. Tested against forms written by hand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::project {

enum class NameCase {
  nominative,
  genitive,
  partitive,
  inessive,
  elative,
  illative,
  adessive,
  ablative,
  allative,
  essive,
  translative,
  abessive,
  plural,   // Virtaset
  s_ending  // Lisas, of Swedish and English
};

enum class StemKind { whole, vowel, consonant, plural };

struct NameStem {
  std::string text;
  StemKind kind = StemKind::whole;
  int rank = 0;  // 0 the name itself, 1 the name as a stem, 2 a changed stem
};

[[nodiscard]] std::vector<NameStem> list_stems(std::string_view name);

struct NameEnding {
  NameCase kind = NameCase::nominative;
  std::string clitic;  // "kin"
};

// What the rest of a word after such a stem says; nothing when it is no ending of that stem.
[[nodiscard]] std::optional<NameEnding> read_ending(const NameStem& stem, std::string_view rest);

// The ending as it is written after a number, read as that number is read: "H3" + allative = ":lle",
// "H1" + partitive = ":tä", "H4" + illative = ":ään".
[[nodiscard]] std::string write_ending(const NameEnding& ending, std::string_view pseudonym);

}  // namespace tukiranka::project
