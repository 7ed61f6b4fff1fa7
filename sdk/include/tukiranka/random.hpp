// SPDX-License-Identifier: Apache-2.0
// Counter-based random numbers: Philox4x32-10. A stream is named by (seed, purpose, replicate), so a draw
// never depends on which thread, or how many draws before it. Source: Salmon et al. 2011; tested against the
// published vectors of Random123.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace tukiranka::sdk {

using PhiloxBlock = std::array<std::uint32_t, 4>;

constexpr PhiloxBlock philox_4x32_10(PhiloxBlock counter, std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    if (round > 0) {
      key[0] += 0x9E3779B9U;
      key[1] += 0xBB67AE85U;
    }
    const std::uint64_t a = std::uint64_t{0xD2511F53U} * counter[0],
                        b = std::uint64_t{0xCD9E8D57U} * counter[2];
    counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
               static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
  }
  return counter;
}

// FNV-1a, 64 bits: names a stream by what it is for.
constexpr std::uint64_t hash_purpose(std::string_view purpose) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : purpose) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

class Random {
 public:
  Random(std::uint64_t seed, std::string_view purpose, std::uint64_t replicate = 0)
      : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)},
        purpose_(hash_purpose(purpose) ^ (replicate * 0x9E3779B97F4A7C15U)) {}

  std::uint32_t next_bits() {
    if (used_ == 4) {
      block_ =
          philox_4x32_10({static_cast<std::uint32_t>(index_), static_cast<std::uint32_t>(index_ >> 32),
                          static_cast<std::uint32_t>(purpose_), static_cast<std::uint32_t>(purpose_ >> 32)},
                         key_);
      ++index_;
      used_ = 0;
    }
    return block_[used_++];
  }

  // Uniform on (0, 1), never an end.
  double uniform() {
    const std::uint64_t high = next_bits() >> 5, low = next_bits() >> 6;
    return (static_cast<double>(high * 67108864 + low) + 0.5) / 9007199254740992.0;
  }

  // Uniform on 0 … n−1 (Lemire's multiplication, with rejection).
  std::uint32_t below(std::uint32_t n) {
    std::uint64_t product = std::uint64_t{next_bits()} * n;
    if (static_cast<std::uint32_t>(product) < n)
      for (const std::uint32_t threshold = (0U - n) % n; static_cast<std::uint32_t>(product) < threshold;)
        product = std::uint64_t{next_bits()} * n;
    return static_cast<std::uint32_t>(product >> 32);
  }

  // Standard normal (Box–Muller, the cosine half).
  double normal() {
    const double radius = std::sqrt(-2 * std::log(uniform()));
    return radius * std::cos(6.283185307179586476925 * uniform());
  }

 private:
  std::array<std::uint32_t, 2> key_;
  std::uint64_t purpose_, index_ = 0;
  PhiloxBlock block_{};
  unsigned used_ = 4;
};

// Fisher–Yates, in place.
template <class Value>
void shuffle(std::vector<Value>& values, Random& random) {
  for (std::size_t i = values.size(); i > 1; --i)
    std::swap(values[i - 1], values[random.below(static_cast<std::uint32_t>(i))]);
}

// 0 … n−1 in random order.
[[nodiscard]] inline std::vector<int> draw_permutation(int n, Random& random) {
  std::vector<int> permutation(static_cast<std::size_t>(n));
  std::iota(permutation.begin(), permutation.end(), 0);
  shuffle(permutation, random);
  return permutation;
}

}  // namespace tukiranka::sdk
