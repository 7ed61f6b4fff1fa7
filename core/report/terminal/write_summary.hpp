// SPDX-License-Identifier: Apache-2.0
// report: the assessment in one screen of a terminal: profile, weakest link, what is contested, what cannot
// be said and why, the largest changes, where the report lies. No line is longer than `width` characters.
#pragma once

#include <string>

#include "core/base/json.hpp"

namespace tukiranka::report {

struct Terminal {
  std::string language = "en";
  bool colour = false;
  std::size_t width = 80;
  std::string report_path;        // empty: not mentioned
  std::size_t hidden_quotes = 0;  // nobody has reviewed them
};

[[nodiscard]] std::string write_summary(const base::Json& assessment, const Terminal& terminal);

}  // namespace tukiranka::report
