// SPDX-License-Identifier: Apache-2.0
// evaluation: the quotes that evaluators point at and nobody has reviewed yet, as codings for a person to
// mark "reviewed" or "rejected". Left out is what could never be quoted: people of too small a group. Quotes
// are masked as a report would show them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/evaluation/findings.hpp"
#include "core/project/project.hpp"

namespace tukiranka::evaluation {

struct Reviewable {
  std::string document;             // as the data call it
  std::int64_t start = 0, end = 0;  // code points in the document
  std::string code, quote, at;
};

// By document, place and code; each once.
[[nodiscard]] std::vector<Reviewable> list_reviewable(const project::Project& project,
                                                      const Findings& findings);

}  // namespace tukiranka::evaluation
