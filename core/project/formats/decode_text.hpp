// SPDX-License-Identifier: Apache-2.0
// project: bytes of a text file to UTF-8. A byte-order mark at the start goes; bytes that are not strict
// UTF-8 are read as windows-1252, with a warning, unless the encoding is declared.
#pragma once

#include <string>

#include "core/base/diagnostic.hpp"
#include "core/base/result.hpp"

namespace tukiranka::project {

struct DecodedText {
  std::string text;
  std::string encoding;           // "utf-8" or "windows-1252"
  base::Diagnostics diagnostics;  // the warning, when there is one
};

// `declared` is empty when the file says nothing. TK-P002 read as windows-1252, TK-P003 cannot be decoded,
// TK-P004 a NUL byte.
[[nodiscard]] base::Result<DecodedText> decode_text(std::string bytes, const std::string& declared,
                                                    const std::string& name);

// The first byte that is not part of well-formed UTF-8 (no overlong forms, no surrogates); npos: there is
// none.
[[nodiscard]] std::size_t find_bad_utf8(std::string_view text);

}  // namespace tukiranka::project
