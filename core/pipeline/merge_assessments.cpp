// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/document/read_assessment.hpp"
#include "core/document/read_scores.hpp"
#include "core/pipeline/commands.hpp"
#include "core/pipeline/write_programme.hpp"
#include "core/report/terminal/write_programme_summary.hpp"

namespace tukiranka::pipeline {
namespace {

// A file; a folder with an assessment; else the folders in it that have one.
std::vector<std::string> list_assessments(const base::FileReader& files, const std::string& path) {
  if (!files.is_folder(path)) return {path};
  if (files.is_file(path + "/assessment.json")) return {path + "/assessment.json"};
  std::vector<std::string> found;
  for (const std::string& name : files.list(path))
    if (files.is_file(path + "/" + name + "/assessment.json"))
      found.push_back(path + "/" + name + "/assessment.json");
  return found;
}

// The folder seen from the output, when it lies in it.
std::string folder_beside(const std::string& file, const std::string& output) {
  const std::string folder = base::folder_of(file);
  return !output.empty() && folder.rfind(output + "/", 0) == 0 ? folder.substr(output.size() + 1) : "";
}

std::string trim_slashes(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

class Merging {
 public:
  Merging(const Workplace& workplace, std::string output)
      : workplace_(workplace), output_(std::move(output)) {}

  void take(const std::string& path) {
    const auto files = list_assessments(*workplace_.files, path);
    if (files.empty())
      diagnostics.push_back(base::make_warning("TK-L020", path,
                                               "this holds no assessment.json and is skipped",
                                               "`tukiranka assess PROJECT -o DIR` writes one"));
    for (const std::string& file : files) take_file(file);
  }

  ProgrammeInput input;
  base::Diagnostics diagnostics;
  bool has_failed = false;

 private:
  void take_file(const std::string& file) {
    const auto document = document::read_scored_assessment(*workplace_.files, file);
    if (!document) return refuse(file, document.error());
    base::Json slim = document::slim_assessment(*document);
    const std::string id = slim.at("project").is_object() ? slim.at("project").value("id", "") : "";
    const auto [first, is_new] = seen_.emplace(id, file);
    if (!is_new)
      return refuse(file,
                    base::make_error("TK-L018", file,
                                     "the project \"" + id + "\" is already taken from " + first->second,
                                     "merge each project once"));
    input.sources.push_back({id, "done", "", folder_beside(file, output_)});
    input.assessments.push_back(std::move(slim));
  }

  void refuse(const std::string& file, const base::Diagnostic& problem) {
    has_failed = true;
    input.sources.push_back({base::name_of_file(base::folder_of(file)), "failed", problem.text, ""});
    diagnostics.push_back(problem);
  }

  const Workplace& workplace_;
  std::string output_;
  std::map<std::string, std::string> seen_;
};

}  // namespace

Outcome merge_assessments(const Workplace& workplace, const std::vector<std::string>& paths,
                          const std::string& output) {
  Merging merging(workplace, trim_slashes(output));
  for (const std::string& path : paths) merging.take(trim_slashes(path));
  Outcome outcome;
  outcome.diagnostics = std::move(merging.diagnostics);
  if (merging.input.assessments.empty()) {
    outcome.diagnostics.push_back(base::make_error("TK-L019", {}, "there is no assessment to merge",
                                                   "name folders that `assess -o` or `batch -o` wrote"));
    return fail_with(std::move(outcome.diagnostics));
  }
  outcome.status = merging.has_failed ? Status::batch_failed : Status::done;
  outcome.json = make_programme(merging.input);
  const std::string language =
      workplace.choose_language(document::languages_of(merging.input.assessments.front()));
  outcome.text = report::write_programme_summary(outcome.json, language);
  if (output.empty()) return outcome;
  if (const auto written = write_programme(outcome.json, output, language); !written)
    return fail_with(written.error());
  outcome.text += "\n" + trim_slashes(output) + "/report.html\n";
  return outcome;
}

}  // namespace tukiranka::pipeline
