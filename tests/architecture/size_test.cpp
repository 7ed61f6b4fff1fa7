// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree. Small files, small functions: a stranger reads one at a sitting.
#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace tukiranka::architecture {
namespace {

constexpr std::size_t longest_file = 500, usual_file = 350, longest_function = 60, most_parameters = 4;

TEST(Size, NoFileOver500LinesAndNinetyPercentUnder350) {
  std::vector<SourceFile> files = read_sources({"core", "plugins", "sdk", "tests"});
  std::size_t usual = 0;
  for (const SourceFile& file : files) {
    EXPECT_LE(file.lines.size(), longest_file) << file.path;
    usual += file.lines.size() <= usual_file ? 1 : 0;
  }
  EXPECT_GE(usual * 10, files.size() * 9);
}

bool opens_function(const std::string& line) {
  static const std::regex other(
      R"(^(namespace|struct|class|enum|union|extern|typedef|const|constexpr|inline const|static const)\b[^()]*\{$)");
  return !line.empty() && line.back() == '{' && line[0] != ' ' && line[0] != '}' && line[0] != '#' &&
         !std::regex_search(line, other) && line.find('=') == std::string::npos;
}

// Functions at namespace scope, as clang-format lays them out: from the line that opens to the "}" at column
// 0.
TEST(Size, NoFunctionOver60Lines) {
  for (const SourceFile& file : read_sources({"core", "plugins", "sdk"}))
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const bool is_continued = file.lines[i].rfind("    ", 0) == 0 && !file.lines[i].empty() &&
                                file.lines[i].back() == '{' && i > 0 && !file.lines[i - 1].empty() &&
                                file.lines[i - 1][0] != ' ' &&
                                file.lines[i - 1].find('(') != std::string::npos;
      if (!opens_function(file.lines[i]) && !is_continued) continue;
      std::size_t end = i;
      while (end < file.lines.size() && file.lines[end].rfind('}', 0) != 0) ++end;
      EXPECT_LE(end - i, longest_function) << file.place(i);
      i = end;
    }
}

std::size_t count_parameters(const std::string& text) {
  const auto open = text.find('(');
  if (open == std::string::npos || text[open + 1] == ')') return 0;
  std::size_t count = 1;
  int depth = 0;
  for (std::size_t i = open + 1; i < text.size() && depth >= 0; ++i) {
    if (text[i] == '(' || text[i] == '<' || text[i] == '{') ++depth;
    if (text[i] == ')' || text[i] == '>' || text[i] == '}') --depth;
    if (text[i] == ',' && depth == 0) ++count;
  }
  return count;
}

TEST(Size, NoDeclaredFunctionTakesMoreThanFourParameters) {
  static const std::regex declaration(R"(^(\[\[nodiscard\]\] )?[A-Za-z_][\w:<>,&\* ]* [\w:]+\()");
  for (const SourceFile& file : read_sources({"core", "plugins"})) {
    if (file.path.size() < 4 || file.path.substr(file.path.size() - 4) != ".hpp") continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      if (!std::regex_search(file.lines[i], declaration)) continue;
      std::string whole = file.lines[i];
      for (std::size_t j = i + 1; whole.find(';') == std::string::npos &&
                                  whole.find('{') == std::string::npos && j < file.lines.size();
           ++j)
        whole += file.lines[j];
      const auto nodiscard = whole.rfind("[[nodiscard]] ", 0) == 0 ? 14U : 0U;
      EXPECT_LE(count_parameters(whole.substr(nodiscard)), most_parameters) << file.place(i);
    }
  }
}

TEST(Size, TheCheckerCounts) {
  EXPECT_EQ(count_parameters("int f(int a, std::map<int, int> b, std::function<int(int, int)> c)"), 3U);
  EXPECT_EQ(count_parameters("void g()"), 0U);
  EXPECT_TRUE(opens_function("int f(int a) {"));
  EXPECT_FALSE(opens_function("namespace tukiranka::base {"));
}

}  // namespace
}  // namespace tukiranka::architecture
