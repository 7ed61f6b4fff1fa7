// SPDX-License-Identifier: Apache-2.0
// qualitative: the form in which two spellings of one word are compared. Only keys are folded; the stored
// text keeps every byte.
#pragma once

#include <string>
#include <string_view>

namespace tukiranka::qualitative {

// Composed (NFC), without invisible format characters (soft hyphen, joiners, byte order mark), with the
// typewriter apostrophe and hyphen. Case is kept: names differ from nouns.
[[nodiscard]] std::string clean_word(std::string_view surface);

// clean_word in lower case, by the rules that hold in every language.
[[nodiscard]] std::string fold_word(std::string_view surface);

}  // namespace tukiranka::qualitative
