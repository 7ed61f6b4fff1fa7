// SPDX-License-Identifier: Apache-2.0
// pipeline: the key of the pseudonyms, apart from every result and readable by its owner alone. Written only
// where somebody asks for it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

namespace tukiranka::pipeline {

[[nodiscard]] base::Result<void> write_key(
    const std::string& file, const std::vector<std::pair<std::string, std::string>>& pseudonyms);

}  // namespace tukiranka::pipeline
