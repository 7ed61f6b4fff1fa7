// SPDX-License-Identifier: Apache-2.0
// host: a plugin file to its entry, once a run (Boost.DLL). Libraries are never unloaded: what a plugin has
// left in thread-local or static storage would otherwise outlive its code.
#pragma once

#include <string>

#include <tukiranka/evaluator.h>

#include "core/base/result.hpp"

namespace tukiranka::host {

// TK-H010 a symbol the library needs is not there, TK-H012 it has no entry, TK-H008 the entry is of another
// version.
[[nodiscard]] base::Result<const tkr_entry_t*> open_library(const std::string& path);

}  // namespace tukiranka::host
