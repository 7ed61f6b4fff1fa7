// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree, list_formats.cpp. What a file is, only the table of formats knows.
#include <map>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace tukiranka::architecture {
namespace {

// Endings that are no format of data: each file with the ones it may name.
const std::map<std::string, std::vector<std::string>>& exceptions() {
  static const std::map<std::string, std::vector<std::string>> all{
      {"core/base/languages.cpp", {".json"}},          // catalogues of words, before there is a project
      {"core/model/find_model.cpp", {".json"}},        // models of share
      {"core/host/find_evaluators.cpp", {".so"}},      // plugins
      {"core/project/formats/read_qda.cpp", {".qde"}}  // what a .qdpx holds by its own standard
  };
  return all;
}

bool is_of_the_table(const std::string& path) {
  return path == "core/project/formats/list_formats.cpp" || path == "core/project/formats/list_unread.cpp";
}

// The endings that the table itself knows, so that a ".change" of something else is none.
std::vector<std::string> list_endings(const std::vector<SourceFile>& sources) {
  std::vector<std::string> endings{".so", ".json", ".xml", ".zip"};
  static const std::regex ending(R"re("(\.[a-z0-9]{2,9})")re");
  for (const SourceFile& file : sources)
    if (is_of_the_table(file.path))
      for (const std::string& line : file.lines)
        for (std::sregex_iterator match(line.begin(), line.end(), ending), end; match != end; ++match)
          endings.push_back((*match)[1].str());
  return endings;
}

TEST(FileEndings, StandInTheTableOfFormatsAlone) {
  const std::vector<SourceFile> sources = read_sources({"core"});
  const std::vector<std::string> endings = list_endings(sources);
  ASSERT_GT(endings.size(), 60U);
  for (const SourceFile& file : sources) {
    if (is_of_the_table(file.path)) continue;
    const auto allowed = exceptions().find(file.path);
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      for (const std::string& ending : endings) {
        if (file.lines[i].find("\"" + ending + "\"") == std::string::npos) continue;
        const bool may =
            allowed != exceptions().end() &&
            std::find(allowed->second.begin(), allowed->second.end(), ending) != allowed->second.end();
        EXPECT_TRUE(may) << file.place(i) << ": ask list_formats.hpp what a file of \"" << ending << "\" is";
      }
  }
}

}  // namespace
}  // namespace tukiranka::architecture
