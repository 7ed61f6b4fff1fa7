// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/run_pipeline.hpp"

#include "core/assessment/merge_findings.hpp"
#include "core/base/log.hpp"
#include "core/document/write_json.hpp"
#include "core/evaluation/make_plan.hpp"
#include "core/evaluation/run_plan.hpp"
#include "core/pipeline/load_asked_model.hpp"
#include "core/project/load_project.hpp"

namespace tukiranka::pipeline {

Run run_pipeline(const Workplace& workplace, const std::string& path) {
  Run run;
  const std::string file = project::find_project_file(*workplace.files, path);
  const std::string schemas = workplace.share + "/schema";

  auto model = load_model_of(workplace, file);
  auto project =
      project::load_project(*workplace.files, file, {schemas, model.value ? &*model.value : nullptr});
  base::append(run.diagnostics, std::move(model.diagnostics));
  base::append(run.diagnostics, std::move(project.diagnostics));
  if (!model.value || !project.value) return run;

  project.value->study.privacy.declared = true;  // an assessment is always under the privacy rules
  run.language = workplace.choose_language(project.value->study.languages);
  run.pseudonyms = project.value->pseudonyms;
  const auto evaluators = host::find_evaluators(workplace.plugin_folders);
  const auto plan = evaluation::make_plan(evaluation::list_asked(*model.value), evaluators);
  base::log_step("measuring " + std::to_string(plan.asked.size()) + " indicators");
  auto findings = evaluation::run_plan(plan, *project.value, run.language, workplace.threads);
  base::append(run.diagnostics, report_broken(evaluators, findings));
  base::append(run.diagnostics, std::move(findings.diagnostics));
  findings.diagnostics = run.diagnostics;
  run.status = status_of(findings);
  run.unreviewed = evaluation::list_reviewable(*project.value, findings);
  run.hides_unreviewed = project.value->study.privacy.quotes == base::Quotes::reviewed;
  if (run.status == Status::bad_input) return run;

  const auto assessment = assessment::merge_findings(*model.value, findings);
  run.assessment = document::write_json(assessment);
  return run;
}

}  // namespace tukiranka::pipeline
