// SPDX-License-Identifier: Apache-2.0
// base: the only door to the disk for reading. Everything that reads takes a `FileReader`, so tests use the
// in-memory twin and can assert which files were read. No one else opens a file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace tukiranka::base {

class FileReader {
 public:
  virtual ~FileReader() = default;

  // The bytes of the file. TK-B001 not there (with did-you-mean among its neighbours), TK-B002 a folder,
  // TK-B003 not readable.
  [[nodiscard]] virtual Result<std::string> read(const std::string& path) const = 0;
  [[nodiscard]] virtual bool is_file(const std::string& path) const = 0;
  [[nodiscard]] virtual bool is_folder(const std::string& path) const = 0;
  // Names in the folder, sorted by bytes; empty when it is none.
  [[nodiscard]] virtual std::vector<std::string> list(const std::string& folder) const = 0;
};

class DiskReader final : public FileReader {
 public:
  [[nodiscard]] Result<std::string> read(const std::string& path) const override;
  [[nodiscard]] bool is_file(const std::string& path) const override;
  [[nodiscard]] bool is_folder(const std::string& path) const override;
  [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
};

class MemoryReader final : public FileReader {
 public:
  std::map<std::string, std::string> files;      // path -> bytes
  mutable std::vector<std::string> read_so_far;  // in order

  [[nodiscard]] Result<std::string> read(const std::string& path) const override;
  [[nodiscard]] bool is_file(const std::string& path) const override;
  [[nodiscard]] bool is_folder(const std::string& path) const override;
  [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
};

// `path` if absolute, else below the folder of `base_file`. "." and ".." are resolved in the text.
[[nodiscard]] std::string resolve_path(const std::string& base_file, const std::string& path);
[[nodiscard]] std::string folder_of(const std::string& path);  // "." for a bare name
[[nodiscard]] std::string name_of_file(const std::string& path);

}  // namespace tukiranka::base
