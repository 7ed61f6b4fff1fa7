// SPDX-License-Identifier: Apache-2.0
// One way for the data: who may include whom is the table of rooms, and nothing else.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace tukiranka::architecture {
namespace {

using Rooms = std::set<std::string>;

// The rooms whose headers a room may name. Every room may name itself.
const std::map<std::string, Rooms> allowed{
    {"sdk", {}},
    {"base", {}},
    {"model", {"base", "sdk"}},
    {"project", {"base", "sdk", "model"}},
    {"host", {"base", "sdk"}},
    {"evaluation", {"base", "sdk", "model", "project", "host"}},
    {"assessment", {"base", "sdk", "model", "evaluation"}},
    {"report", {"base", "sdk", "model", "assessment"}},
    {"pipeline", {"base", "sdk", "model", "project", "host", "evaluation", "assessment", "report"}},
    {"app", {"base", "pipeline"}},
};

std::string room_of_include(const Include& include) {
  if (include.target.rfind("tukiranka/", 0) == 0 || include.target.rfind("sdk/", 0) == 0) return "sdk";
  if (include.target.rfind("core/", 0) == 0 || include.target.rfind("plugins/", 0) == 0)
    return SourceFile{include.target, {}}.room();
  return {};
}

bool may_include(const SourceFile& file, const std::string& target) {
  const std::string room = file.room();
  if (room == target) return true;
  if (room.rfind("plugins/", 0) == 0) {
    // Mathematics knows not even the SDK; the door and the evaluator do.
    const bool is_door =
        file.path.find("_plugin.") != std::string::npos || file.path.find("_evaluator.") != std::string::npos;
    return target == "sdk" && is_door;
  }
  const auto rule = allowed.find(room);
  return rule != allowed.end() && rule->second.count(target) > 0;
}

TEST(IncludeDirection, EveryRoomNamesOnlyTheRoomsItMay) {
  for (const SourceFile& file : read_sources({"core", "plugins", "sdk"}))
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (const auto include = read_include(file.lines[i])) {
        const std::string target = room_of_include(*include);
        if (target.empty()) continue;
        EXPECT_TRUE(may_include(file, target)) << file.place(i) << ": " << file.room() << " may not include "
                                               << include->target << " (see the table of rooms in README.md)";
      }
}

TEST(IncludeDirection, TestsAreIncludedByNothing) {
  for (const SourceFile& file : read_sources({"core", "plugins", "sdk"}))
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (const auto include = read_include(file.lines[i])) {
        EXPECT_NE(include->target.rfind("tests/", 0), 0U) << file.place(i);
      }
}

TEST(IncludeDirection, ARoomThatIsNotInTheTableIsRefused) {
  EXPECT_FALSE(may_include({"core/model/x.cpp", {}}, "project"));
  EXPECT_FALSE(may_include({"plugins/survey/alpha.cpp", {}}, "sdk"));
  EXPECT_FALSE(may_include({"plugins/survey/survey_plugin.cpp", {}}, "base"));
  EXPECT_TRUE(may_include({"plugins/survey/survey_plugin.cpp", {}}, "sdk"));
}

}  // namespace
}  // namespace tukiranka::architecture
