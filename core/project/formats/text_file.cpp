// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/text_file.hpp"
#include <algorithm>
#include <utility>

#include "core/project/formats/decode_text.hpp"

namespace tukiranka::project {
namespace {

// Blank, but for spaces and what is left of a CRLF.
bool is_blank(std::string_view line) {
  return std::all_of(line.begin(), line.end(),
                     [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  std::string blank;  // lines at the start, before there is a paragraph to hold them
  std::int64_t line = 0;
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  for (std::size_t from = 0; from < text.size() || line == 0;) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    const std::string_view one = text.substr(from, to - from);
    ++line;
    if (!is_blank(one))
      paragraphs.push_back({line, std::exchange(blank, {}) + std::string(one)});
    else if (paragraphs.empty())
      blank += std::string(one) + "\n";
    else
      paragraphs.back().text += "\n" + std::string(one);
    from = to + 1;
  }
  return paragraphs;
}

base::Result<TextFile> read_txt(std::string bytes, const std::string& name, const std::string& encoding) {
  auto decoded = decode_text(std::move(bytes), encoding, name);
  if (!decoded) return base::fail(decoded.error());
  return TextFile{split_paragraphs(decoded->text), decoded->encoding, std::move(decoded->diagnostics)};
}

}  // namespace tukiranka::project
