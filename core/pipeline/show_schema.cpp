// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/exhibit_kind.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/pipeline/commands.hpp"

namespace tukiranka::pipeline {
namespace {

// And one for each kind of exhibit: "exhibits/table".
std::vector<std::string> list_schemas() {
  std::vector<std::string> names{"assessment", "findings",   "model",    "project",
                                 "codebook",   "instrument", "manifest", "programme"};
  for (const auto& [kind, name] : names_of(base::ExhibitKind{}))
    names.push_back(std::string("exhibits/") + name);
  return names;
}

}  // namespace

Outcome show_schema(const Workplace& workplace, const std::string& name) {
  const std::vector<std::string> schema_names = list_schemas();
  if (std::find(schema_names.begin(), schema_names.end(), name) == schema_names.end())
    return fail_with(base::make_error("TK-L001", {}, "there is no schema \"" + name + "\"",
                                      base::suggest(name, schema_names)));
  const auto schema = base::read_json(*workplace.files, workplace.share + "/schema/" + name + ".schema.json");
  if (!schema) return fail_with(schema.error());
  Outcome outcome;
  outcome.json = *schema;
  outcome.text = schema->dump(2) + "\n";
  return outcome;
}

}  // namespace tukiranka::pipeline
