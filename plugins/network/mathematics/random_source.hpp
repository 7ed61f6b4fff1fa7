// SPDX-License-Identifier: GPL-2.0-or-later
// network: random whole numbers as the mathematics sees them. Who calls it makes one source per replicate
// from counter-based numbers named by (seed, purpose, replicate), so results never depend on threads.
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace tukiranka::network {

class RandomSource {
 public:
  virtual ~RandomSource() = default;
  // Uniform on 0 … n−1; n > 0.
  [[nodiscard]] virtual std::uint32_t below(std::uint32_t n) = 0;
};

// Fisher–Yates, in place.
template <class T>
void shuffle(std::vector<T>& values, RandomSource& random) {
  for (std::size_t i = values.size(); i > 1; --i)
    std::swap(values[i - 1], values[random.below(static_cast<std::uint32_t>(i))]);
}

[[nodiscard]] inline std::vector<int> draw_permutation(int n, RandomSource& random) {
  std::vector<int> permutation(static_cast<std::size_t>(n));
  std::iota(permutation.begin(), permutation.end(), 0);
  shuffle(permutation, random);
  return permutation;
}

}  // namespace tukiranka::network
