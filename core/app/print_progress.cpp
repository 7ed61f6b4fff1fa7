// SPDX-License-Identifier: Apache-2.0
#include "core/app/print_progress.hpp"
#include <ostream>

namespace tukiranka::app {

Progress::Progress(std::ostream& stream, bool is_terminal, bool is_quiet)
    : stream_(stream),
      is_terminal_(is_terminal),
      is_quiet_(is_quiet),
      start_(std::chrono::steady_clock::now()) {}

void Progress::show(const ProjectNews& news) {
  if (is_quiet_) return;
  if (!is_terminal_) {
    stream_ << "[" << news.done << "/" << news.all << "] " << news.name << ": " << news.fate << "\n";
    return;
  }
  if (std::chrono::steady_clock::now() - start_ < std::chrono::milliseconds(500)) return;
  constexpr std::size_t width = 30;
  const std::size_t filled = news.all == 0 ? width : width * news.done / news.all;
  std::string bar;
  for (std::size_t i = 0; i < width; ++i) bar += i < filled ? "█" : "░";
  stream_ << "\r\033[K" << bar << " " << news.done << "/" << news.all << "  " << news.name << std::flush;
  is_drawn_ = true;
}

void Progress::finish() {
  if (is_drawn_) stream_ << "\r\033[K" << std::flush;
  is_drawn_ = false;
}

}  // namespace tukiranka::app
