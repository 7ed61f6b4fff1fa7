// SPDX-License-Identifier: Apache-2.0
// app: the program's version, set by CMake.
#pragma once

#include <string>

namespace tukiranka::app {

[[nodiscard]] std::string version();

}  // namespace tukiranka::app
