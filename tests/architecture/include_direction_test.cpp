// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree. One way for the data: who may include whom is the table of rooms, and nothing
// else.
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
    {"document", {"base", "assessment"}},
    {"report", {"base", "sdk", "model", "document"}},
    {"export", {"base", "model", "project", "evaluation"}},
    {"pipeline",
     {"base", "sdk", "model", "project", "host", "evaluation", "assessment", "document", "report", "export"}},
    {"app", {"base", "pipeline"}},
};

std::string room_of_include(const Include& include) {
  if (include.target.rfind("tukiranka/", 0) == 0 || include.target.rfind("sdk/", 0) == 0) return "sdk";
  if (include.target.rfind("core/", 0) == 0 || include.target.rfind("plugins/", 0) == 0)
    return SourceFile{include.target, {}}.room();
  return {};
}

// Mathematics may use the SDK's tools for numbers and threads, and knows nothing of its tables and findings.
bool is_tool(const std::string& header) {
  return header == "tukiranka/statistics.hpp" || header == "tukiranka/random.hpp" ||
         header == "tukiranka/parallel.hpp" || header == "tukiranka/slices.hpp";
}

bool may_include(const SourceFile& file, const Include& include) {
  const std::string room = file.room(), target = room_of_include(include);
  if (room == target) return true;
  if (room.rfind("plugins/", 0) == 0)
    return target == "sdk" && (file.wall() != "mathematics" || is_tool(include.target));
  const auto rule = allowed.find(room);
  return rule != allowed.end() && rule->second.count(target) > 0;
}

TEST(IncludeDirection, EveryRoomNamesOnlyTheRoomsItMay) {
  for (const SourceFile& file : read_sources({"core", "plugins", "sdk"}))
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (const auto include = read_include(file.lines[i])) {
        const std::string target = room_of_include(*include);
        if (target.empty()) continue;
        EXPECT_TRUE(may_include(file, *include))
            << file.place(i) << ": " << file.room() << " may not include " << include->target
            << " (see the table of rooms in README.md)";
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
  const auto may = [](const char* file, const char* target) {
    return may_include({file, {}}, {target, target[0] != 't'});
  };
  EXPECT_FALSE(may("core/model/x.cpp", "core/project/project.hpp"));
  EXPECT_FALSE(may("core/report/x.cpp", "core/project/project.hpp"));
  EXPECT_FALSE(may("plugins/survey/mathematics/alpha.cpp", "tukiranka/evaluator.hpp"));
  EXPECT_TRUE(may("plugins/survey/mathematics/alpha.cpp", "tukiranka/statistics.hpp"));
  EXPECT_FALSE(may("plugins/survey/survey_plugin.cpp", "core/base/json.hpp"));
  EXPECT_TRUE(may("plugins/survey/measures/items.cpp", "tukiranka/evaluator.hpp"));
}

}  // namespace
}  // namespace tukiranka::architecture
