// SPDX-License-Identifier: Apache-2.0
// Many like pieces of work, divided among threads in equal runs. Each piece writes to a place of its own and
// takes its chance from Random(seed, purpose, piece), so the bytes are the same with any number of threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <exception>
#include <thread>
#include <type_traits>
#include <vector>

namespace tukiranka::sdk {

// How many runs run_parts makes of so many pieces: no more than threads, and none shorter than `least`.
[[nodiscard]] inline std::size_t count_parts(std::size_t count, unsigned threads, std::size_t least) {
  const std::size_t fit = count / std::max<std::size_t>(least, 1);
  return std::max<std::size_t>(1, std::min<std::size_t>(threads, fit));
}

// Calls work(begin, end), or work(part, begin, end), for runs that together are 0 … count − 1, the first on
// the caller's thread. `least`: the pieces that are worth a thread. What a run throws is thrown here when all
// have ended, the earliest run's first. Where the system has no thread left, the caller does the run itself.
template <class Work>
void run_parts(std::size_t count, unsigned threads, std::size_t least, const Work& work) {
  const std::size_t parts = count_parts(count, threads, least);
  std::vector<std::exception_ptr> failures(parts);
  const auto run = [&](std::size_t part) noexcept {
    const std::size_t begin = count * part / parts, end = count * (part + 1) / parts;
    try {
      if constexpr (std::is_invocable_v<const Work&, std::size_t, std::size_t, std::size_t>)
        work(part, begin, end);
      else
        work(begin, end);
    } catch (...) {
      failures[part] = std::current_exception();
    }
  };
  std::vector<std::thread> others;
  others.reserve(parts);
  std::size_t started = 1;
  try {
    for (; started < parts; ++started) others.emplace_back(run, started);
  } catch (const std::exception&) {  // no thread, or no memory for one: as many as there were
  }
  run(0);
  for (std::size_t part = started; part < parts; ++part) run(part);
  for (std::thread& other : others) other.join();
  for (const std::exception_ptr& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

}  // namespace tukiranka::sdk
