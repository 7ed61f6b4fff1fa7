// SPDX-License-Identifier: Apache-2.0
// Work divided among threads: every piece once, more than one thread where it pays, failures in their order.
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <tukiranka/parallel.hpp>

namespace tukiranka::sdk {
namespace {

TEST(Parallel, EveryPieceOnceWithAnyNumberOfThreads) {
  for (const unsigned threads : {0U, 1U, 2U, 3U, 7U, 300U})
    for (const std::size_t count : {0U, 1U, 2U, 5U, 100U}) {
      std::vector<int> done(count, 0);
      run_parts(count, threads, 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) ++done[i];
      });
      EXPECT_EQ(done, std::vector<int>(count, 1)) << threads << " threads, " << count;
    }
}

TEST(Parallel, APartKnowsItsNumber) {
  const std::size_t parts = count_parts(100, 4, 30);
  ASSERT_EQ(parts, 3U);
  std::vector<std::size_t> pieces(parts, 0);
  run_parts(100, 4, 30,
            [&](std::size_t part, std::size_t begin, std::size_t end) { pieces[part] += end - begin; });
  EXPECT_EQ(pieces, (std::vector<std::size_t>{33, 33, 34}));
  EXPECT_EQ(count_parts(0, 0, 0), 1U);
}

TEST(Parallel, ThreadsStartOnlyWhereTheyPay) {
  const auto count_threads = [](std::size_t least) {
    std::mutex lock;
    std::set<std::thread::id> seen;
    run_parts(100, 4, least, [&](std::size_t, std::size_t) {
      const std::lock_guard<std::mutex> guard(lock);
      seen.insert(std::this_thread::get_id());
    });
    return seen.size();
  };
  EXPECT_EQ(count_threads(51), 1U);
  EXPECT_EQ(count_threads(50), 2U);
  EXPECT_EQ(count_threads(1), 4U);
}

TEST(Parallel, TheEarliestFailureIsThrownWhenAllHaveEnded) {
  int ended = 0;
  try {
    run_parts(3, 3, 1, [&](std::size_t begin, std::size_t) {
      if (begin > 0) throw std::runtime_error("run " + std::to_string(begin));
      ++ended;
    });
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error& failure) {
    EXPECT_STREQ(failure.what(), "run 1");
  }
  EXPECT_EQ(ended, 1);
}

}  // namespace
}  // namespace tukiranka::sdk
