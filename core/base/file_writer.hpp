// SPDX-License-Identifier: Apache-2.0
// base: the only door to the disk for writing. A file is whole or not there: temporary file in the same
// folder, fdatasync, rename, fsync of the folder.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace tukiranka::base {

// Makes the folder (and its parents) when it is not there. TK-B004 when it cannot.
[[nodiscard]] Result<void> make_folder(const std::string& folder);

// TK-B005 when it cannot be written; then nothing is left behind. `mode` as in chmod.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes, unsigned mode = 0644);

}  // namespace tukiranka::base
