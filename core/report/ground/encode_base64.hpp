// SPDX-License-Identifier: Apache-2.0
// report: base64 of the bytes that hex digits stand for, as a content security policy names a hash.
#pragma once

#include <string>
#include <string_view>

namespace tukiranka::report {

[[nodiscard]] std::string encode_base64_of_hex(std::string_view hex);

}  // namespace tukiranka::report
