// SPDX-License-Identifier: Apache-2.0
// base: a zip archive (docx, qdpx) held in memory. Nothing is ever unpacked to the disk, so a path in an
// archive leads nowhere; a name that tries to is refused all the same, since an honest program writes none.
// Declared sizes are checked before a byte is unpacked, and an entry is never unpacked beyond what it
// declares. Bytes that we write are the same every time: no clock, no order but the given one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

namespace tukiranka::base {

struct ArchiveLimits {
  std::size_t entries = 20000;
  std::int64_t entry_bytes = 128LL << 20, total_bytes = 512LL << 20;
};

class Archive {
 public:
  // TK-P100 not a zip archive or cut short, TK-P101 a name that leaves the archive or stands twice, TK-P102
  // more than the limits, TK-P103 encrypted.
  [[nodiscard]] static base::Result<Archive> open(std::string bytes, const std::string& name,
                                                  const ArchiveLimits& limits = {});
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  [[nodiscard]] const std::vector<std::string>& entries() const;
  [[nodiscard]] bool has(const std::string& entry) const;
  // The bytes of an entry. TK-P104 not there, TK-P100 damaged, TK-P102 larger than it declares.
  [[nodiscard]] base::Result<std::string> read(const std::string& entry) const;

 private:
  struct Content;
  explicit Archive(std::unique_ptr<Content> content);
  std::unique_ptr<Content> content_;
};

// name -> bytes, in this order.
[[nodiscard]] base::Result<std::string> write_archive(
    const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace tukiranka::base
