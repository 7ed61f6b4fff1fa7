// SPDX-License-Identifier: Apache-2.0
// project: what the readers of the data entries share while one project is read.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/file_reader.hpp"
#include "core/project/data_entry.hpp"
#include "core/project/formats/format.hpp"
#include "core/project/formats/records.hpp"
#include "core/project/load_options.hpp"
#include "core/project/problem_list.hpp"
#include "core/project/project.hpp"
#include "core/project/roles/table_roles.hpp"

namespace tukiranka::project {

struct Reading {
  const base::FileReader& files;
  const LoadOptions& options;
  Project& project;
  ProblemList& problems;
  bool has_waves = false;  // the project declares them
};

// The file of the entry, opened by the reader of its format; null when that failed and was reported.
// Notes it among the project's sources.
[[nodiscard]] std::unique_ptr<Records> open_records(Reading& reading, const DataEntry& entry);
// The same for bytes that were read and recognised.
[[nodiscard]] std::unique_ptr<Records> open_table(Reading& reading, const DataEntry& entry,
                                                  const Format& format, std::string bytes);

// The format of the entry's file, if it holds one of `wanted`; null when it does not, which was reported
// (recognise_format.hpp).
[[nodiscard]] const Format* accept_format(Reading& reading, const DataEntry& entry, const std::string& bytes,
                                          const std::vector<Holds>& wanted);

// The bytes of the entry's file. TK-P012 when it is not there or cannot be read.
[[nodiscard]] std::optional<std::string> read_bytes(Reading& reading, const DataEntry& entry);

// The table of that role, made when it is not there yet.
[[nodiscard]] base::Table& table_of(Project& project, const std::string& role);

// The place of `name` in the header: the column of that name, else the only one whose name begins with it
// and ". " (the way LimeSurvey writes code and question). TK-P013 at `pointer` when there is none.
[[nodiscard]] std::optional<std::size_t> find_column(const Records& records, const std::string& name);
[[nodiscard]] std::optional<std::size_t> require_column(const Records& records, const std::string& name,
                                                        const std::string& pointer, ProblemList& problems);

// "file:line:column".
[[nodiscard]] std::string place_in(const Records& records, std::int64_t line, const std::string& column);

}  // namespace tukiranka::project
