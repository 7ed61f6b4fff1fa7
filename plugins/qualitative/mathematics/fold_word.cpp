// SPDX-License-Identifier: Apache-2.0
// qualitative: words of plain letters take a short way, all others go through ICU.
#include "plugins/qualitative/mathematics/fold_word.hpp"
#include <algorithm>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace tukiranka::qualitative {
namespace {

// ASCII and the letters U+00C0 … U+00FF (ä, ö, å, é): composed already, none invisible, lower case 32 above.
bool is_plain(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80U) continue;
    if (byte != 0xC3U || ++i == text.size()) return false;
    const auto next = static_cast<unsigned char>(text[i]);
    if (next < 0x80U || next > 0xBFU || next == 0x97U || next == 0xB7U) return false;
  }
  return true;
}

std::string lower_plain(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    const bool is_capital = (byte >= 'A' && byte <= 'Z') || (i > 0 && byte >= 0x80U && byte <= 0x9EU);
    if (is_capital) out[i] = static_cast<char>(byte + 0x20U);
  }
  return out;
}

UChar32 plain_form(UChar32 c) {
  if (c == 0x2019 || c == 0x02BC) return U'\'';
  if (c == 0x2010 || c == 0x2011) return U'-';
  return c;
}

icu::UnicodeString clean(std::string_view surface) {
  const icu::UnicodeString raw =
      icu::UnicodeString::fromUTF8({surface.data(), static_cast<std::int32_t>(surface.size())});
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString composed = U_SUCCESS(status) ? composer->normalize(raw, status) : raw;
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
    const UChar32 c = composed.char32At(i);
    if (u_charType(c) != U_FORMAT_CHAR) kept.append(plain_form(c));
  }
  return kept;
}

}  // namespace

std::string clean_word(std::string_view surface) {
  if (is_plain(surface)) return std::string(surface);
  std::string out;
  clean(surface).toUTF8String(out);
  return out;
}

std::string fold_word(std::string_view surface) {
  if (is_plain(surface)) return lower_plain(surface);
  std::string out;
  clean(surface).toLower(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

}  // namespace tukiranka::qualitative
