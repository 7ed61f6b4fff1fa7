// SPDX-License-Identifier: Apache-2.0
// report: how long a text is: bytes of one character, characters, and width on paper. Widths are those of a
// wide sans serif (DejaVu Sans), so that what fits here also fits in a narrower font.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::report {

// Bytes of the first character (1..4); 0 when the bytes are no well-formed UTF-8.
[[nodiscard]] std::size_t length_of_character(std::string_view text);

// Without control characters, which a terminal would obey.
[[nodiscard]] std::string drop_controls(std::string_view text);

[[nodiscard]] std::size_t count_characters(std::string_view text);

// The first `characters`, with "…" as the last of them when something was cut.
[[nodiscard]] std::string cut_text(std::string_view text, std::size_t characters);

// Exactly `characters` long: cut or padded with spaces.
[[nodiscard]] std::string pad_text(std::string_view text, std::size_t characters);

// In pixels at this font size.
[[nodiscard]] double measure_width(std::string_view text, double font_size);

// Lines of whole words, none longer than `characters` unless a single word is.
[[nodiscard]] std::vector<std::string> wrap_characters(std::string_view text, std::size_t characters);
[[nodiscard]] std::vector<std::string> wrap_width(std::string_view text, double font_size, double width);

}  // namespace tukiranka::report
