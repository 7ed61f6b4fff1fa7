// SPDX-License-Identifier: Apache-2.0
// host: one plugin file as it was found. Everything here was read with `pread` from the file's manifest
// section; no code of the plugin has run.
#pragma once

#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::host {

struct Measure {
  std::string id, unit;
  base::Texts title, summary;
  base::Json parameters;  // JSON Schema (draft-07) of `with`
  std::vector<std::string> tables_needed, tables_used;
  base::Json exhibits;  // [{kind, from, per}], see sdk/README.md
  std::string people;   // where a finding says how many people stand behind it; empty: n does
  base::Json per;       // details that are per group, node or respondent: {"/details/pointer": "node"}
  bool compares_groups = false;  // exempt from "one finding per group beside the whole"
  bool is_random = false;
  base::Json declared;  // the measure's whole manifest entry
};

struct EvaluatorInfo {
  std::string id, plugin_version, library, library_hash;
  base::Texts title, summary;
  std::vector<Measure> measures;
  base::Json messages;  // {"survey.single-item": {"fi": …, "sv": …, "en": …}}
};

struct Plugin {
  std::string path, id, version, licence;
  base::Json manifest;
  std::vector<EvaluatorInfo> evaluators;
};

}  // namespace tukiranka::host
