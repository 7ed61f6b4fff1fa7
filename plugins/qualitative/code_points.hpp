// SPDX-License-Identifier: Apache-2.0
// qualitative: places in a text. Bytes are used inside, code points in everything that is written.
// A code point is one Unicode scalar value: an emoji is one, a letter with a combining mark two, CRLF two,
// a byte order mark one. The text itself is never changed.
#pragma once

#include <cstddef>
#include <string_view>

namespace tukiranka::qualitative {

// How many code points the text holds. Cost: one pass over the bytes.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

// The byte where code point number `index` begins; the text's size when there are fewer.
[[nodiscard]] std::size_t byte_of_code_point(std::string_view text, std::size_t index);

}  // namespace tukiranka::qualitative
