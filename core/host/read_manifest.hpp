// SPDX-License-Identifier: Apache-2.0
// host: the manifest of a plugin file, read with `pread` from its section .tkr_manifest. No code of the
// plugin runs, and the dynamic loader is not asked, because a file that is cut short kills it with a signal:
// so every segment must lie inside the file before anybody opens it.
#pragma once

#include <string>

#include "core/base/result.hpp"

namespace tukiranka::host {

// The manifest's text. TK-H001 not there, TK-H002 not readable, TK-H003 cut, TK-H004 no ELF shared library,
// TK-H005 for another machine, TK-H006 without a manifest.
[[nodiscard]] base::Result<std::string> read_manifest(const std::string& path);

}  // namespace tukiranka::host
