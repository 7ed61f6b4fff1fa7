// SPDX-License-Identifier: Apache-2.0
#include "core/app/parse_request.hpp"

#include <gtest/gtest.h>

#include "core/app/command_table.hpp"

namespace tukiranka::app {
namespace {

std::string say(std::vector<std::string> arguments) {
  const auto parsed = parse_request(std::move(arguments));
  const auto* problem = std::get_if<base::Diagnostic>(&parsed);
  return problem == nullptr ? "" : base::format_diagnostic(*problem);
}

Request ask(std::vector<std::string> arguments) {
  return std::get<Request>(parse_request(std::move(arguments)));
}

TEST(ParseRequest, ReadsACommandWithItsOptions) {
  const Request request = ask({"assess", "project", "-o", "out", "--language", "fi", "--json",
                               "--plugin-path", "a", "--plugin-path=b"});
  EXPECT_EQ(request.command, "assess");
  EXPECT_EQ(request.arguments, (std::vector<std::string>{"project"}));
  EXPECT_EQ(request.output, "out");
  EXPECT_EQ(request.language, "fi");
  EXPECT_TRUE(request.is_json);
  EXPECT_EQ(request.plugin_paths, (std::vector<std::string>{"a", "b"}));
}

TEST(ParseRequest, ReadsCommandsOfTwoWordsAndManyArguments) {
  EXPECT_EQ(ask({"model", "show", "tukiranka"}).command, "model show");
  EXPECT_EQ(ask({"batch", "a", "b", "c", "-o", "out", "--jobs", "2"}).arguments.size(), 3U);
  EXPECT_EQ(ask({"explain", "a.json", "outcome.trust", "--wave", "t1"}).wave, "t1");
}

TEST(ParseRequest, WordsOfEachMistakeAreFixed) {
  EXPECT_EQ(say({"asess", "x"}), "error: there is no command \"asess\" (did you mean \"assess\"?) [TK-C001]");
  EXPECT_EQ(say({"model", "lst"}),
            "error: there is no command \"model lst\" (did you mean \"list\"?) [TK-C001]");
  EXPECT_EQ(say({"plugin"}), "error: `tukiranka plugin` needs a second word (known: list, show) [TK-C001]");
  EXPECT_EQ(
      say({"assess", "x", "--langauge", "fi"}),
      "error: `tukiranka assess` has no option \"--langauge\" (did you mean \"--language\"?) [TK-C002]");
  EXPECT_EQ(say({"assess", "x", "--zzzzzzzz"}),
            "error: `tukiranka assess` has no option \"--zzzzzzzz\" (`tukiranka assess --help` lists the "
            "options) [TK-C002]");
  EXPECT_EQ(say({"assess"}),
            "error: `tukiranka assess` needs PROJECT (example: tukiranka assess "
            "configs/examples/vertaisverkosto -o out) [TK-C003]");
  EXPECT_EQ(
      say({"plugin", "list", "x"}),
      "error: `tukiranka plugin list` takes no argument \"x\" (example: tukiranka plugin list) [TK-C004]");
  EXPECT_EQ(say({"assess", "x", "--language", "fo"}),
            "error: --language cannot be \"fo\" (did you mean \"fi\"?) [TK-C006]");
  EXPECT_EQ(say({"assess", "x", "-o"}),
            "error: `tukiranka assess`: --output needs a value: DIR (example: tukiranka assess "
            "configs/examples/vertaisverkosto -o out) [TK-C005]");
}

TEST(ParseRequest, EveryCommandHasHelpThatOpensWithItsExample) {
  for (const CommandRow& row : command_table()) {
    std::vector<std::string> arguments;
    for (std::size_t from = 0; from < row.name.size();) {
      const auto to = std::min(row.name.find(' ', from), row.name.size());
      arguments.push_back(row.name.substr(from, to - from));
      from = to + 1;
    }
    arguments.emplace_back("--help");
    const auto parsed = parse_request(arguments);
    ASSERT_TRUE(std::holds_alternative<Help>(parsed)) << row.name;
    EXPECT_EQ(std::get<Help>(parsed).text.rfind("Example: " + row.example, 0), 0U)
        << std::get<Help>(parsed).text;
  }
  EXPECT_TRUE(std::holds_alternative<Help>(parse_request({})));
}

}  // namespace
}  // namespace tukiranka::app
