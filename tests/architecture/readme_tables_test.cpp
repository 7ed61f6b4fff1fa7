// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree.
// Subjects: the README of every room. A table whose head says `file` or `folder` names what is there: each
// name in backticks is a path, or a file below the README, with or without its ending.
#include <set>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace tukiranka::architecture {
namespace {

namespace fs = std::filesystem;
using Cells = std::vector<std::string>;

std::string trim(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// "| a | `b|c` |" -> "a", "`b|c`"; empty where the line is no row.
Cells split_row(const std::string& line) {
  Cells cells;
  if (line.empty() || line.front() != '|') return cells;
  std::string cell;
  bool is_code = false;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '`') is_code = !is_code;
    if (line[i] != '|' || is_code) {
      cell += line[i];
      continue;
    }
    cells.push_back(trim(cell));
    cell.clear();
  }
  return cells;
}

Cells list_backticked(const std::string& cell) {
  Cells names;
  for (std::size_t at = cell.find('`'); at != std::string::npos;) {
    const std::size_t end = cell.find('`', at + 1);
    if (end == std::string::npos) break;
    names.push_back(cell.substr(at + 1, end - at - 1));
    at = cell.find('`', end + 1);
  }
  return names;
}

struct Named {
  std::size_t line;
  std::string name;
};

// What the tables of files name.
std::vector<Named> list_named(const Cells& lines) {
  std::vector<Named> named;
  std::optional<std::size_t> column;
  bool is_inside = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Cells cells = split_row(lines[i]);
    if (cells.empty()) {
      is_inside = false;
    } else if (!is_inside) {
      is_inside = true;
      column.reset();
      for (std::size_t c = 0; c < cells.size(); ++c)
        if (!column && (cells[c] == "file" || cells[c] == "folder")) column = c;
    } else if (column && *column < cells.size()) {
      for (const std::string& name : list_backticked(cells[*column])) named.push_back({i, name});
    }
  }
  return named;
}

// Files and folders below, by name and by name without ending.
std::set<std::string> list_below(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
    names.insert(entry.path().stem().string());
  }
  return names;
}

bool is_there(const fs::path& folder, const std::set<std::string>& below, std::string name) {
  if (const auto star = name.find('*'); star != std::string::npos) name.resize(name.rfind('/', star) + 1);
  while (!name.empty() && name.back() == '/') name.pop_back();
  return !name.empty() && (fs::exists(folder / name) || below.count(name) > 0);
}

TEST(ReadmeTables, EveryFileTheyNameIsThere) {
  const fs::path root(TUKIRANKA_SOURCE);
  std::size_t count = 0;
  for (const char* top : {"core", "plugins", "sdk", "tests", "configs"})
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      if (entry.path().filename() != "README.md") continue;
      const fs::path folder = entry.path().parent_path();
      const SourceFile readme = read_source(root, entry.path());
      const std::vector<Named> named = list_named(readme.lines);
      const std::set<std::string> below = named.empty() ? std::set<std::string>() : list_below(folder);
      for (const Named& one : named) {
        ++count;
        EXPECT_TRUE(is_there(folder, below, one.name))
            << readme.place(one.line) << ": there is no \"" << one.name << "\"";
      }
    }
  EXPECT_GT(count, 80U);  // so many are named today: a table that is no longer seen is seen here
}

TEST(ReadmeTables, WhatIsNotThereIsSeen) {
  const Cells lines{"| step | file |", "|---|---|",  "| 1 | `alpha`, `gone` |", "",
                    "| word | what |", "| `x` | y |"};
  const std::vector<Named> named = list_named(lines);
  ASSERT_EQ(named.size(), 2U);
  EXPECT_EQ(named[1].line, 2U);
  const std::set<std::string> below{"alpha"};
  EXPECT_TRUE(is_there(TUKIRANKA_SOURCE, below, named[0].name));
  EXPECT_FALSE(is_there(TUKIRANKA_SOURCE, below, named[1].name));
  EXPECT_TRUE(is_there(TUKIRANKA_SOURCE, {}, "core/*"));
  EXPECT_FALSE(is_there(TUKIRANKA_SOURCE, {}, "cores/*"));
}

}  // namespace
}  // namespace tukiranka::architecture
