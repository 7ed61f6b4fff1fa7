// SPDX-License-Identifier: Apache-2.0
// host: the text of a manifest to a Plugin. Checked here by hand, so that the host needs no file of ours to
// tell a good plugin from a bad one; configs/schema/manifest.schema.json says the same to editors.
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/host/plugin.hpp"

namespace tukiranka::host {

// TK-H007 the manifest is broken, TK-H008 made for another major version, TK-H009 for a newer minor one.
[[nodiscard]] base::Result<Plugin> check_manifest(const std::string& text, const std::string& path);

}  // namespace tukiranka::host
