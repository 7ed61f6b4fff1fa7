// SPDX-License-Identifier: Apache-2.0
// project: which format a file is of. Its bytes say it where they can; the ending of its name decides among
// texts, which all look alike. A kind that is not read is refused by its true name, with the way out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/project/formats/list_formats.hpp"

namespace tukiranka::project {

// Text of no known ending is a table: its reader says what is wrong with it.
[[nodiscard]] const Format& recognise_format(std::string_view file, std::string_view bytes);

// TK-P130: the format is known and not read; TK-P009: the file is empty.
[[nodiscard]] base::Diagnostic refuse_unread(const std::string& file, const Format& format);

// The format of a file for a role that takes `wanted`; null when it was refused: TK-P009, TK-P130, or TK-P131
// for one that holds something else.
struct FileOfRole {
  const std::string& file;
  const std::string& role;
};
[[nodiscard]] const Format* accept_format(const FileOfRole& entry, std::string_view bytes,
                                          const std::vector<Holds>& wanted, ProblemList& problems);

// "a table", "a network", …
[[nodiscard]] const char* name_of_content(Holds holds);

}  // namespace tukiranka::project
