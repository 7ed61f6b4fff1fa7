// SPDX-License-Identifier: Apache-2.0
// project: how a text table is written. What is declared stands; what is not is sniffed and shown.
#pragma once

#include <string>

namespace tukiranka::project {

struct Dialect {
  char delimiter = 0;    // , ; | or tab; 0: not declared
  char decimal = 0;      // . or ,; 0: not declared
  std::string encoding;  // "utf-8" or "windows-1252"; empty: not declared
};

// "semicolon", "comma", "tab", "bar".
[[nodiscard]] const char* name_of_delimiter(char delimiter);

// Fills in what `dialect` leaves open, from the first 64 kB of the text. The delimiter is the one under which
// the most records have as many cells as the header; the decimal sign is the one that stands in more cells
// that look like numbers (none at all: a comma beside semicolons, else a point).
[[nodiscard]] Dialect sniff_dialect(const std::string& text, Dialect dialect);

}  // namespace tukiranka::project
