// SPDX-License-Identifier: Apache-2.0
// app: command line to Request. A mistyped command or option gets "did you mean"; --help and --version come
// back as text to print. CLI11 is known by this file alone; its messages and codes are not.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/app/request.hpp"
#include "core/base/diagnostic.hpp"

namespace tukiranka::app {

struct Help {
  std::string text;
};

// `arguments` without the program's name. TK-C001 unknown command, TK-C002 unknown option, TK-C003 argument
// missing, TK-C004 one too many, TK-C005 an option without its value, TK-C006 not one of the values.
[[nodiscard]] std::variant<Request, Help, base::Diagnostic> parse_request(std::vector<std::string> arguments);

}  // namespace tukiranka::app
