// SPDX-License-Identifier: Apache-2.0
// Discovery lists what there is, reports what is broken, and runs no code of any plugin.
#include <algorithm>
#include <cstdlib>

#include <dlfcn.h>
#include <gtest/gtest.h>

#include "core/base/hash.hpp"
#include "tests/core/host/host_fixture.hpp"

namespace tukiranka::host {
namespace {

TEST(FindEvaluators, ReadsManifestsAndRunsNoCode) {
  const Folder folder;
  const std::string library = folder.copy("actor", "marks.so"), mark = folder.at("mark");
  ::setenv("TUKIRANKA_FIXTURE_MARK", mark.c_str(), 1);
  const Evaluators found = find_evaluators({folder.path()});
  EXPECT_EQ(found.ids(), (std::vector<std::string>{"actor", "hollow", "refused"}));
  EXPECT_FALSE(fs::exists(mark));
  EXPECT_EQ(::dlopen(library.c_str(), RTLD_NOW | RTLD_NOLOAD), nullptr);

  (void)call_evaluator(*found.find("actor"), {});  // the fixture would have told
  EXPECT_TRUE(fs::exists(mark));
  ::unsetenv("TUKIRANKA_FIXTURE_MARK");
}

TEST(FindEvaluators, TheRestOfAFolderWorksBesideBrokenFiles) {
  const Folder folder;
  (void)folder.copy("actor", "a.so");
  (void)folder.copy("no_manifest", "b.so");
  (void)folder.copy("bad_manifest", "c.so");
  (void)folder.copy("other_major", "d.so");
  (void)folder.copy("older_major", "e.so");
  (void)folder.copy("newer_minor", "f.so");
  (void)folder.write("g.so", "no library");
  (void)folder.write("notes.txt", "not looked at");
  (void)folder.copy("faced", "z.so");
  const Evaluators found = find_evaluators({folder.path()});
  ASSERT_EQ(found.plugins.size(), 2U);
  EXPECT_EQ(found.plugins[0].id, "actor");
  EXPECT_EQ(found.plugins[1].id, "faced");
  EXPECT_NE(found.find("face-rows"), nullptr);
  EXPECT_EQ(found.find("nobody"), nullptr);
  std::vector<std::string> said;
  for (const base::Diagnostic& one : found.broken)
    said.push_back(fs::path(one.where).filename().string() + " " + one.code);
  EXPECT_EQ(said, (std::vector<std::string>{"b.so TK-H006", "c.so TK-H007", "d.so TK-H008", "e.so TK-H008",
                                            "f.so TK-H009", "g.so TK-H004"}));
  EXPECT_EQ(found.broken[1].text, "the plugin's manifest is broken at /evaluators: expected a list");
}

TEST(FindEvaluators, TheFirstOfTwoWithOneIdStaysAndBothPathsAreNamed) {
  const Folder folder;
  const std::string first = folder.copy("actor", "1.so"), second = folder.copy("actor_again", "2.so");
  const Evaluators found = find_evaluators({folder.path()});
  ASSERT_EQ(found.plugins.size(), 1U);
  EXPECT_EQ(found.plugins[0].path, first);
  ASSERT_EQ(found.broken.size(), 1U);
  EXPECT_EQ(found.broken[0],
            base::make_error("TK-H011", second, "the evaluator \"actor\" is already offered by " + first,
                             "remove one of the two, or give one another id"));
}

TEST(FindEvaluators, EarlierFoldersWin) {
  const Folder one, two;
  (void)one.copy("actor", "x.so");
  const std::string winner = two.copy("actor", "x.so");
  const Evaluators found = find_evaluators({two.path(), one.path()});
  EXPECT_EQ(found.find("actor")->library, winner);
  EXPECT_EQ(found.broken.size(), 1U);
}

TEST(FindEvaluators, OneFileSeenThroughTwoPathsIsOnePlugin) {
  const Folder folder;
  const std::string library = folder.copy("actor", "x.so");
  fs::create_symlink(library, folder.at("y.so"));
  const Evaluators found = find_evaluators({folder.path(), folder.path(), library});
  EXPECT_EQ(found.plugins.size(), 1U);
  EXPECT_TRUE(found.broken.empty());
}

TEST(FindEvaluators, AFolderThatIsNotThereIsSaid) {
  const Evaluators found = find_evaluators({"/nowhere/plugins"});
  ASSERT_EQ(found.broken.size(), 1U);
  EXPECT_EQ(found.broken[0].code, "TK-H001");
}

TEST(FindEvaluators, TheHashIsThatOfTheFile) {
  const EvaluatorInfo actor = evaluator_of("actor", "actor");
  EXPECT_EQ(hash_library(actor), base::hash_sha256(read_bytes(fixture("actor"))));
  EXPECT_EQ(hash_library(EvaluatorInfo{}), "");
}

}  // namespace
}  // namespace tukiranka::host
