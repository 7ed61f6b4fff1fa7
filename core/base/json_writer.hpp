// SPDX-License-Identifier: Apache-2.0
// base: a JSON document as a file: its first levels one entry a line, so that it can be looked through and
// compared; what lies deeper in one line each, since spaces would be a third of the file. Bytes that are no
// UTF-8 are replaced.
#pragma once

#include <string>

#include "core/base/json.hpp"

namespace tukiranka::base {

// Ends with a line feed.
[[nodiscard]] std::string write_document(const Json& json);

}  // namespace tukiranka::base
