// SPDX-License-Identifier: Apache-2.0
// base: SHA-256 of bytes, for provenance and for pseudonyms (libcrypto).
#pragma once

#include <string>
#include <string_view>

namespace tukiranka::base {

[[nodiscard]] std::string hash_sha256(std::string_view bytes);  // 64 lower-case hex digits

}  // namespace tukiranka::base
