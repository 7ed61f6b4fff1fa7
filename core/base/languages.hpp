// SPDX-License-Identifier: Apache-2.0
// base: the one list of languages that people are spoken to in. It is read once, at the start, from the
// catalogues that lie in share/tukiranka/words/<room>/<language>.json; Finnish, Swedish and English stand in
// the program too, for when no file does. A language is added by its files alone: what they lack is said in
// English.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"

namespace tukiranka::base {

class FileReader;

using WordsByKey = std::map<std::string, std::string, std::less<>>;

// Reads every catalogue below `folder`; what was read before goes. Called once, before anything speaks and
// before there are threads. TK-B014 for a file that is no flat object of texts; it is passed over.
[[nodiscard]] Diagnostics read_languages(const FileReader& files, const std::string& folder);

// The codes in the order in which they are offered: fi, sv, en, then the others by their bytes.
[[nodiscard]] const std::vector<std::string>& languages();
[[nodiscard]] bool is_language(std::string_view code);
[[nodiscard]] std::string list_languages(std::string_view between);  // "fi|sv|en"

// What a room's own catalogues say, one per language of the program.
struct RoomWords {
  std::string room;
  std::string_view fi, sv, en;  // JSON text
};
// All keys of `own` in that language: from the file, else from the program, else in English. Throws
// std::runtime_error when a catalogue of the program lacks a key: a defect of ours.
[[nodiscard]] WordsByKey words_in(const RoomWords& own, std::string_view language);

[[nodiscard]] const std::string& name_of_language(std::string_view code);  // in itself: "Suomi"
// How numbers are written; as in English for a language that there is not.
[[nodiscard]] const std::string& decimal_sign(std::string_view code);
[[nodiscard]] const std::string& percent_sign(std::string_view code);  // with the space before it

}  // namespace tukiranka::base
