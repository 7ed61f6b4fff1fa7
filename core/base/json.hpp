// SPDX-License-Identifier: Apache-2.0
// base: the JSON value used everywhere. Keys keep the order they were written in, so files we write read
// the way their schema does, and equal input gives equal bytes.
#pragma once

#include <nlohmann/json.hpp>

namespace tukiranka::base {

using Json = nlohmann::ordered_json;

}  // namespace tukiranka::base
