// SPDX-License-Identifier: Apache-2.0
// qualitative: the part that each word plays in denial, as data: Finnish, Swedish, English.
// A word that is not here plays none. Finnish negative verbs come from the dictionary, not from a list.
#pragma once

#include <string>
#include <string_view>

#include "plugins/qualitative/mathematics/word_form.hpp"

namespace tukiranka::qualitative {

enum class NegationPart : std::uint8_t {
  none,
  negator,     // ei, inte, not: denies its clause
  determiner,  // ingen, no: denies what follows it closely
  without,     // ilman, utan, without: denies what follows it closely
  lack,        // puuttua, saknas, lack: denies its clause
  lack_noun,   // puute, brist, absence: denies what stands beside it
  undone,      // sopimatta: denies its clause if something was left so (jäi, jätettiin)
  remain,      // jäädä, jättää
  decline,     // heikentyä, försvagas, weaken: says less of it, not none -> review
  hardly,      // tuskin, knappast, hardly -> review
  only,        // ainoastaan, bara, only: after a negator nothing is denied -> review
  believe,     // uskoa, tro, think: a denied belief reaches into the next clause -> review
  hard_break,  // mutta, som, because: begins a new clause
  soft_break,  // ja, och, and: begins a new clause if a subject or a finite verb follows
  subject,     // vi, they: after a soft break they show a new clause (Swedish, English)
};

struct NegationRole {
  NegationPart part = NegationPart::none;
  bool begins_clause = false;  // also a break before itself: eikä, ettei, ellei
};

[[nodiscard]] NegationRole find_negation_role(const std::string& language, const std::string& folded,
                                              const WordForm& form);

// Of a mark: . ; : ( ) break hard, a comma and a dash softly.
[[nodiscard]] NegationPart find_mark_role(std::string_view mark);

}  // namespace tukiranka::qualitative
