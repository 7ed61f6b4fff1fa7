// SPDX-License-Identifier: Apache-2.0
#include "core/app/print_completion.hpp"
#include <map>
#include <set>
#include <vector>

#include "core/app/command_table.hpp"
#include "core/base/suggestion.hpp"

namespace tukiranka::app {
namespace {

std::string long_name(const OptionRow& option) {
  return option.name.substr(option.name.find("--"));
}

std::string first_words() {
  std::string words;
  std::set<std::string> seen;
  for (const CommandRow& row : command_table())
    if (const std::string word = row.name.substr(0, row.name.find(' ')); seen.insert(word).second)
      words += (words.empty() ? "" : " ") + word;
  return words;
}

// First word -> its second words and all its options.
std::map<std::string, std::string> words_after() {
  std::map<std::string, std::string> after;
  for (const CommandRow& row : command_table()) {
    const auto space = row.name.find(' ');
    std::string& words = after[row.name.substr(0, space)];
    if (space != std::string::npos) words += row.name.substr(space + 1) + " ";
    for (const OptionRow& option : row.options) words += long_name(option) + " ";
  }
  for (auto& [word, words] : after)
    for (const OptionRow& option : common_options()) words += long_name(option) + " ";
  return after;
}

std::string print_bash() {
  std::string script =
      "_tukiranka() {\n  local word=${COMP_WORDS[COMP_CWORD]}\n  local words\n  case ${COMP_WORDS[1]} in\n";
  for (const auto& [command, words] : words_after())
    script += "    " + command + ") words=\"" + words + "\" ;;\n";
  script += "  esac\n  [ \"$COMP_CWORD\" -eq 1 ] && words=\"" + first_words() + "\"\n";
  return script +
         "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -f -- \"$word\")\n}\n"
         "complete -o filenames -F _tukiranka tukiranka\n";
}

std::string print_zsh() {
  return "autoload -U +X bashcompinit && bashcompinit\n" + print_bash();
}

std::string print_fish() {
  std::string script = "complete -c tukiranka -n __fish_use_subcommand -a '" + first_words() + "'\n";
  for (const CommandRow& row : command_table()) {
    const auto space = row.name.find(' ');
    const std::string seen =
        "complete -c tukiranka -n '__fish_seen_subcommand_from " + row.name.substr(0, space) + "'";
    if (space != std::string::npos) script += seen + " -a " + row.name.substr(space + 1) + "\n";
    for (const OptionRow& option : row.options) script += seen + " -l " + long_name(option).substr(2) + "\n";
  }
  for (const OptionRow& option : common_options())
    script += "complete -c tukiranka -l " + long_name(option).substr(2) + "\n";
  return script;
}

}  // namespace

base::Result<std::string> print_completion(const std::string& shell) {
  if (shell == "bash") return print_bash();
  if (shell == "zsh") return print_zsh();
  if (shell == "fish") return print_fish();
  return base::fail(base::make_error("TK-C007", {}, "there is no completion for the shell \"" + shell + "\"",
                                     base::suggest(shell, {"bash", "zsh", "fish"})));
}

}  // namespace tukiranka::app
