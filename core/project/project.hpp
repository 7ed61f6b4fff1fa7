// SPDX-License-Identifier: Apache-2.0
// project: what was gathered. The study (waves, perspectives, targets, privacy) and the tables of people,
// responses, ties and texts, already read by their declared mappings, with pseudonymous ids.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.hpp"
#include "core/base/study.hpp"
#include "core/base/table.hpp"

namespace tukiranka::project {

// One file that was read, for the provenance and for `check`.
struct SourceFile {
  std::string path, role, hash;
  std::int64_t rows = 0;                     // records, header not counted
  std::vector<std::string> columns;          // its header; empty when it is not a table
  std::string delimiter, decimal, encoding;  // as read: "semicolon", "comma", "windows-1252"
  std::string format;                        // of a network: "GraphML"
  std::int64_t nodes = 0;                    // that it names
};

// An indicator that a file for `tukiranka measure` carries inside it.
struct AskedIndicator {
  std::string id, evaluator, measure;
  base::Json with = base::Json::object();
};

// A person or place that the project wants masked in texts.
struct DeclaredName {
  std::string name, id;            // id: of a person in the data, when the name is not the id itself
  std::vector<std::string> forms;  // forms that do not follow from the name (Uudenkaupungin)
  bool is_place = false;
  std::string pseudonym;
};

struct Project {
  std::string file;   // path of project.json
  std::string model;  // id, or path relative to the file; empty in a file for `measure`
  base::Study study;
  std::vector<base::Table> tables;  // one per role, in the order of first use
  std::vector<AskedIndicator> indicators;
  std::vector<SourceFile> sources;
  std::vector<DeclaredName> names;  // never into an output
  // id of a document or segment that a name was taken out of -> the id in the data
  std::vector<std::pair<std::string, std::string>> renamed_texts;
  // real id or declared name -> pseudonym; written apart, mode 0600, never into an output
  std::vector<std::pair<std::string, std::string>> pseudonyms;
};

}  // namespace tukiranka::project
