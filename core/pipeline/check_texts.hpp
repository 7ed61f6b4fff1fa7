// SPDX-License-Identifier: Apache-2.0
// pipeline: `check` of a text, a qualitative project or a codebook of another program: whether it can be
// read, what is in it, and a data entry to start from.
#pragma once

#include <string>

#include "core/pipeline/outcome.hpp"
#include "core/pipeline/workplace.hpp"

namespace tukiranka::pipeline {

// As a data entry of this role would read it.
[[nodiscard]] Outcome check_texts(const Workplace& workplace, const std::string& file,
                                  const std::string& role);

}  // namespace tukiranka::pipeline
