// SPDX-License-Identifier: Apache-2.0
// host: one plugin file as it was found. Everything here was read with `pread` from the file's manifest
// section; no code of the plugin has run.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/base/exhibit_kind.hpp"
#include "core/base/json.hpp"
#include "core/base/names.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::host {

enum class Compares { nothing, waves, groups };
constexpr auto names_of(Compares) {
  using enum Compares;
  return std::to_array<base::Named<Compares>>({{nothing, ""}, {waves, "waves"}, {groups, "groups"}});
}

// What a personal detail is of: people of a group, a node, a respondent; how answers are spread; so many of
// n; of two waves what tells the level of those in both, and how many were in one alone.
enum class Grain { group, node, respondent, answers, count, paired, unpaired };
constexpr auto names_of(Grain) {
  using enum Grain;
  return std::to_array<base::Named<Grain>>({{group, "group"},
                                            {node, "node"},
                                            {respondent, "respondent"},
                                            {answers, "answers"},
                                            {count, "count"},
                                            {paired, "paired"},
                                            {unpaired, "unpaired"}});
}

// Where in a finding ("/details/items") stands what the core has to know of it; empty: nowhere.
struct Places {
  std::string instrument, pairing, waves, hits;
};

// What a report can draw of a finding, and where in the finding its data stand.
struct DeclaredExhibit {
  base::ExhibitKind kind{};
  std::string from;  // "/details", or a JSON pointer below it
};

struct Measure {
  std::string id, unit;
  base::Texts title, summary;
  base::Json parameters;  // JSON Schema (draft-07) of `with`
  std::vector<std::string> tables_needed, tables_used;
  std::vector<DeclaredExhibit> exhibits;
  std::string people;  // where a finding says how many people stand behind it; empty: n does
  base::Json per;      // personal details, and their grain: {"/details/pointer": "node"}
  Compares compares = Compares::nothing;  // groups: exempt from "one finding per group beside the whole"
  std::vector<std::string> question;      // keys of `with` that say what is asked
  Places places;
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
