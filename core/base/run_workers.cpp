// SPDX-License-Identifier: Apache-2.0
#include "core/base/run_workers.hpp"
#include <array>
#include <cerrno>
#include <utility>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tukiranka::base {
namespace {

constexpr char done_marker = '\x04';  // the last byte of a whole answer

struct Running {
  std::size_t piece = 0;
  pid_t child = -1;
  int pipe = -1;
  std::string heard;
};

[[noreturn]] void work_in_child(const Workers& workers, std::size_t piece, int pipe) {
  std::string answer;
  int code = 1;
  try {
    answer = workers.work(piece) + done_marker;
    code = 0;
  } catch (...) {  // nothing may unwind into the parent's stack
  }
  for (std::size_t sent = 0; sent < answer.size();) {
    const ssize_t put = ::write(pipe, answer.data() + sent, answer.size() - sent);
    if (put < 0 && errno != EINTR) break;
    if (put > 0) sent += static_cast<std::size_t>(put);
  }
  ::_exit(code);
}

// Nothing is started when the system has no pipe or process left.
std::optional<Running> start_child(const Workers& workers, std::size_t piece,
                                   const std::vector<Running>& others) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return std::nullopt;
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    for (const Running& other : others) ::close(other.pipe);
    work_in_child(workers, piece, ends[1]);
  }
  ::close(ends[1]);
  if (child < 0) {
    ::close(ends[0]);
    return std::nullopt;
  }
  return Running{piece, child, ends[0], {}};
}

// Where the system gives no process at all, the piece is done in ours: the same answer, less safely.
void work_here(const Workers& workers, std::size_t piece, std::optional<std::string>& answer) {
  try {
    answer = workers.work(piece);
  } catch (...) {  // as in a child: it costs this piece
  }
  workers.on_end(piece, answer);
}

// Reads what is there; true at the end of the answer.
bool hear(Running& running) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(running.pipe, buffer.data(), buffer.size());
  if (got > 0) running.heard.append(buffer.data(), static_cast<std::size_t>(got));
  return got == 0 || (got < 0 && errno != EINTR);
}

std::optional<std::string> collect(Running& running) {
  int status = 0;
  ::close(running.pipe);
  while (::waitpid(running.child, &status, 0) < 0 && errno == EINTR) {
  }
  const bool is_whole = !running.heard.empty() && running.heard.back() == done_marker;
  if (!is_whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  running.heard.pop_back();
  return std::move(running.heard);
}

}  // namespace

std::vector<std::optional<std::string>> run_workers(const Workers& workers) {
  std::vector<std::optional<std::string>> answers(workers.count);
  std::vector<Running> running;
  std::size_t next = 0;
  while (next < workers.count || !running.empty()) {
    while (next < workers.count && running.size() < workers.at_a_time) {
      if (auto started = start_child(workers, next, running))
        running.push_back(std::move(*started));
      else if (!running.empty())
        break;  // try again when one has ended
      else
        work_here(workers, next, answers[next]);
      ++next;
    }
    if (running.empty()) continue;  // all were done here, and a poll of nothing never ends
    std::vector<pollfd> polled;
    for (const Running& one : running) polled.push_back({one.pipe, POLLIN, 0});
    if (::poll(polled.data(), polled.size(), -1) < 0) continue;
    for (std::size_t i = running.size(); i-- > 0;) {
      if (polled[i].revents == 0 || !hear(running[i])) continue;
      answers[running[i].piece] = collect(running[i]);
      workers.on_end(running[i].piece, answers[running[i].piece]);
      running.erase(running.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  return answers;
}

}  // namespace tukiranka::base
