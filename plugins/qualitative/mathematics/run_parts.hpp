// SPDX-License-Identifier: Apache-2.0
// qualitative: many like things are divided among threads in equal runs, in order, so that what the parts
// give can be put together again as if one had done it all.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace tukiranka::qualitative {

// How many parts are worth it.
[[nodiscard]] inline std::size_t count_parts(std::size_t count, unsigned threads) {
  constexpr std::size_t worth_a_thread = 1000;
  return std::max<std::size_t>(1, std::min<std::size_t>(threads, count / worth_a_thread));
}

// Calls work(part, begin, end) once per part; the first runs on the caller's thread. Work does not throw.
template <class Work>
void run_parts(std::size_t count, unsigned threads, Work work) {
  const std::size_t parts = count_parts(count, threads);
  std::vector<std::thread> others;
  for (std::size_t part = 1; part < parts; ++part)
    others.emplace_back(
        [&work, part, parts, count] { work(part, count * part / parts, count * (part + 1) / parts); });
  work(std::size_t{0}, std::size_t{0}, count / parts);
  for (std::thread& other : others) other.join();
}

}  // namespace tukiranka::qualitative
