// SPDX-License-Identifier: Apache-2.0
// The source tree as the architecture tests see it: files, lines, rooms, include lines.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <string>
#include <vector>

namespace tukiranka::architecture {

struct SourceFile {
  std::string path;  // relative to the root, eg: "core/base/table.cpp"
  std::vector<std::string> lines;

  // "core/base" -> "base"; "plugins/survey/x.cpp" -> "plugins/survey"; "sdk/…" -> "sdk".
  [[nodiscard]] std::string room() const {
    const auto first = path.find('/');
    const std::string top = path.substr(0, first);
    if (top == "sdk" || top == "tests") return top;
    const std::string second = path.substr(first + 1, path.find('/', first + 1) - first - 1);
    return top == "core" ? second : top + "/" + second;
  }
  // The folder inside the room: "core/project/formats/read_csv.cpp" -> "formats"; empty at the room's root.
  [[nodiscard]] std::string wall() const {
    const std::size_t inside = path.find(room() + "/") + room().size() + 1;
    const std::size_t end = path.find('/', inside);
    return end == std::string::npos ? std::string() : path.substr(inside, end - inside);
  }
  // A header with its implementation: the path without its ending.
  [[nodiscard]] std::string component() const { return path.substr(0, path.rfind('.')); }
  [[nodiscard]] std::string place(std::size_t line) const { return path + ":" + std::to_string(line + 1); }
};

inline bool is_source(const std::filesystem::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".cpp" || extension == ".hpp" || extension == ".h" || extension == ".c";
}

inline SourceFile read_source(const std::filesystem::path& root, const std::filesystem::path& path) {
  SourceFile file{std::filesystem::relative(path, root).string(), {}};
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
  return file;
}

// All sources below the given top-level folders, sorted by path.
inline std::vector<SourceFile> read_sources(const std::vector<std::string>& folders) {
  const std::filesystem::path root(TUKIRANKA_SOURCE);
  std::vector<SourceFile> files;
  for (const std::string& folder : folders)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
      if (entry.is_regular_file() && is_source(entry.path()))
        files.push_back(read_source(root, entry.path()));
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

struct Include {
  std::string target;
  bool is_quoted = false;
};

inline std::optional<Include> read_include(const std::string& line) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::smatch match;
  if (!std::regex_search(line, match, pattern)) return std::nullopt;
  return Include{match[2].str(), match[1].str() == "\""};
}

}  // namespace tukiranka::architecture
