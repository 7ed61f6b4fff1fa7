// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.hpp"
#include <array>

#include <openssl/sha.h>

namespace tukiranka::base {

std::string hash_sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  std::string hex;
  for (const unsigned char byte : digest) {
    constexpr const char* digits = "0123456789abcdef";
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

}  // namespace tukiranka::base
