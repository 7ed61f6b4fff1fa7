// SPDX-License-Identifier: Apache-2.0
// Runs the built program as its user would, and keeps what it said.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tukiranka::end_to_end {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

struct Ran {
  int exit_code = -1;
  std::string out, err;
  double cpu_seconds = 0;  // user + system
};

inline std::string read_all(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

inline void write_all(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string replace_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

inline fs::path program() {
  return fs::path(TUKIRANKA_BUILD) / "bin/tukiranka";
}
inline fs::path source() {
  return TUKIRANKA_SOURCE;
}

// What `folder/*` names in a shell at the repository's root.
inline std::vector<std::string> list_entries(const std::string& folder) {
  std::vector<std::string> entries;
  for (const auto& entry : fs::directory_iterator(source() / folder))
    entries.push_back(folder + "/" + entry.path().filename().string());
  std::sort(entries.begin(), entries.end());
  return entries;
}

// A folder of its own for each test, empty at the start.
inline fs::path fresh_folder(const std::string& name) {
  fs::path folder = fs::temp_directory_path() / ("tukiranka-" + std::to_string(getpid()) + "-" + name);
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

inline Ran run_program(const std::vector<std::string>& arguments, const fs::path& executable = program(),
                       const fs::path& work_folder = source()) {
  const fs::path folder = fresh_folder("run");
  const std::string out = (folder / "out").string(), err = (folder / "err").string();
  std::vector<char*> words{const_cast<char*>(executable.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    if (chdir(work_folder.c_str()) != 0) _exit(126);
    dup2(open(out.c_str(), O_WRONLY | O_CREAT, 0644), 1);
    dup2(open(err.c_str(), O_WRONLY | O_CREAT, 0644), 2);
    for (const char* name :
         {"TUKIRANKA_LANGUAGE", "TUKIRANKA_PLUGIN_PATH", "LANG", "LC_ALL", "XDG_CONFIG_HOME"})
      unsetenv(name);
    execv(executable.c_str(), words.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  Ran run{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_all(out), read_all(err),
          seconds(usage.ru_utime) + seconds(usage.ru_stime)};
  fs::remove_all(folder);
  return run;
}

// The example's results, assessed once for all tests of this process, and what was said of it.
struct Assessed {
  fs::path folder = fresh_folder("example");
  Ran run = run_program({"assess", "configs/examples/vertaisverkosto", "-o", folder.string()});
  Assessed() {
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.err, "");
  }
  Assessed(const Assessed&) = delete;
  Assessed& operator=(const Assessed&) = delete;
  ~Assessed() { fs::remove_all(folder); }
};

inline const Assessed& assess_example() {
  static const Assessed assessed;
  return assessed;
}

inline const fs::path& assessed_example() {
  return assess_example().folder;
}

// A copy of the built tree whose plugins a test may break.
inline fs::path copy_program(const std::string& name) {
  const fs::path folder = fresh_folder(name);
  fs::create_directories(folder / "bin");
  fs::copy(program(), folder / "bin/tukiranka");
  for (const char* part : {"lib", "share"})
    fs::copy(fs::path(TUKIRANKA_BUILD) / part, folder / part, fs::copy_options::recursive);
  return folder;
}

}  // namespace tukiranka::end_to_end
