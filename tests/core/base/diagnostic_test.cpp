// SPDX-License-Identifier: Apache-2.0
#include "core/base/diagnostic.hpp"

#include <gtest/gtest.h>

namespace tukiranka::base {
namespace {

TEST(Diagnostic, IsOneLineOfPlaceTextCureAndCode) {
  EXPECT_EQ(format_diagnostic(make_error("TK-P014", "a.csv:2:q1", "7 is no answer", "1 to 5")),
            "a.csv:2:q1: error: 7 is no answer (1 to 5) [TK-P014]");
}

TEST(Diagnostic, WordsOfAFileCannotCommandTheTerminal) {
  EXPECT_EQ(format_diagnostic(make_note("TK-P014", "", "\"\x1b[2J\tÄiti\n\x7F\"")),
            "note: \" [2J Äiti  \" [TK-P014]");
}

}  // namespace
}  // namespace tukiranka::base
