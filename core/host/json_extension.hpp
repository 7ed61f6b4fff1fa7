// SPDX-License-Identifier: Apache-2.0
// host: the extension tkr.json/1 (sdk/include/tukiranka/json.h), with which plugins in C read the plan.
#pragma once

namespace tukiranka::host {

// The extension of that id, or null. It lives as long as the program.
[[nodiscard]] const void* find_host_extension(const char* id);

}  // namespace tukiranka::host
