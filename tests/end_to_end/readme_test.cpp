// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka`. Every command that a README shows is run, from the repository's root, in the order
// of the page. A fenced block marked `sh` holds commands; a line ends with `# exit N` when the command shall
// fail so.
#include <algorithm>
#include <regex>

#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

struct Command {
  std::string page, line;
  std::size_t number = 0;
  int exit_code = 0;
};

// ./dev builds and tests the whole project: these commands are what runs this test.
bool is_ours(const std::string& line) {
  return line.rfind("./dev", 0) == 0 || line.rfind("git ", 0) == 0;
}

std::vector<Command> read_commands(const fs::path& page) {
  std::vector<Command> commands;
  std::ifstream stream(page);
  bool is_shell = false;
  std::size_t number = 0;
  static const std::regex failing(R"(\s*# exit (\d+)\s*$)");
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (line.rfind("```", 0) == 0) {
      is_shell = !is_shell && line == "```sh";
    } else if (is_shell && !line.empty() && line[0] != '#' && !is_ours(line)) {
      std::smatch match;
      const int exit_code = std::regex_search(line, match, failing) ? std::stoi(match[1]) : 0;
      commands.push_back({fs::relative(page, source()).string(), line, number, exit_code});
    }
  }
  return commands;
}

std::vector<fs::path> find_pages() {
  std::vector<fs::path> pages{source() / "README.md"};
  for (const char* top : {"core", "plugins", "sdk", "configs", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator(source() / top))
      if (entry.path().filename() == "README.md") pages.push_back(entry.path());
  std::sort(pages.begin(), pages.end());
  return pages;
}

// Commands of one page share a folder in which the repository's own are linked, so that nothing is written
// into it.
int run_shell(const Command& command, const fs::path& folder, std::string& said) {
  const std::string log = (folder / ".log").string();
  const std::string line = "cd '" + folder.string() + "' && PATH='" +
                           (fs::path(TUKIRANKA_BUILD) / "bin").string() + "':$PATH && export PATH && ( " +
                           command.line + "\n ) > '" + log + "' 2>&1 < /dev/null";
  const int status = std::system(line.c_str());
  said = read_all(log);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

TEST(Readme, EveryCommandRuns) {
  std::size_t count = 0;
  for (const fs::path& page : find_pages()) {
    const std::vector<Command> commands = read_commands(page);
    if (commands.empty()) continue;
    const fs::path folder = fresh_folder("readme");
    for (const char* part : {"core", "plugins", "sdk", "configs", "tests"})
      fs::create_directory_symlink(source() / part, folder / part);
    fs::create_directory(folder / "build");
    for (const char* part : {"bin", "lib", "share", "sdk"})
      if (fs::exists(fs::path(TUKIRANKA_BUILD) / part))
        fs::create_directory_symlink(fs::path(TUKIRANKA_BUILD) / part, folder / "build" / part);
    for (const Command& command : commands) {
      std::string said;
      EXPECT_EQ(run_shell(command, folder, said), command.exit_code)
          << command.page << ":" << command.number << ": " << command.line << "\n"
          << said;
      ++count;
    }
    fs::remove_all(folder);
  }
  EXPECT_GE(count, 10U);
}

}  // namespace
}  // namespace tukiranka::end_to_end
