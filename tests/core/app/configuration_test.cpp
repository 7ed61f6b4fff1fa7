// SPDX-License-Identifier: Apache-2.0
#include "core/app/configuration.hpp"

#include <gtest/gtest.h>

namespace tukiranka::app {
namespace {

TEST(Configuration, OptionBeatsEnvironmentBeatsFileBeatsLocale) {
  base::MemoryReader files;
  files.files["/people/x/.config/tukiranka/config.json"] = R"({"format": 1, "language": "sv", "jobs": 3})";
  Environment environment{{"HOME", "/people/x"}, {"LANG", "fi_FI.UTF-8"}};
  Request request;
  EXPECT_EQ(find_configuration(request, environment, files).fallback_language, "sv");
  EXPECT_EQ(find_configuration(request, environment, files).language, "");
  EXPECT_EQ(find_configuration(request, environment, files).jobs, "3");
  environment["TUKIRANKA_LANGUAGE"] = "en";
  EXPECT_EQ(find_configuration(request, environment, files).language, "en");
  request.language = "fi";
  EXPECT_EQ(find_configuration(request, environment, files).language, "fi");
  files.files.clear();
  EXPECT_EQ(find_configuration(request, environment, files).fallback_language, "fi");
}

TEST(Configuration, ThreadsToo) {
  base::MemoryReader files;
  files.files["/etc/xdg/tukiranka/config.json"] = R"({"format": 1, "threads": 2})";
  Request request;
  EXPECT_EQ(find_configuration(request, {}, files).threads, "2");
  EXPECT_EQ(find_configuration(request, {{"TUKIRANKA_THREADS", "3"}}, files).threads, "3");
  request.threads = "4";
  EXPECT_EQ(find_configuration(request, {{"TUKIRANKA_THREADS", "3"}}, files).threads, "4");
}

TEST(Configuration, AMistypedSettingIsNamed) {
  base::MemoryReader files;
  files.files["/etc/xdg/tukiranka/config.json"] = R"({"format": 1, "langage": "sv"})";
  const Configuration configuration = find_configuration({}, {}, files);
  ASSERT_EQ(configuration.diagnostics.size(), 1U);
  EXPECT_EQ(base::format_diagnostic(configuration.diagnostics[0]),
            "/etc/xdg/tukiranka/config.json#/langage: error: there is no setting \"langage\" (did you mean "
            "\"language\"?) [TK-C010]");
}

TEST(Configuration, PluginFoldersComeFromOptionThenEnvironment) {
  base::MemoryReader files;
  Request request;
  request.plugin_paths = {"a"};
  EXPECT_EQ(find_configuration(request, {{"TUKIRANKA_PLUGIN_PATH", "b:c"}}, files).plugin_paths,
            (std::vector<std::string>{"a", "b", "c"}));
}

TEST(Configuration, ColourFollowsTheCustoms) {
  EXPECT_TRUE(wants_colour("always", {{"NO_COLOR", "1"}}, false));
  EXPECT_FALSE(wants_colour("auto", {{"NO_COLOR", "1"}}, true));
  EXPECT_TRUE(wants_colour("auto", {{"CLICOLOR_FORCE", "1"}}, false));
  EXPECT_FALSE(wants_colour("auto", {{"TERM", "dumb"}}, true));
  EXPECT_TRUE(wants_colour("auto", {}, true));
  EXPECT_FALSE(wants_colour("never", {{"CLICOLOR_FORCE", "1"}}, true));
}

}  // namespace
}  // namespace tukiranka::app
