// SPDX-License-Identifier: Apache-2.0
// host: the pictures that a measure declares in its manifest. A kind or a key that is misspelt is an error
// here, for else the picture would be missing from the report without a word.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/host/plugin.hpp"

namespace tukiranka::host {

// `measure` is the measure's entry in the manifest, `pointer` its place. On failure the diagnostic's `where`
// is the place of the fault and its `text` says what is wrong there, with the nearest known word.
[[nodiscard]] base::Result<std::vector<DeclaredExhibit>> read_exhibits(const base::Json& measure,
                                                                       const std::string& pointer);

}  // namespace tukiranka::host
