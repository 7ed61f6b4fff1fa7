// SPDX-License-Identifier: Apache-2.0
// The program. Everything it does is in run_app, where tests reach it.
#include <csignal>
#include <filesystem>
#include <iostream>

#include <unistd.h>

#include "core/app/exit_code.hpp"
#include "core/app/run_app.hpp"

namespace {

tukiranka::app::Environment read_environment() {
  tukiranka::app::Environment environment;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string line(*entry);
    if (const auto equals = line.find('='); equals != std::string::npos)
      environment[line.substr(0, equals)] = line.substr(equals + 1);
  }
  return environment;
}

// Nothing is half-written: files appear by rename, so leaving at once is safe.
void leave(int) {
  ::_exit(tukiranka::app::exit_interrupted);
}

}  // namespace

int main(int count, char** values) {
  std::signal(SIGINT, leave);
  std::error_code error;
  const std::string program = std::filesystem::read_symlink("/proc/self/exe", error).string();
  const tukiranka::app::Streams streams{&std::cout, &std::cerr, isatty(1) != 0, isatty(2) != 0};
  const int code =
      tukiranka::app::run_app({values + 1, values + count}, {read_environment(), program}, streams);
  std::cout.flush();
  return std::cout.good() ? code : tukiranka::app::exit_bad_input;
}
