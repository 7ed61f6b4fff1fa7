// SPDX-License-Identifier: Apache-2.0
#include "core/project/check_shape.hpp"
#include <set>
#include <utility>

#include "core/base/json_reader.hpp"
#include "core/base/validate_json.hpp"

namespace tukiranka::project {

base::Diagnostics check_shape(const base::Json& document, const std::string& name,
                              const base::FileReader& files, const std::string& schema_folder) {
  if (schema_folder.empty()) return {};
  const auto schema = base::read_json(files, schema_folder + "/project.schema.json");
  if (!schema) return {schema.error()};
  return base::validate_json(document, *schema, name, "TK-P023");
}

base::Diagnostics join_problems(base::Diagnostics shape, base::Diagnostics found) {
  std::set<std::string> spoken;
  for (const base::Diagnostic& problem : shape) spoken.insert(problem.where);
  for (base::Diagnostic& problem : found)
    if (problem.where.empty() || spoken.count(problem.where) == 0) shape.push_back(std::move(problem));
  return shape;
}

}  // namespace tukiranka::project
