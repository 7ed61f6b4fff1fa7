// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree. Inside a room folders are walls. A folder includes those named before it in the
// row; a file at the root is a door (includes folders, is included by none) or ground (included by folders,
// includes none). And nowhere do components, a header with its implementation, include each other in a
// circle.
#include <functional>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace tukiranka::architecture {
namespace {

using Names = std::vector<std::string>;

// The rows of the rooms; a folder that is in no row is refused.
const std::map<std::string, Names> rows{
    {"project", {"formats", "roles"}},
    {"evaluation", {"disclosure"}},
    {"assessment", {"pool", "criterion", "tree", "sensitivity", "planning", "telling", "programme"}},
    {"report", {"ground", "pictures", "sections", "terminal", "tables", "word", "sheets"}},
    {"plugins/survey", {"mathematics", "measures"}},
    {"plugins/network", {"mathematics", "measures"}},
    {"plugins/qualitative", {"mathematics", "measures"}},
    {"plugins/preparation", {"mathematics", "measures"}},
};
// Folders that stand beside a row: they may include what is named, and no folder of the row includes them.
const std::map<std::string, std::map<std::string, std::set<std::string>>> beside{
    {"project", {{"privacy", {"formats"}}, {"proposals", {"formats"}}}}};

bool may_look(const std::string& room, const std::string& from, const std::string& to) {
  if (from == to) return true;
  if (const auto aside = beside.find(room); aside != beside.end())
    if (const auto folder = aside->second.find(from); folder != aside->second.end())
      return folder->second.count(to) > 0;
  const auto row = rows.find(room);
  if (row == rows.end()) return false;
  const auto begin = row->second.begin(), end = row->second.end();
  const auto mine = std::find(begin, end, from);
  return mine != end && std::find(begin, mine, to) != mine;
}

bool is_known(const std::string& room, const std::string& wall) {
  if (const auto aside = beside.find(room); aside != beside.end() && aside->second.count(wall) > 0)
    return true;
  const auto row = rows.find(room);
  return row != rows.end() && std::find(row->second.begin(), row->second.end(), wall) != row->second.end();
}

bool is_of_a_room(const SourceFile& file) {
  return file.path.rfind("core/", 0) == 0 || file.path.rfind("plugins/", 0) == 0;
}

struct Step {
  SourceFile from, to;
  std::string place;
};

// Every include line between files of ours.
const std::vector<Step>& list_steps() {
  static const std::vector<Step> steps = [] {
    std::vector<Step> found;
    for (const SourceFile& file : read_sources({"core", "plugins"}))
      for (std::size_t i = 0; i < file.lines.size(); ++i)
        if (const auto include = read_include(file.lines[i]); include && include->is_quoted)
          found.push_back({{file.path, {}}, {include->target, {}}, file.place(i)});
    return found;
  }();
  return steps;
}

TEST(InnerWalls, EveryFolderStandsInARow) {
  for (const SourceFile& file : read_sources({"core", "plugins"}))
    if (is_of_a_room(file) && !file.wall().empty()) {
      EXPECT_TRUE(is_known(file.room(), file.wall()))
          << file.path << ": " << file.room() << " has no folder of that name";
    }
}

TEST(InnerWalls, AFolderIncludesThoseBeforeIt) {
  for (const Step& step : list_steps()) {
    const std::string from = step.from.wall(), to = step.to.wall();
    if (step.from.room() != step.to.room() || from.empty() || to.empty()) continue;
    EXPECT_TRUE(may_look(step.from.room(), from, to))
        << step.place << ": " << from << " may not include " << to;
  }
}

TEST(InnerWalls, AFileAtTheRootIsADoorOrGround) {
  std::set<std::string> doors, ground;
  for (const Step& step : list_steps()) {
    if (step.from.room() != step.to.room()) continue;
    if (step.from.wall().empty() && !step.to.wall().empty()) doors.insert(step.from.component());
    if (!step.from.wall().empty() && step.to.wall().empty()) ground.insert(step.to.component());
  }
  for (const std::string& component : ground)
    EXPECT_EQ(doors.count(component), 0U) << component << " is included by a folder and includes one";
}

TEST(InnerWalls, NoComponentsGoInACircle) {
  std::map<std::string, std::set<std::string>> next;
  for (const Step& step : list_steps())
    if (step.from.component() != step.to.component()) next[step.from.component()].insert(step.to.component());
  std::map<std::string, int> state;  // 1 on the way, 2 done
  std::vector<std::string> way;
  const std::function<void(const std::string&)> walk = [&](const std::string& component) {
    state[component] = 1;
    way.push_back(component);
    for (const std::string& other : next[component]) {
      if (state[other] == 0) walk(other);
      if (state[other] == 1) {
        std::string circle;
        for (auto at = std::find(way.begin(), way.end(), other); at != way.end(); ++at) circle += *at + " > ";
        ADD_FAILURE() << "a circle: " << circle << other;
      }
    }
    way.pop_back();
    state[component] = 2;
  };
  const auto heads = next;
  for (const auto& [component, others] : heads)
    if (state[component] == 0) walk(component);
}

TEST(InnerWalls, TheRowsAreHeld) {
  EXPECT_TRUE(may_look("project", "roles", "formats"));
  EXPECT_FALSE(may_look("project", "formats", "roles"));
  EXPECT_FALSE(may_look("project", "roles", "privacy"));
  EXPECT_TRUE(may_look("assessment", "tree", "pool"));
  EXPECT_FALSE(may_look("assessment", "pool", "tree"));
  EXPECT_FALSE(may_look("plugins/survey", "mathematics", "measures"));
  EXPECT_FALSE(is_known("base", "utils"));
}

}  // namespace
}  // namespace tukiranka::architecture
