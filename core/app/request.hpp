// SPDX-License-Identifier: Apache-2.0
// app: what was asked for on the command line, as plain values. An empty text means "not given".
#pragma once

#include <string>
#include <vector>

namespace tukiranka::app {

struct Request {
  std::string command;                 // "assess", "model show", …
  std::vector<std::string> arguments;  // positional
  std::string output, language, color, format, key_file, review, wave, to;
  std::string fail_under, jobs, threads;
  std::vector<std::string> plugin_paths;
  bool is_json = false, is_quiet = false, is_verbose = false;
};

}  // namespace tukiranka::app
