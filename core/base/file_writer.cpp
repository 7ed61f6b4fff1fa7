// SPDX-License-Identifier: Apache-2.0
#include "core/base/file_writer.hpp"
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file_reader.hpp"

namespace tukiranka::base {
namespace {

Diagnostic describe_failure(const std::string& path, int error) {
  return make_error("TK-B005", path, std::string("the file cannot be written: ") + std::strerror(error),
                    "check the folder's permissions and the space on the disk, or choose another with -o");
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return ::fdatasync(descriptor) == 0;
}

}  // namespace

Result<void> make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error || !std::filesystem::is_directory(folder))
    return fail(
        make_error("TK-B004", folder,
                   "the folder cannot be made: " + (error ? error.message() : "a file is in its place"),
                   "choose another with -o"));
  return {};
}

Result<void> write_file(const std::string& path, std::string_view bytes, unsigned mode) {
  const std::string folder = folder_of(path);
  std::string temporary = folder + "/." + name_of_file(path) + ".XXXXXX";
  const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) return fail(describe_failure(path, errno));
  const bool written = write_all(descriptor, bytes) && ::fchmod(descriptor, mode) == 0;
  int error = errno;
  ::close(descriptor);
  if (!written || ::rename(temporary.c_str(), path.c_str()) != 0) {
    if (written) error = errno;
    ::unlink(temporary.c_str());
    return fail(describe_failure(path, error));
  }
  if (const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); handle >= 0) {
    ::fsync(handle);
    ::close(handle);
  }
  return {};
}

}  // namespace tukiranka::base
