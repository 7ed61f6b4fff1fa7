// SPDX-License-Identifier: Apache-2.0
// document: programme.json (`tukiranka schema programme`): many projects side by side, written and read by
// one list of keys (programme_fields.hpp).
#pragma once

#include <string>
#include <vector>

#include "core/assessment/programme.hpp"
#include "core/base/json.hpp"
#include "core/document/programme_document.hpp"

namespace tukiranka::document {

// One project that was asked for, in the order given; one that failed has no scores.
struct ProgrammeSource {
  std::string project, status, reason;  // status: done | evaluator-failed | failed
  std::string folder;                   // of its report, relative to the programme's; empty when elsewhere
};

[[nodiscard]] base::Json write_programme_json(const assessment::Programme& programme,
                                              const std::vector<ProgrammeSource>& sources);
[[nodiscard]] base::Json write_programme_json(const ProgrammeDocument& document);

// Back as it was written: what is written again has the same bytes.
[[nodiscard]] ProgrammeDocument read_programme(const base::Json& json);

}  // namespace tukiranka::document
