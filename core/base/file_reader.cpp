// SPDX-License-Identifier: Apache-2.0
#include "core/base/file_reader.hpp"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/aligned.hpp"
#include "core/base/suggestion.hpp"

namespace tukiranka::base {
namespace {

namespace fs = std::filesystem;

Diagnostic describe_missing(const FileReader& reader, const std::string& path) {
  const std::string nearest = find_nearest(name_of_file(path), reader.list(folder_of(path)));
  return make_error("TK-B001", path, "the file does not exist",
                    nearest.empty() ? "check the path; it is relative to the file that names it"
                                    : "did you mean \"" + nearest + "\"?");
}

Diagnostic describe_folder(const std::string& path) {
  return make_error("TK-B002", path, "this is a folder, not a file", "name a file inside it");
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::string parent = fs::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

std::string name_of_file(const std::string& path) {
  return fs::path(path).filename().string();
}

std::string resolve_path(const std::string& base_file, const std::string& path) {
  const fs::path given(path);
  if (given.is_absolute()) return given.lexically_normal().string();
  return (fs::path(base_file).parent_path() / given).lexically_normal().string();
}

Result<std::string> DiskReader::read(const std::string& path) const {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return fail(describe_missing(*this, path));
    return fail(make_error("TK-B003", path, std::string("the file cannot be read: ") + std::strerror(errno),
                           "check its permissions"));
  }
  struct stat status {};
  std::string bytes;
  bool is_directory = ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
  ssize_t got = is_directory ? 0 : 1;
  if (!is_directory) {
    const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
    bytes.reserve(size + 1);  // one more, so that the end is met without growing
    wish_huge_pages(bytes.data(), size);
    bytes.resize(size + 1);
  }
  std::size_t filled = 0;
  while (got > 0) {  // also right for pipes, whose size is 0
    if (filled == bytes.size()) bytes.resize(filled + 4096);
    got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR)
      got = 1;
    else if (got > 0)
      filled += static_cast<std::size_t>(got);
  }
  const int error = errno;
  ::close(descriptor);
  if (is_directory) return fail(describe_folder(path));
  if (got < 0)
    return fail(make_error("TK-B003", path, std::string("the file cannot be read: ") + std::strerror(error),
                           "check the disk and the file's permissions"));
  bytes.resize(filled);
  return bytes;
}

bool DiskReader::is_file(const std::string& path) const {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

bool DiskReader::is_folder(const std::string& path) const {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::vector<std::string> DiskReader::list(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    names.push_back(entry->path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::string> MemoryReader::read(const std::string& path) const {
  read_so_far.push_back(path);
  if (const auto found = files.find(path); found != files.end()) return found->second;
  if (is_folder(path)) return fail(describe_folder(path));
  return fail(describe_missing(*this, path));
}

bool MemoryReader::is_file(const std::string& path) const {
  return files.count(path) > 0;
}

bool MemoryReader::is_folder(const std::string& path) const {
  return !list(path).empty();
}

std::vector<std::string> MemoryReader::list(const std::string& folder) const {
  const std::string prefix = folder == "." ? "" : folder + "/";
  std::set<std::string> names;
  for (const auto& [path, bytes] : files)
    if (path.compare(0, prefix.size(), prefix) == 0)
      names.insert(path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size()));
  return {names.begin(), names.end()};
}

}  // namespace tukiranka::base
