// SPDX-License-Identifier: Apache-2.0
// project: whether project.json has the shape that its schema asks for.
#pragma once

#include <string>

#include "core/base/file_reader.hpp"
#include "core/base/json.hpp"

namespace tukiranka::project {

// What `project.schema.json` in the folder says against the document; nothing when the folder is empty.
[[nodiscard]] base::Diagnostics check_shape(const base::Json& document, const std::string& name,
                                            const base::FileReader& files, const std::string& schema_folder);

// Both lists; what the reader says of a place that the schema already spoke of is left out.
[[nodiscard]] base::Diagnostics join_problems(base::Diagnostics shape, base::Diagnostics found);

}  // namespace tukiranka::project
