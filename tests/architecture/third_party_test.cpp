// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree. Each library is known by as few rooms as can be.
#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace tukiranka::architecture {
namespace {

struct Library {
  std::string header;  // how its includes begin
  std::set<std::string> rooms;
};

const std::vector<Library> libraries{
    {"spdlog/", {"base"}},
    {"zip.h", {"base"}},
    {"pugixml.hpp", {"project", "report", "export"}},
    {"valijson/", {"base"}},
    {"openssl/", {"base"}},
    {"boost/dll", {"host"}},
    {"boost/math/", {"assessment", "plugins/survey", "plugins/network", "plugins/qualitative"}},
    {"Eigen/", {"assessment", "plugins/survey", "plugins/network"}},
    {"xlsxwriter", {"report", "export"}},
    {"CLI/", {"app"}},
    {"libxml/", {"project"}},
    {"igraph/", {"plugins/network"}},
    {"libvoikko/", {"plugins/qualitative"}},
    {"libstemmer", {"plugins/qualitative"}},
    {"unicode/", {"plugins/qualitative"}},
    {"re2/", {"plugins/qualitative"}},
};

// Beside these only the standard library, POSIX and Linux, nlohmann and tl::expected, and our own SDK.
const std::vector<std::string> everywhere{"nlohmann/", "tl/expected.hpp", "tukiranka/", "sys/", "linux/"};

bool is_standard(const std::string& header) {
  static const std::set<std::string> posix{"fcntl.h",   "unistd.h", "elf.h",    "signal.h", "dlfcn.h",
                                           "stdbool.h", "stddef.h", "stdint.h", "string.h", "stdlib.h",
                                           "math.h",    "float.h",  "cxxabi.h", "poll.h",   "stdio.h"};
  return header.find('.') == std::string::npos && header.find('/') == std::string::npos
             ? true
             : posix.count(header) > 0;
}

TEST(ThirdParty, EachLibraryIsKnownByItsRoomsOnly) {
  for (const SourceFile& file : read_sources({"core", "plugins", "sdk"}))
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const auto include = read_include(file.lines[i]);
      if (!include || include->is_quoted || is_standard(include->target)) continue;
      const auto begins = [&](const std::string& start) { return include->target.rfind(start, 0) == 0; };
      if (std::any_of(everywhere.begin(), everywhere.end(), begins)) continue;
      const auto library = std::find_if(libraries.begin(), libraries.end(),
                                        [&](const Library& known) { return begins(known.header); });
      ASSERT_NE(library, libraries.end())
          << file.place(i) << ": <" << include->target << "> is not in the table of libraries";
      EXPECT_TRUE(library->rooms.count(file.room()) > 0)
          << file.place(i) << ": " << file.room() << " may not know <" << include->target << ">";
    }
}

}  // namespace
}  // namespace tukiranka::architecture
