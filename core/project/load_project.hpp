// SPDX-License-Identifier: Apache-2.0
// project: the door. A project file (or the folder that holds project.json) becomes a Project: its study and
// the tables of its data, read by their declared mappings, with pseudonymous ids.
#pragma once

#include <string>

#include "core/base/file_reader.hpp"
#include "core/base/result.hpp"
#include "core/project/load_options.hpp"
#include "core/project/project.hpp"

namespace tukiranka::project {

// All problems of all files together (codes: see README.md of this room). No value when one is an error.
[[nodiscard]] base::Loaded<Project> load_project(const base::FileReader& files, const std::string& path,
                                                 const LoadOptions& options);

// The file itself, for who needs to know the project's model before it is loaded: `path`, or project.json in
// the folder `path`.
[[nodiscard]] std::string find_project_file(const base::FileReader& files, const std::string& path);

}  // namespace tukiranka::project
