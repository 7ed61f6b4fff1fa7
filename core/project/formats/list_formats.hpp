// SPDX-License-Identifier: Apache-2.0
// project: the one table of formats. Whoever wants to know what a file is, or what it could be called, asks
// here; a format is added by adding its row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/project/formats/format.hpp"

namespace tukiranka::project {

[[nodiscard]] const std::vector<Format>& list_formats();

[[nodiscard]] const Format& find_format(FormatId id);
// The one that holds networks in this way; of a way that is a table, the table's.
[[nodiscard]] const Format& find_format(NetworkFormat network);
// By the ending of the file's name, in any case; null for an ending that no row has.
[[nodiscard]] const Format* find_by_ending(std::string_view file);
// What the name of such a file ends with.
[[nodiscard]] std::string ending_of(FormatId id);

// Whether a file of this name would be read as one text.
[[nodiscard]] bool is_text_file(std::string_view file);

}  // namespace tukiranka::project
