// SPDX-License-Identifier: Apache-2.0
// pipeline: one project from its files to its assessment. One line per room; nothing is written.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/json.hpp"
#include "core/evaluation/disclosure/list_reviewable.hpp"
#include "core/pipeline/outcome.hpp"
#include "core/pipeline/workplace.hpp"

namespace tukiranka::pipeline {

struct Run {
  Status status = Status::bad_input;  // bad_input: there is no assessment
  base::Json assessment;
  base::Diagnostics diagnostics;
  std::string language;
  std::vector<std::pair<std::string, std::string>> pseudonyms;  // the key: for --key-file alone
  std::vector<evaluation::Reviewable> unreviewed;  // quotes that nobody has read: for --review alone
  bool hides_unreviewed = false;                   // by the privacy of the project
};

[[nodiscard]] Run run_pipeline(const Workplace& workplace, const std::string& path);

}  // namespace tukiranka::pipeline
