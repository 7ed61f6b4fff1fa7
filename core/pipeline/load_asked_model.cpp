// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/load_asked_model.hpp"
#include <algorithm>

#include "core/base/json_reader.hpp"

namespace tukiranka::pipeline {

base::Loaded<model::Model> load_model_of(const Workplace& workplace, const std::string& project_file) {
  const auto document = base::read_json(*workplace.files, project_file);
  if (!document) return {};  // reading the project says why
  std::string name = "tukiranka";
  if (document->is_object() && document->contains("model") && document->at("model").is_string())
    name = document->at("model").get<std::string>();
  return model::load_model(*workplace.files, name, {project_file, workplace.share});
}

Status status_of(const evaluation::Findings& findings) {
  if (findings.has_bad_plan) return Status::bad_input;
  return findings.has_evaluator_failed ? Status::evaluator_failed : Status::done;
}

base::Diagnostics report_broken(const host::Evaluators& evaluators, const evaluation::Findings& findings) {
  base::Diagnostics broken = evaluators.broken;
  const bool is_missed = std::any_of(findings.runs.begin(), findings.runs.end(), [](const auto& run) {
    return run.status == evaluation::RunStatus::missing;
  });
  if (!is_missed)
    for (base::Diagnostic& diagnostic : broken) diagnostic.severity = base::Severity::warning;
  return broken;
}

}  // namespace tukiranka::pipeline
