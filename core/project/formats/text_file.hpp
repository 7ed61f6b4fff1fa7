// SPDX-License-Identifier: Apache-2.0
// project: files that hold one text, as paragraphs in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace tukiranka::project {

struct Paragraph {
  std::int64_t line = 0;  // txt: the line; docx: the paragraph; from 1
  std::string text;
};

// Lines of a text. Blank lines belong to the line before them, so that all paragraphs joined by one line feed
// are the text again, byte for byte, but for line feeds at its end.
[[nodiscard]] std::vector<Paragraph> split_paragraphs(std::string_view text);

// Paragraphs of a Word file in reading order, tables and text boxes too. Left out: deleted and moved text,
// field codes, what stands for older programs (mc:Fallback), notes and comments. TK-P107 no Word file.
[[nodiscard]] base::Result<std::vector<Paragraph>> read_docx(std::string bytes, const std::string& name);

// A text as its file tells it.
struct TextFile {
  std::vector<Paragraph> paragraphs;
  std::string encoding;           // of a plain text, as it was read
  base::Diagnostics diagnostics;  // TK-P002
};
// A plain text; `encoding` is the declared one, or empty. TK-P003 and TK-P004 see decode_text.hpp.
[[nodiscard]] base::Result<TextFile> read_txt(std::string bytes, const std::string& name,
                                              const std::string& encoding);

}  // namespace tukiranka::project
