// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include "core/document/read_document.hpp"
#include "core/export/write_review.hpp"
#include "core/pipeline/commands.hpp"
#include "core/pipeline/run_pipeline.hpp"
#include "core/pipeline/write_key.hpp"
#include "core/pipeline/write_results.hpp"
#include "core/report/terminal/write_summary.hpp"

namespace tukiranka::pipeline {
namespace {

using base::Json;

// Phases of the last wave that score under the threshold, or have no score.
base::Diagnostics find_weak_phases(const Json& assessment, double threshold) {
  base::Diagnostics weak;
  const std::string wave = document::last_wave(assessment);
  for (const Json& node : base::at(assessment, "nodes")) {
    const Json& result = document::result_in(node, wave);
    if (base::string_at(node, "role") != "phase" || !result.is_object()) continue;
    const base::Number score = base::number_at(result, "score");
    if (score && *score >= threshold) continue;
    const std::string id = base::string_at(node, "id");
    weak.push_back(base::make_error(
        "TK-L008", id,
        score ? "the phase scores " + std::to_string(*score).substr(0, 4) + ", under the threshold"
              : "the phase cannot be assessed",
        "`tukiranka explain` says what it rests on"));
  }
  return weak;
}

}  // namespace

Outcome assess_project(const Workplace& workplace, const std::string& path, const AssessOptions& options) {
  Run run = run_pipeline(workplace, path);
  if (run.status == Status::bad_input) return fail_with(std::move(run.diagnostics));
  Outcome outcome;
  outcome.status = run.status;
  outcome.diagnostics = run.diagnostics;
  if (!options.output.empty())
    if (auto written = write_results(run, options.output); !written) return fail_with(written.error());
  if (!options.key_file.empty())
    if (auto written = write_key(options.key_file, run.pseudonyms); !written)
      return fail_with(written.error());
  if (auto written = exports::write_review(options.review, run.unreviewed); !written)
    return fail_with(written.error());
  if (options.fail_under) {
    const base::Diagnostics weak = find_weak_phases(run.assessment, *options.fail_under);
    if (!weak.empty() && outcome.status == Status::done) outcome.status = Status::check_failed;
    base::append(outcome.diagnostics, weak);
  }
  const std::string report = options.output.empty() ? "" : options.output + "/report.html";
  const std::size_t hidden = options.review.empty() && run.hides_unreviewed ? run.unreviewed.size() : 0;
  outcome.text = report::write_summary(
      run.assessment, {run.language, workplace.is_coloured, workplace.width, report, hidden});
  outcome.json = std::move(run.assessment);
  return outcome;
}

}  // namespace tukiranka::pipeline
