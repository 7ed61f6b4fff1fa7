// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree. Habits that a grep can hold.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace tukiranka::architecture {
namespace {

bool has_extension(const SourceFile& file, const std::string& extension) {
  return std::filesystem::path(file.path).extension() == extension;
}

TEST(Habits, EveryFileOpensWithItsLicence) {
  for (const SourceFile& file : read_sources({"core", "plugins", "sdk", "tests"})) {
    ASSERT_FALSE(file.lines.empty()) << file.path;
    const bool is_network = file.path.rfind("plugins/network/", 0) == 0;
    EXPECT_NE(file.lines[0].find(is_network ? "SPDX-License-Identifier: GPL-2.0-or-later"
                                            : "SPDX-License-Identifier: Apache-2.0"),
              std::string::npos)
        << file.path;
  }
}

TEST(Habits, EveryHeaderOfOursSaysWhatItIsAfterTheLicence) {
  for (const SourceFile& file : read_sources({"core", "plugins"}))
    if (has_extension(file, ".hpp")) {
      EXPECT_EQ(file.lines.at(1).rfind("// ", 0), 0U) << file.path;
    }
}

TEST(Habits, NoHeaderOpensANamespaceForAll) {
  static const std::regex pattern(R"(^\s*using namespace)");
  for (const SourceFile& file : read_sources({"core", "plugins", "sdk"}))
    if (has_extension(file, ".hpp") || has_extension(file, ".h")) {
      for (std::size_t i = 0; i < file.lines.size(); ++i)
        EXPECT_FALSE(std::regex_search(file.lines[i], pattern)) << file.place(i);
    }
}

TEST(Habits, OnlyTheProgramPrintsAndExits) {
  static const std::regex pattern(
      R"(std::cout|std::cerr|\bstd::exit\(|\bstd::abort\(|[^:\w]exit\(|[^:\w]printf\()");
  for (const SourceFile& file : read_sources({"core", "plugins"})) {
    if (file.room() == "app") continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      EXPECT_FALSE(std::regex_search(file.lines[i], pattern)) << file.place(i) << ": " << file.lines[i];
  }
}

TEST(Habits, OnlyTheDoorsOpenFiles) {
  static const std::regex pattern(R"(\b(ifstream|ofstream|fstream|fopen)\b)");
  for (const SourceFile& file : read_sources({"core", "plugins"}))
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      EXPECT_FALSE(std::regex_search(file.lines[i], pattern)) << file.place(i);
}

TEST(Habits, NoSharedOwnershipAndNoRawNew) {
  static const std::regex pattern(R"(shared_ptr|\bnew [A-Z]\w*[({])");
  for (const SourceFile& file : read_sources({"core", "plugins"})) {
    if (file.path == "core/base/log.cpp") continue;  // spdlog's sinks are held that way
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      if (file.lines[i].find("//") < file.lines[i].find("new ")) continue;
      EXPECT_FALSE(std::regex_search(file.lines[i], pattern)) << file.place(i) << ": " << file.lines[i];
    }
  }
}

TEST(Habits, ASourceIncludesItsOwnHeaderFirst) {
  const std::filesystem::path root(TUKIRANKA_SOURCE);
  for (const SourceFile& file : read_sources({"core", "plugins"})) {
    if (!has_extension(file, ".cpp")) continue;
    const std::string own = file.path.substr(0, file.path.size() - 4) + ".hpp";
    if (!std::filesystem::exists(root / own)) continue;
    const auto first = std::find_if(file.lines.begin(), file.lines.end(),
                                    [](const std::string& line) { return read_include(line).has_value(); });
    ASSERT_NE(first, file.lines.end()) << file.path;
    EXPECT_EQ(read_include(*first)->target, own) << file.path;
  }
}

TEST(Habits, DiagnosticCodesCarryTheLetterOfTheirRoom) {
  // A code keeps its letter for good, also where its file has moved to another room since.
  static const std::map<std::string, std::string> letters{
      {"base", "BP"},      {"model", "M"},      {"project", "P"},  {"host", "H"},
      {"evaluation", "E"}, {"assessment", "A"}, {"document", "L"}, {"report", "R"},
      {"export", "PRL"},   {"pipeline", "L"},   {"app", "C"}};
  static const std::regex pattern("\"TK-([A-Z])\\d{3}\"");
  for (const SourceFile& file : read_sources({"core"}))
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      std::smatch match;
      const std::string code = file.lines[i].substr(0, file.lines[i].find("//"));
      if (!std::regex_search(code, match, pattern)) continue;
      EXPECT_NE(letters.at(file.room()).find(match[1].str()), std::string::npos)
          << file.place(i) << ": " << file.lines[i];
    }
}

TEST(Habits, TheTopLevelIsTheAgreedList) {
  const std::set<std::string> agreed{"CMakeLists.txt",
                                     "CMakePresets.json",
                                     "LICENSE",
                                     "README.md",
                                     "core",
                                     "plugins",
                                     "sdk",
                                     "configs",
                                     "tests",
                                     "dev",
                                     "build",
                                     "out"};
  for (const auto& entry : std::filesystem::directory_iterator(TUKIRANKA_SOURCE)) {
    const std::string name = entry.path().filename().string();
    if (name[0] != '.') {
      EXPECT_TRUE(agreed.count(name) > 0) << name << " is not in the agreed list";
    }
  }
}

}  // namespace
}  // namespace tukiranka::architecture
