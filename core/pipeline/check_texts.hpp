// SPDX-License-Identifier: Apache-2.0
// pipeline: `check` of a text, a qualitative project or a codebook of another program: whether it can be
// read, what is in it, and a data entry to start from.
#pragma once

#include <string>

#include "core/pipeline/outcome.hpp"
#include "core/pipeline/workplace.hpp"

namespace tukiranka::pipeline {

[[nodiscard]] bool is_of_texts(const std::string& file);  // .txt, .docx, .qdpx, .qdc
[[nodiscard]] Outcome check_texts(const Workplace& workplace, const std::string& file);

}  // namespace tukiranka::pipeline
