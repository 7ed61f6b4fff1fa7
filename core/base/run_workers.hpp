// SPDX-License-Identifier: Apache-2.0
// base: many pieces of work, each in a process of its own, so many at a time. A crash costs its own piece
// only, and libraries that cannot share a process never do. Where the system gives none, ours does the work.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tukiranka::base {

struct Workers {
  std::size_t count = 0;  // pieces of work
  unsigned at_a_time = 1;
  std::function<std::string(std::size_t)> work;                                // in the child: its answer
  std::function<void(std::size_t, const std::optional<std::string>&)> on_end;  // in the parent, as each ends
};

// Answers in the order of the pieces; empty where a process died before its answer was whole.
[[nodiscard]] std::vector<std::optional<std::string>> run_workers(const Workers& workers);

}  // namespace tukiranka::base
