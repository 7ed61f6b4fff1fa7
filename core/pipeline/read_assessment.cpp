// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/read_assessment.hpp"

#include "core/base/json_reader.hpp"

namespace tukiranka::pipeline {

base::Result<base::Json> read_assessment(const Workplace& workplace, const std::string& path) {
  const std::string file = workplace.files->is_folder(path) ? path + "/assessment.json" : path;
  auto document = base::read_json(*workplace.files, file);
  if (!document) return document;
  const auto refuse = [&](const std::string& pointer, const std::string& text) {
    return base::fail(base::make_error("TK-L004", file + pointer, text,
                                       "`tukiranka assess PROJECT -o DIR` writes DIR/assessment.json"));
  };
  if (!document->is_object()) return refuse("", "this is no assessment");
  if (const base::Diagnostics problems = base::check_format(*document, file, 1); !problems.empty())
    return base::fail(problems.front());
  for (const char* list : {"criteria", "nodes", "findings", "waves"})
    if (!document->contains(list) || !document->at(list).is_array())
      return refuse(std::string("#/") + list,
                    "this is no assessment: it has no list of " + std::string(list));
  return document;
}

std::vector<std::string> languages_of(const base::Json& assessment) {
  std::vector<std::string> languages;
  if (!assessment.contains("project") || !assessment.at("project").is_object()) return languages;
  const base::Json& project = assessment.at("project");
  if (!project.contains("languages") || !project.at("languages").is_array()) return languages;
  for (const base::Json& language : project.at("languages"))
    if (language.is_string()) languages.push_back(language.get<std::string>());
  return languages;
}

}  // namespace tukiranka::pipeline
