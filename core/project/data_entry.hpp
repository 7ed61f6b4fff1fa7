// SPDX-License-Identifier: Apache-2.0
// project: one entry of `data` in project.json, with safe access to its keys: what has the wrong shape is
// reported with its JSON pointer and read as if it were not there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json.hpp"
#include "core/project/dialect.hpp"
#include "core/project/problem_list.hpp"

namespace tukiranka::project {

// Where a value comes from: columns (joined by a space), or the same value for every row.
struct Mapping {
  std::vector<std::string> columns;
  std::optional<std::string> constant;
  std::string pointer;     // its place in the project file
  bool is_broken = false;  // it is there, in a shape that was reported

  [[nodiscard]] bool is_declared() const { return constant || !columns.empty(); }
};

struct DataEntry {
  std::string role, file;  // the file as it is written in the project
  std::string pointer;     // "project.json#/data/0"
  base::Json json;
};

// The text at `key`, or empty.
[[nodiscard]] std::string text_at(const base::Json& json, const char* key);

// A bare string names a column; {"column"}, a list of columns, {"is": value}. TK-P024 for any other shape.
[[nodiscard]] Mapping read_mapping(const DataEntry& entry, const std::string& key, ProblemList& problems);

// The names in a list of texts at `key`; empty when there is none. TK-P024.
[[nodiscard]] std::vector<std::string> read_names(const DataEntry& entry, const std::string& key,
                                                  ProblemList& problems);

// delimiter, decimal, encoding. TK-P010 for a value that is not known.
[[nodiscard]] Dialect read_dialect(const DataEntry& entry, ProblemList& problems);

// Whether an item of the entry has one column per wave.
[[nodiscard]] bool has_side_by_side(const DataEntry& entry);

// TK-P024 with did-you-mean for each key of the entry that its role does not know.
void check_keys(const DataEntry& entry, const std::vector<std::string>& known, ProblemList& problems);

}  // namespace tukiranka::project
