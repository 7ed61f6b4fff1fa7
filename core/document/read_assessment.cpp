// SPDX-License-Identifier: Apache-2.0
#include "core/document/read_assessment.hpp"
#include <initializer_list>
#include <set>
#include <utility>

#include "core/base/json_reader.hpp"

namespace tukiranka::document {
namespace {

std::string file_in(const base::FileReader& files, const std::string& path) {
  return files.is_folder(path) ? path + "/assessment.json" : path;
}

base::Result<base::Json> check_assessment(base::Result<base::Json> document, const std::string& file,
                                          std::initializer_list<const char*> lists) {
  if (!document) return document;
  const auto refuse = [&](const std::string& pointer, const std::string& text) {
    return base::fail(base::make_error("TK-L004", file + pointer, text,
                                       "`tukiranka assess PROJECT -o DIR` writes DIR/assessment.json"));
  };
  if (!document->is_object()) return refuse("", "this is no assessment");
  if (const base::Diagnostics problems = base::check_format(*document, file, 1); !problems.empty())
    return base::fail(problems.front());
  for (const char* list : lists)
    if (!document->contains(list) || !document->at(list).is_array())
      return refuse(std::string("#/") + list,
                    "this is no assessment: it has no list of " + std::string(list));
  return document;
}

}  // namespace

base::Result<base::Json> read_assessment(const base::FileReader& files, const std::string& path) {
  const std::string file = file_in(files, path);
  return check_assessment(base::read_json(files, file), file, {"criteria", "nodes", "findings", "waves"});
}

base::Result<base::Json> read_scored_assessment(const base::FileReader& files, const std::string& path) {
  static const std::set<std::string> left_out{"sensitivity", "explanations", "findings",    "exhibits",
                                              "evaluators",  "texts",        "diagnostics", "settings"};
  const std::string file = file_in(files, path);
  return check_assessment(base::read_json_without(files, file, left_out), file,
                          {"criteria", "nodes", "waves"});
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

}  // namespace tukiranka::document
