// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/write_programme.hpp"
#include <utility>

#include "core/assessment/programme/compare_projects.hpp"
#include "core/base/file_writer.hpp"
#include "core/base/json_writer.hpp"
#include "core/document/read_scores.hpp"
#include "core/report/sections/write_programme_html.hpp"
#include "core/report/tables/write_programme_csv.hpp"

namespace tukiranka::pipeline {

base::Json make_programme(const ProgrammeInput& input) {
  std::vector<assessment::ProjectScores> projects;
  for (const base::Json& assessment : input.assessments)
    projects.push_back(document::read_scores(assessment));
  return document::write_programme_json(assessment::compare_projects(std::move(projects), {}), input.sources);
}

base::Result<void> write_programme(const base::Json& programme, const std::string& folder,
                                   const std::string& language) {
  const std::pair<const char*, std::string> files[] = {
      {"programme.json", base::write_document(programme)},
      {"programme.csv", report::write_programme_csv(programme)},
      {"report.html", report::write_programme_html(programme, language)}};
  if (auto made = base::make_folder(folder); !made) return made;
  for (const auto& [name, bytes] : files)
    if (auto written = base::write_file(folder + "/" + name, bytes); !written) return written;
  return {};
}

}  // namespace tukiranka::pipeline
