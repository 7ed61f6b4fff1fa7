// SPDX-License-Identifier: Apache-2.0
// Subjects: print_completion.hpp, print_progress.hpp.
#include <sstream>

#include <gtest/gtest.h>

#include "core/app/print_completion.hpp"
#include "core/app/print_progress.hpp"

namespace tukiranka::app {
namespace {

TEST(PrintCompletion, NamesEveryCommandInEveryShell) {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const auto script = print_completion(shell);
    ASSERT_TRUE(script.has_value());
    for (const char* word : {"assess", "batch", "model", "instrument", "language"})
      EXPECT_NE(script->find(word), std::string::npos) << shell << " " << word;
  }
  EXPECT_EQ(base::format_diagnostic(print_completion("bsh").error()),
            "error: there is no completion for the shell \"bsh\" (did you mean \"bash\"?) [TK-C007]");
}

TEST(PrintProgress, OneLineAProjectWhereThereIsNoTerminal) {
  std::ostringstream stream;
  Progress progress(stream, false, false);
  progress.show({1, 2, "emon-texas", "done"});
  progress.finish();
  EXPECT_EQ(stream.str(), "[1/2] emon-texas: done\n");
}

TEST(PrintProgress, AShortBatchDrawsNoBar) {
  std::ostringstream stream;
  Progress progress(stream, true, false);
  progress.show({1, 2, "a", "done"});
  progress.finish();
  EXPECT_EQ(stream.str(), "");
}

}  // namespace
}  // namespace tukiranka::app
