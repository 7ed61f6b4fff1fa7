// SPDX-License-Identifier: Apache-2.0
#include "core/base/run_workers.hpp"
#include <csignal>

#include <gtest/gtest.h>
#include <unistd.h>

namespace tukiranka::base {
namespace {

TEST(RunWorkers, AnswersComeInTheOrderOfThePieces) {
  std::size_t ended = 0;
  const auto answers = run_workers({5, 3,
                                    [](std::size_t piece) {
                                      ::usleep(static_cast<useconds_t>(5000 * (5 - piece)));
                                      return std::string(100000 * piece, 'x');  // more than a pipe holds
                                    },
                                    [&](std::size_t, const auto&) { ++ended; }});
  ASSERT_EQ(answers.size(), 5U);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    ASSERT_TRUE(answers[i].has_value());
    EXPECT_EQ(answers[i]->size(), 100000 * i);
  }
  EXPECT_EQ(ended, 5U);
}

TEST(RunWorkers, ADeathCostsItsOwnPieceOnly) {
  const auto answers = run_workers({4, 2,
                                    [](std::size_t piece) -> std::string {
                                      if (piece == 0) ::raise(SIGKILL);
                                      if (piece == 1) ::_exit(0);  // looks like success, and says nothing
                                      if (piece == 2) throw 7;
                                      return "done";
                                    },
                                    [](std::size_t, const auto&) {}});
  EXPECT_FALSE(answers[0].has_value());
  EXPECT_FALSE(answers[1].has_value());
  EXPECT_FALSE(answers[2].has_value());
  EXPECT_EQ(answers[3], "done");
}

TEST(RunWorkers, NothingToDoIsDone) {
  EXPECT_TRUE(run_workers({0, 2, nullptr, nullptr}).empty());
}

}  // namespace
}  // namespace tukiranka::base
