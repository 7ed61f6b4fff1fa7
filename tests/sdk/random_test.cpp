// SPDX-License-Identifier: Apache-2.0
// Philox4x32-10 against the known-answer vectors of Random123 (kat_vectors), and what is drawn from it
// against whole-number arithmetic of python (tests/reference/sdk).
#include <set>

#include <gtest/gtest.h>

#include <tukiranka/random.hpp>

#include "tests/sdk/reference.hpp"

namespace tukiranka::sdk {
namespace {

static_assert(philox_4x32_10({0, 0, 0, 0}, {0, 0}) ==
              PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});

TEST(Philox, GivesTheKnownAnswersOfRandom123) {
  EXPECT_EQ(philox_4x32_10({0, 0, 0, 0}, {0, 0}),
            (PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox_4x32_10({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
            (PhiloxBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox_4x32_10({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (PhiloxBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Random, DrawsWhatPythonDraws) {
  std::size_t count = 0;
  for (const Json& stream : read_reference().at("random")) {
    const auto open = [&] {
      return Random(std::stoull(stream.at("seed").get<std::string>()),
                    stream.at("purpose").get<std::string>(), stream.at("replicate"));
    };
    Random bits = open(), uniform = open(), below = open(), normal = open();
    for (const Json& expected : stream.at("bits")) EXPECT_EQ(bits.next_bits(), expected.get<std::uint32_t>());
    for (const Json& expected : stream.at("uniform")) EXPECT_EQ(uniform.uniform(), expected.get<double>());
    for (const Json& expected : stream.at("below7")) EXPECT_EQ(below.below(7), expected.get<std::uint32_t>());
    for (const Json& expected : stream.at("below3e9"))
      EXPECT_EQ(below.below(3'000'000'000U), expected.get<std::uint32_t>());
    for (const Json& expected : stream.at("normal"))
      EXPECT_NEAR(normal.normal(), expected.get<double>(), 1e-14);
    ++count;
  }
  EXPECT_EQ(count, 3U);
}

TEST(Random, StreamsOfOtherSeedsPurposesAndReplicatesDiffer) {
  std::set<std::uint32_t> first;
  for (const std::uint64_t seed : {1U, 2U})
    for (const char* purpose : {"a", "b"})
      for (const std::uint64_t replicate : {0U, 1U, 2U})
        first.insert(Random(seed, purpose, replicate).next_bits());
  EXPECT_EQ(first.size(), 12U);
}

TEST(Random, UniformsStayInsideAndAreEven) {
  Random random(42, "even");
  double sum = 0, squares = 0;
  const int n = 100'000;
  for (int i = 0; i < n; ++i) {
    const double u = random.uniform();
    ASSERT_GT(u, 0);
    ASSERT_LT(u, 1);
    sum += u;
    squares += u * u;
  }
  EXPECT_NEAR(sum / n, 0.5, 4 * std::sqrt(1.0 / 12 / n));
  EXPECT_NEAR(squares / n, 1.0 / 3, 4 * std::sqrt(4.0 / 45 / n));
}

TEST(Random, BelowIsEvenOverItsValues) {
  Random random(42, "dice");
  const int n = 60'000;
  std::array<int, 6> seen{};
  for (int i = 0; i < n; ++i) ++seen.at(random.below(6));
  double chi_squared = 0;
  for (const int count : seen) chi_squared += (count - n / 6.0) * (count - n / 6.0) / (n / 6.0);
  EXPECT_LT(chi_squared, 20.5);  // 0.999 quantile, 5 degrees of freedom
  for (int i = 0; i < 10; ++i) EXPECT_EQ(random.below(1), 0U);
}

TEST(Random, NormalsHaveTheirMoments) {
  Random random(42, "bell");
  double sum = 0, squares = 0;
  const int n = 100'000;
  for (int i = 0; i < n; ++i) {
    const double z = random.normal();
    sum += z;
    squares += z * z;
  }
  EXPECT_NEAR(sum / n, 0, 4 / std::sqrt(n));
  EXPECT_NEAR(squares / n, 1, 4 * std::sqrt(2.0 / n));
}

}  // namespace
}  // namespace tukiranka::sdk
