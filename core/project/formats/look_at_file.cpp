// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/look_at_file.hpp"
#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>

namespace tukiranka::project {
namespace {

constexpr std::size_t most_bytes = 64 * 1024, most_entries = 20000;

std::uint32_t little_number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i)
    number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return number;
}

std::string_view cut_out(std::string_view bytes, std::size_t at, std::size_t size) {
  return at >= bytes.size() ? std::string_view() : bytes.substr(at, size);
}

// From the list at the end of the archive; of one that is cut short, its first entry.
std::vector<std::string_view> list_zip(std::string_view bytes) {
  std::vector<std::string_view> entries;
  const std::size_t tail = bytes.size() > 65557 ? bytes.size() - 65557 : 0;
  const std::size_t end = bytes.substr(tail).rfind("PK\x05\x06");
  if (end == std::string_view::npos) return {cut_out(bytes, 30, little_number(bytes, 26, 2))};
  std::size_t at = little_number(bytes, tail + end + 16, 4);
  while (entries.size() < most_entries && cut_out(bytes, at, 4) == "PK\x01\x02") {
    entries.push_back(cut_out(bytes, at + 46, little_number(bytes, at + 28, 2)));
    at += 46 + little_number(bytes, at + 28, 2) + little_number(bytes, at + 30, 2) +
          little_number(bytes, at + 32, 2);
  }
  return entries;
}

// OpenDocument and e-books begin with an entry that says what they are, stored as it is.
std::string_view read_kind(std::string_view bytes) {
  if (cut_out(bytes, 30, 8) != "mimetype") return {};
  return cut_out(bytes, 38 + little_number(bytes, 28, 2), std::max(little_number(bytes, 22, 4), 20U));
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view skip_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

std::string small(std::string_view text) {
  std::string folded(text);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return folded;
}

// Past what stands before the outermost element: <?…?>, <!--…-->, <!DOCTYPE …>.
std::string find_root(std::string_view text) {
  for (text = skip_blanks(text); !text.empty() && text.front() == '<'; text = skip_blanks(text)) {
    const bool is_comment = text.substr(0, 4) == "<!--";
    if (small(text.substr(0, 14)) == "<!doctype html") return "html";
    if (!is_comment && text[1] != '?' && text[1] != '!') {
      const std::size_t end = std::min(text.find_first_of(" \t\r\n/>"), text.size());
      std::string_view name = text.substr(1, end - 1);
      if (const auto colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
      const bool is_name = !name.empty() && std::isalpha(static_cast<unsigned char>(name.front())) != 0;
      return !is_name ? std::string() : small(name) == "html" ? "html" : std::string(name);
    }
    const std::size_t close = text.find(is_comment ? "-->" : ">");
    if (close == std::string_view::npos) return {};
    text.remove_prefix(close + (is_comment ? 3 : 1));
  }
  return {};
}

// "{" before a key or an end, "[" before a value.
bool begins_as_json(std::string_view text) {
  text = skip_blanks(text);
  if (text.empty() || (text.front() != '{' && text.front() != '[')) return false;
  const bool is_object = text.front() == '{';
  const std::string_view next = skip_blanks(text.substr(1));
  if (next.empty()) return false;
  return is_object ? next.front() == '"' || next.front() == '}'
                   : std::string_view("{[]\"").find(next.front()) != std::string_view::npos;
}

// By its mark, or by every second byte being empty.
bool is_in_utf16(std::string_view bytes) {
  const std::string_view mark = bytes.substr(0, 2);
  if (mark == "\xFF\xFE" || mark == "\xFE\xFF") return true;
  std::size_t empty[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) empty[i % 2] += bytes[i] == '\0' ? 1U : 0U;
  const std::size_t half = bytes.size() / 2;
  return half >= 4 &&
         ((empty[0] * 10 > half * 7 && empty[1] == 0) || (empty[1] * 10 > half * 7 && empty[0] == 0));
}

// Bytes that no text has, more than a stray few.
bool is_no_text(std::string_view bytes) {
  std::size_t controls = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_of_text = byte >= 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == 0x1A || byte == 0x1B;
    controls += is_of_text ? 0U : 1U;
  }
  return controls > 2 && controls * 20 > bytes.size();
}

}  // namespace

FileLook look_at_file(std::string_view bytes) {
  FileLook look;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  look.bytes = bytes;
  const std::string_view start = bytes.substr(0, most_bytes);
  if (start.substr(0, 2) == "PK") {
    look.zip_entries = list_zip(bytes);
    look.zip_kind = read_kind(bytes);
  }
  look.is_compound = start.substr(0, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  look.is_utf16 = is_in_utf16(start);
  look.is_binary = !look.is_utf16 && is_no_text(start);
  if (look.is_utf16 || look.is_binary) return look;
  look.xml_root = find_root(start);
  look.is_json = begins_as_json(start);
  const std::string_view text = skip_blanks(start);
  look.is_declared_xml = text.starts_with("<?xml");
  look.first_word = small(text.substr(0, text.find_first_of(" \t\r\n")).substr(0, 32));
  return look;
}

}  // namespace tukiranka::project
