// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree. A test stands at the path of what it tests, or its first line names its
// subjects.
#include <set>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace tukiranka::architecture {
namespace {

std::set<std::string> name_files() {
  std::set<std::string> names;
  for (const char* top : {"core", "plugins", "sdk", "tests", "configs"})
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(TUKIRANKA_SOURCE) / top))
      if (entry.is_regular_file()) names.insert(entry.path().filename().string());
  return names;
}

// "tests/core/base/table_test.cpp" is of core/base/table.
bool stands_at_its_place(const std::string& path) {
  const std::string subject = path.substr(6, path.rfind("_test.") - 6);
  const std::filesystem::path root(TUKIRANKA_SOURCE);
  for (const char* ending : {".cpp", ".hpp"})
    if (std::filesystem::exists(root / (subject + ending))) return true;
  const std::string name = subject.substr(subject.rfind('/') + 1);
  return path.rfind("tests/sdk/", 0) == 0 &&
         std::filesystem::exists(root / "sdk/include/tukiranka" / (name + ".hpp"));
}

// Names a file that there is, a command of the program, or the tree itself.
bool names_subjects(const std::string& line, const std::set<std::string>& files) {
  const std::string start = "// Subjects: ";
  if (line.rfind(start, 0) != 0) return false;
  if (line.find("`tukiranka") != std::string::npos || line.find("the source tree") != std::string::npos)
    return true;
  static const std::regex name(R"([A-Za-z_0-9-]+\.(cpp|hpp|h|js|css|json))");
  std::size_t named = 0;
  for (std::sregex_iterator match(line.begin(), line.end(), name), end; match != end; ++match, ++named)
    if (files.count(match->str()) == 0) return false;
  return named > 0;
}

TEST(TestPlaces, ATestStandsAtThePathOfItsSubjectOrNamesItInItsFirstLine) {
  const std::set<std::string> files = name_files();
  std::size_t tests = 0;
  for (const SourceFile& file : read_sources({"tests"})) {
    if (file.path.size() < 9 || file.path.substr(file.path.size() - 9) != "_test.cpp") continue;
    ++tests;
    EXPECT_TRUE(stands_at_its_place(file.path) ||
                (file.lines.size() > 1 && names_subjects(file.lines[1], files)))
        << file.path
        << ": move it to the path of what it tests, or begin it with \"// Subjects: file.hpp, …\"";
  }
  EXPECT_GT(tests, 50U);
}

TEST(TestPlaces, TheCheckerTellsThemApart) {
  EXPECT_TRUE(stands_at_its_place("tests/core/base/table_test.cpp"));
  EXPECT_FALSE(stands_at_its_place("tests/core/base/cases_test.cpp"));
  const std::set<std::string> files{"table.hpp"};
  EXPECT_TRUE(names_subjects("// Subjects: table.hpp. What must hold.", files));
  EXPECT_TRUE(names_subjects("// Subjects: `tukiranka check`.", files));
  EXPECT_FALSE(names_subjects("// Subjects: gone.hpp.", files));
  EXPECT_FALSE(names_subjects("// Closed forms.", files));
}

}  // namespace
}  // namespace tukiranka::architecture
