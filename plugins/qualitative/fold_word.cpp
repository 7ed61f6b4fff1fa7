// SPDX-License-Identifier: Apache-2.0
// qualitative: ASCII words take a short way, all others go through ICU.
#include "plugins/qualitative/fold_word.hpp"
#include <algorithm>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace tukiranka::qualitative {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
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
  if (is_ascii(surface)) return std::string(surface);
  std::string out;
  clean(surface).toUTF8String(out);
  return out;
}

std::string fold_word(std::string_view surface) {
  std::string out;
  if (is_ascii(surface)) {
    out = surface;
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
  }
  clean(surface).toLower(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

}  // namespace tukiranka::qualitative
