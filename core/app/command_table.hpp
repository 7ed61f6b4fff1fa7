// SPDX-License-Identifier: Apache-2.0
// app: every command with its arguments, options and a working example. The parser, --help, did-you-mean and
// shell completion all read this one table.
#pragma once

#include <string>
#include <vector>

namespace tukiranka::app {

struct OptionRow {
  std::string name;   // "-o,--output"
  std::string value;  // "DIR"; empty for a flag
  std::string help;
};

struct CommandRow {
  std::string name;      // "model show"
  std::string argument;  // "PROJECT"; empty when it takes none
  bool takes_many = false, is_optional = false;
  std::string help;
  std::string example;  // works in the repository
  std::vector<OptionRow> options;
};

[[nodiscard]] const std::vector<CommandRow>& command_table();
[[nodiscard]] const std::vector<OptionRow>& common_options();  // of every command

}  // namespace tukiranka::app
