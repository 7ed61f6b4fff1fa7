// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/encode_base64.hpp"

namespace tukiranka::report {

namespace {

unsigned value_of(char digit) {
  return digit <= '9' ? static_cast<unsigned>(digit - '0') : static_cast<unsigned>(digit - 'a') + 10U;
}

}  // namespace

std::string encode_base64_of_hex(std::string_view hex) {
  static constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string encoded;
  unsigned bits = 0, held = 0;
  for (const char digit : hex) {
    bits = (bits << 4U) | value_of(digit);
    held += 4;
    if (held >= 6) {
      held -= 6;
      encoded += letters[(bits >> held) & 63U];
    }
  }
  if (held > 0) encoded += letters[(bits << (6U - held)) & 63U];
  while (encoded.size() % 4 != 0) encoded += '=';
  return encoded;
}

}  // namespace tukiranka::report
