// SPDX-License-Identifier: Apache-2.0
// document: what programme.json holds, as plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assessment/programme.hpp"
#include "core/base/study.hpp"

namespace tukiranka::document {

// One project that was asked for; one that failed has neither model nor wave.
struct ProgrammeProject {
  struct Model {
    std::string id, version, hash;
  };
  std::string id;
  base::Texts title, organisation;
  std::string status, reason, folder;  // status: done | evaluator-failed | failed
  std::optional<Model> model;
  std::optional<base::Wave> wave;
};

struct ProgrammeDocument {
  std::vector<ProgrammeProject> projects;  // in the order in which they were asked for
  std::vector<base::Message> notes;
  std::vector<assessment::ProgrammeGroup> groups;
  assessment::ProgrammeRules rules;
};

}  // namespace tukiranka::document
