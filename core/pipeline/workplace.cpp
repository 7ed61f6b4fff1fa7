// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/workplace.hpp"

#include "core/base/languages.hpp"

namespace tukiranka::pipeline {

std::string Workplace::choose_language(const std::vector<std::string>& of_project) const {
  if (!language.empty()) return language;
  for (const std::string& spoken : of_project)
    if (base::is_language(spoken)) return spoken;
  return fallback_language;
}

Workplace find_workplace(const base::FileReader& files, const std::string& program) {
  const std::string prefix = base::folder_of(base::folder_of(program));
  Workplace workplace;
  workplace.files = &files;
  workplace.plugin_folders = {prefix + "/lib/tukiranka/plugins"};
  workplace.share = prefix + "/share/tukiranka";
  return workplace;
}

}  // namespace tukiranka::pipeline
