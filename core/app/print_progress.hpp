// SPDX-License-Identifier: Apache-2.0
// app: how far a batch is. On a terminal a bar, from half a second on; elsewhere one line per project.
#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string>

namespace tukiranka::app {

struct ProjectNews {
  std::size_t done = 0, all = 0;
  std::string name, fate;
};

class Progress {
 public:
  Progress(std::ostream& stream, bool is_terminal, bool is_quiet);
  void show(const ProjectNews& news);
  void finish();  // takes the bar away

 private:
  std::ostream& stream_;
  bool is_terminal_, is_quiet_, is_drawn_ = false;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace tukiranka::app
