// SPDX-License-Identifier: Apache-2.0
#include "core/app/parse_request.hpp"
#include <algorithm>
#include <map>
#include <optional>

#include <CLI/CLI.hpp>

#include "core/app/command_table.hpp"
#include "core/app/version.hpp"
#include "core/base/suggestion.hpp"

namespace tukiranka::app {
namespace {

using base::Diagnostic;
using base::make_error;

const std::string two_arguments = "ASSESSMENT CRITERION";

std::string first_word(const std::string& name) {
  return name.substr(0, name.find(' '));
}

std::vector<std::string> command_words() {
  std::vector<std::string> words;
  for (const CommandRow& row : command_table())
    if (words.empty() || words.back() != first_word(row.name)) words.push_back(first_word(row.name));
  return words;
}

std::vector<std::string> second_words(const std::string& first) {
  std::vector<std::string> words;
  for (const CommandRow& row : command_table())
    if (row.name.rfind(first + " ", 0) == 0) words.push_back(row.name.substr(first.size() + 1));
  return words;
}

const CommandRow* find_command(const std::string& name) {
  for (const CommandRow& row : command_table())
    if (row.name == name) return &row;
  return nullptr;
}

std::string overview() {
  std::string text = "tukiranka " + version() +
                     ": evaluates collaboration from surveys, networks, texts and preparation.\n\n"
                     "Example: tukiranka assess configs/examples/vertaisverkosto -o out\n\nCommands:\n";
  for (const CommandRow& row : command_table()) {
    std::string name = row.name + (row.argument.empty() ? "" : " " + row.argument);
    name.resize(std::max<std::size_t>(name.size() + 2, 30), ' ');
    text += "  " + name + row.help + "\n";
  }
  return text + "\n`tukiranka COMMAND --help` says more of each.\n";
}

// Binds one option of the table to its place in the request.
void add_option(CLI::App& app, const OptionRow& row, Request& request) {
  const std::map<std::string, std::string*> texts{{"--language", &request.language},
                                                  {"--color", &request.color},
                                                  {"-o,--output", &request.output},
                                                  {"--format", &request.format},
                                                  {"--wave", &request.wave},
                                                  {"--key-file", &request.key_file},
                                                  {"--review", &request.review},
                                                  {"--to", &request.to},
                                                  {"--jobs", &request.jobs},
                                                  {"--threads", &request.threads},
                                                  {"--fail-under", &request.fail_under}};
  const std::map<std::string, bool*> flags{
      {"--json", &request.is_json}, {"-q,--quiet", &request.is_quiet}, {"-v,--verbose", &request.is_verbose}};
  if (const auto flag = flags.find(row.name); flag != flags.end())
    app.add_flag(row.name, *flag->second, row.help);
  else if (row.name == "--plugin-path")
    app.add_option(row.name, request.plugin_paths, row.help)->type_name(row.value)->allow_extra_args(false);
  else
    app.add_option(row.name, *texts.at(row.name), row.help)->type_name(row.value);
}

std::vector<OptionRow> options_of(const CommandRow& row) {
  std::vector<OptionRow> options = row.options;
  options.insert(options.end(), common_options().begin(), common_options().end());
  return options;
}

Diagnostic describe_unknown_option(const CommandRow& row, const std::string& given) {
  std::vector<std::string> names{"--help"};
  for (const OptionRow& option : options_of(row)) names.push_back(option.name.substr(option.name.find("--")));
  const std::string word = given.substr(0, given.find('='));
  std::string cure = base::find_nearest(word, names);
  cure = cure.empty() ? "`tukiranka " + row.name + " --help` lists the options"
                      : "did you mean \"" + cure + "\"?";
  return make_error("TK-C002", {}, "`tukiranka " + row.name + "` has no option \"" + word + "\"", cure);
}

Diagnostic describe_extra(const CommandRow& row, const std::string& given) {
  if (given.size() > 1 && given[0] == '-') return describe_unknown_option(row, given);
  return make_error("TK-C004", {}, "`tukiranka " + row.name + "` takes no argument \"" + given + "\"",
                    "example: " + row.example);
}

// One of "a|b|c": the value must be among them.
std::optional<Diagnostic> find_bad_value(const CommandRow& row, const Request& request) {
  const std::map<std::string, std::string> given{{"--language", request.language},
                                                 {"--color", request.color},
                                                 {"--format", request.format},
                                                 {"--to", request.to}};
  for (const OptionRow& option : options_of(row)) {
    const auto value = given.find(option.name);
    if (value == given.end() || value->second.empty()) continue;
    const std::vector<std::string> values = CLI::detail::split(option.value, '|');
    if (std::find(values.begin(), values.end(), value->second) == values.end())
      return make_error("TK-C006", {}, option.name + " cannot be \"" + value->second + "\"",
                        base::suggest(value->second, values));
  }
  return std::nullopt;
}

std::optional<Diagnostic> find_bad_count(const CommandRow& row, const Request& request) {
  const std::size_t least = row.argument.empty() ? 0 : row.argument == two_arguments ? 2 : 1;
  if (request.arguments.size() < least)
    return make_error("TK-C003", {}, "`tukiranka " + row.name + "` needs " + row.argument,
                      "example: " + row.example);
  const bool is_open = row.takes_many && row.argument != two_arguments;
  if (request.arguments.size() > least && !is_open) return describe_extra(row, request.arguments[least]);
  return std::nullopt;
}

Diagnostic describe_bad_option(const CommandRow& row, const CLI::ParseError& error) {
  const std::string what = error.what();
  const std::string name = what.substr(0, what.find(':'));
  for (const OptionRow& option : options_of(row))
    if (option.name.size() >= name.size() && option.name.substr(option.name.find("--")) == name)
      return make_error("TK-C005", {},
                        "`tukiranka " + row.name + "`: " + name + " needs a value: " + option.value,
                        "example: " + row.example);
  return make_error("TK-C005", {}, "`tukiranka " + row.name + "`: " + what, "example: " + row.example);
}

std::variant<Request, Help, Diagnostic> parse_command(const CommandRow& row, std::vector<std::string> rest) {
  Request request;
  request.command = row.name;
  CLI::App app("Example: " + row.example + "\n\n" + row.help, "tukiranka " + row.name);
  app.allow_extras();
  app.add_option(row.argument.empty() ? "arguments" : row.argument, request.arguments)->type_name("");
  for (const OptionRow& option : options_of(row)) add_option(app, option, request);
  std::reverse(rest.begin(), rest.end());  // CLI11 takes them last first
  try {
    app.parse(rest);
  } catch (const CLI::CallForHelp&) {
    return Help{app.help()};
  } catch (const CLI::ParseError& error) {
    return describe_bad_option(row, error);
  }
  if (!app.remaining().empty()) return describe_extra(row, app.remaining().front());
  if (auto problem = find_bad_count(row, request)) return *problem;
  if (auto problem = find_bad_value(row, request)) return *problem;
  return request;
}

}  // namespace

std::variant<Request, Help, Diagnostic> parse_request(std::vector<std::string> arguments) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h" || arguments[0] == "help")
    return Help{overview()};
  if (arguments[0] == "--version") return Help{"tukiranka " + version() + "\n"};
  std::string name = arguments[0];
  std::size_t used = 1;
  if (const auto seconds = second_words(name); !seconds.empty()) {
    const std::string second = arguments.size() > 1 ? arguments[1] : "";
    if (second == "--help" || second == "-h") return Help{overview()};
    if (find_command(name + " " + second) == nullptr)
      return make_error("TK-C001", {},
                        second.empty() ? "`tukiranka " + name + "` needs a second word"
                                       : "there is no command \"" + name + " " + second + "\"",
                        base::suggest(second, seconds));
    name += " " + second;
    used = 2;
  }
  const CommandRow* row = find_command(name);
  if (row == nullptr)
    return make_error("TK-C001", {}, "there is no command \"" + name + "\"",
                      base::suggest(name, command_words()));
  arguments.erase(arguments.begin(), arguments.begin() + static_cast<std::ptrdiff_t>(used));
  return parse_command(*row, std::move(arguments));
}

}  // namespace tukiranka::app
