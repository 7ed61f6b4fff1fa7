// SPDX-License-Identifier: Apache-2.0
// app: the whole program as a function: arguments in, texts to the two streams, exit code out.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "core/app/configuration.hpp"

namespace tukiranka::app {

struct Streams {
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  bool is_out_terminal = false, is_err_terminal = false;
};

struct Surroundings {
  Environment environment;
  std::string program;  // absolute path of the executable
};

[[nodiscard]] int run_app(const std::vector<std::string>& arguments, const Surroundings& surroundings,
                          const Streams& streams);

}  // namespace tukiranka::app
