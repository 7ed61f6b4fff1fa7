// SPDX-License-Identifier: Apache-2.0
// app: a completion script for bash, zsh or fish, made from the table of commands.
#pragma once

#include <string>

#include "core/base/result.hpp"

namespace tukiranka::app {

// TK-C007 when the shell is not known.
[[nodiscard]] base::Result<std::string> print_completion(const std::string& shell);

}  // namespace tukiranka::app
