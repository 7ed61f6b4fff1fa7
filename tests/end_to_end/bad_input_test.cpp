// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka`. Tests are data: each folder fail_* holds broken input and `expected.json` with the
// command, the exit code and the exact lines that must stand in what the program says. `{folder}` stands for
// the case's own folder.
#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

std::string fill(std::string text, const std::string& folder) {
  for (std::size_t at = text.find("{folder}"); at != std::string::npos; at = text.find("{folder}", at))
    text.replace(at, 8, folder);
  return text;
}

TEST(BadInput, EachCaseNamesPlaceReasonAndCure) {
  std::size_t cases = 0;
  for (const auto& entry : fs::directory_iterator(source() / "tests/end_to_end/bad_input")) {
    if (!entry.is_directory()) continue;
    ++cases;
    const std::string folder = fs::relative(entry.path(), source()).string();
    const Json expected = Json::parse(read_all(entry.path() / "expected.json"));
    std::vector<std::string> arguments;
    for (const Json& word : expected.at("command")) arguments.push_back(fill(word, folder));
    const Ran run = run_program(arguments);
    EXPECT_EQ(run.exit_code, expected.at("exit").get<int>()) << folder << "\n" << run.out << run.err;
    for (const Json& line : expected.at("lines"))
      EXPECT_NE((run.out + run.err).find(fill(line, folder)), std::string::npos)
          << folder << " does not say: " << fill(line, folder) << "\nbut:\n"
          << run.out << run.err;
  }
  EXPECT_GE(cases, 10U);
}

}  // namespace
}  // namespace tukiranka::end_to_end
