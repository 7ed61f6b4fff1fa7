// SPDX-License-Identifier: Apache-2.0
#include "core/base/suggestion.hpp"

#include <gtest/gtest.h>

namespace tukiranka::base {
namespace {

TEST(Suggestion, FindsASlipOfTheHand) {
  EXPECT_EQ(find_nearest("reliabilty", {"share", "reliability", "change"}), "reliability");
  EXPECT_EQ(find_nearest("Hcange", {"share", "change"}), "change");
}

TEST(Suggestion, StaysSilentWhenNothingIsNear) {
  EXPECT_EQ(find_nearest("xyz", {"reliability", "share"}), "");
  EXPECT_EQ(find_nearest("", {"a"}), "");
}

TEST(Suggestion, WordsAreFixed) {
  EXPECT_EQ(suggest("shar", {"share", "change"}), "did you mean \"share\"?");
  EXPECT_EQ(suggest("qqqqqq", {"a", "b"}), "known: a, b");
  EXPECT_EQ(suggest("q", {}), "");
}

}  // namespace
}  // namespace tukiranka::base
