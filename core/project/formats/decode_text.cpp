// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/decode_text.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace tukiranka::project {
namespace {

// What windows-1252 puts at 0x80..0x9F; 0 is not assigned.
constexpr std::array<std::uint16_t, 32> upper{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                              0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string line_at(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  return std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
}

// Length of the well-formed sequence at the start of `rest`; 0: there is none.
std::size_t sequence_length(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || rest.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80) return 0;
  const bool is_overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool is_beyond = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  return is_overlong || is_beyond ? 0 : length;
}

void append_code_point(std::string& to, unsigned code) {
  const auto put = [&](unsigned byte) { to += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

base::Result<std::string> decode_windows(std::string_view bytes, const std::string& name) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const unsigned code = byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80U] : byte;
    if (code == 0 && byte != 0)
      return base::fail(base::make_error("TK-P003", name + ":" + line_at(bytes, i),
                                         "the text is neither UTF-8 nor windows-1252",
                                         "save the file again as UTF-8"));
    append_code_point(text, code);
  }
  return text;
}

}  // namespace

std::size_t find_bad_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    while (i + 8 <= text.size()) {  // eight plain letters at a time
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + i, 8);
      if (const std::uint64_t high = eight & 0x8080808080808080U; high != 0) {
        if constexpr (std::endian::native == std::endian::little)
          i += static_cast<std::size_t>(std::countr_zero(high)) / 8;  // to the first that is not plain
        break;
      }
      i += 8;
    }
    if (i == text.size()) break;
    const std::size_t length = sequence_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

base::Result<DecodedText> decode_text(std::string bytes, const std::string& declared,
                                      const std::string& name) {
  const std::string_view start = std::string_view(bytes).substr(0, 2);
  if (start == "\xFF\xFE" || start == "\xFE\xFF")
    return base::fail(base::make_error("TK-P003", name, "the file is UTF-16", "save it again as CSV UTF-8"));
  if (const auto nul = bytes.find('\0'); nul != std::string::npos)
    return base::fail(base::make_error("TK-P004", name + ":" + line_at(bytes, nul),
                                       "the file holds a NUL byte, so it is not a text table",
                                       "export the table again as CSV"));
  DecodedText decoded;
  if (bytes.compare(0, 3, "\xEF\xBB\xBF") == 0) bytes.erase(0, 3);
  const std::size_t bad = declared == "windows-1252" ? std::string::npos : find_bad_utf8(bytes);
  if (declared != "windows-1252" && bad == std::string::npos) {
    decoded.text = std::move(bytes);
    decoded.encoding = "utf-8";
    return decoded;
  }
  if (declared == "utf-8")
    return base::fail(base::make_error("TK-P003", name + ":" + line_at(bytes, bad),
                                       "the text is declared as UTF-8 and is not",
                                       "declare \"encoding\": \"windows-1252\", or save the file as UTF-8"));
  auto text = decode_windows(bytes, name);
  if (!text) return base::fail(text.error());
  decoded.text = std::move(*text);
  decoded.encoding = "windows-1252";
  if (declared.empty())
    decoded.diagnostics.push_back(base::make_warning(
        "TK-P002", name + ":" + line_at(bytes, bad), "the text is not UTF-8; it is read as windows-1252",
        "declare \"encoding\": \"windows-1252\", or save the file as UTF-8"));
  return decoded;
}

}  // namespace tukiranka::project
