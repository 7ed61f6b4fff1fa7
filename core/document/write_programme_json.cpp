// SPDX-License-Identifier: Apache-2.0
#include "core/document/write_programme_json.hpp"
#include <utility>

#include "core/document/programme_fields.hpp"

namespace tukiranka::document {
namespace {

ProgrammeProject find_project(const ProgrammeSource& source, const assessment::Programme& programme) {
  ProgrammeProject found{source.project, {}, {}, source.status, source.reason, source.folder, {}, {}};
  for (const assessment::ProjectScores& project : programme.projects) {
    if (project.id != source.project || source.status == "failed") continue;
    found.title = project.title;
    found.organisation = project.organisation;
    found.model = {project.model_id, project.model_version, project.model_hash};
    found.wave = {project.wave, project.wave_date, project.wave_role};
  }
  return found;
}

}  // namespace

Json write_programme_json(const assessment::Programme& programme,
                          const std::vector<ProgrammeSource>& sources) {
  ProgrammeDocument document{{}, programme.notes, programme.groups, programme.rules};
  for (const ProgrammeSource& source : sources) document.projects.push_back(find_project(source, programme));
  return write_programme_json(document);
}

Json write_programme_json(const ProgrammeDocument& document) {
  return write_value(document, Shape{true, document.rules.level});
}

ProgrammeDocument read_programme(const Json& json) {
  ProgrammeDocument document;
  read_value(json, document, Shape{true, 0});
  return document;
}

}  // namespace tukiranka::document
