// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/evaluation/make_plan.hpp"
#include "core/evaluation/run_plan.hpp"
#include "core/export/write_review.hpp"
#include "core/pipeline/commands.hpp"
#include "core/pipeline/load_asked_model.hpp"
#include "core/project/load_project.hpp"
#include "core/report/ground/measure_text.hpp"

namespace tukiranka::pipeline {
namespace {

using base::Json;

std::string show(const std::optional<double>& number) {
  if (!number) return "–";
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", *number);
  return text;
}

constexpr std::size_t most_places = 12;

// Places in texts that a finding rests on: where, by which rule, what it says. Words only where they may
// leave.
std::string list_places(const base::Finding& finding, const std::string& place_of_hits) {
  const Json* found = base::find_detail(finding, place_of_hits);
  const Json hits = found == nullptr ? Json::array() : *found;
  std::string lines;
  std::size_t count = 0;
  for (std::size_t i = 0; i < finding.evidence.size(); ++i) {
    const base::Citation& place = finding.evidence[i];
    if (place.start < 0 || ++count > most_places) continue;
    std::string line = "  " + place.at;
    for (const char* key : {"code", "rule", "polarity"})
      if (i < hits.size() && hits[i].is_object() && hits[i].contains(key) && hits[i].at(key).is_string())
        line += "  " + hits[i].at(key).get<std::string>();
    line += "  " + (place.excerpt ? "\"" + *place.excerpt + "\"" : "[…]");
    lines += report::drop_controls(line) + "\n";
  }
  if (count > most_places) lines += "  … " + std::to_string(count - most_places) + " (--json)\n";
  return lines;
}

// One line per finding: what, where, how much, how sure.
std::string describe(const base::Finding& finding, const std::string& language) {
  std::string line = finding.indicator;
  if (finding.wave) line += " [" + *finding.wave + "]";
  if (finding.group) line += " [" + *finding.group + "]";
  line += ": ";
  if (!finding.is_defined())
    return line + "– (" + (finding.message ? base::text_in(finding.message->texts, language) : "") + ")";
  line += show(finding.estimate);
  if (finding.interval)
    line += "  " + show(100 * finding.interval->level) + " % " + show(finding.interval->low) + " … " +
            show(finding.interval->high);
  if (finding.n) line += "  n = " + show(finding.n);
  if (finding.message) line += "  " + base::text_in(finding.message->texts, language);
  return line;
}

// What had nothing to read is undefined with its reason, like what was read and could not be computed. What
// did not run has no finding: its diagnostic says why.
void add_undefined(const std::vector<project::AskedIndicator>& asked, evaluation::Findings& findings) {
  for (const project::AskedIndicator& one : asked) {
    const auto speaks = [&](const auto& said) { return said.indicator == one.id; };
    const auto& silences = findings.silences;
    if (std::any_of(findings.findings.begin(), findings.findings.end(), speaks)) continue;
    const auto silence = std::find_if(silences.begin(), silences.end(), speaks);
    if (silence == silences.end() || silence->kind != evaluation::SilenceKind::no_data ||
        silence->reason.code == "core.no-finding")
      continue;
    base::Finding finding;
    finding.indicator = one.id;
    finding.evaluator = one.evaluator;
    finding.measure = one.measure;
    finding.n = 0;
    finding.message = silence->reason;
    findings.findings.push_back(std::move(finding));
  }
  std::map<std::string, std::size_t> place;
  for (const project::AskedIndicator& one : asked) place.emplace(one.id, place.size());
  std::stable_sort(findings.findings.begin(), findings.findings.end(),
                   [&](const base::Finding& a, const base::Finding& b) {
                     return place.at(a.indicator) < place.at(b.indicator);
                   });
}

}  // namespace

Outcome measure_file(const Workplace& workplace, const std::string& path, const std::string& review) {
  auto project = project::load_project(*workplace.files, path, {workplace.share + "/schema", nullptr});
  if (!project.value) return fail_with(std::move(project.diagnostics));
  if (project.value->indicators.empty()) {
    project.diagnostics.push_back(base::make_error(
        "TK-L003", path, "the file carries no indicators, so there is nothing to measure",
        R"(add "indicators": [{"id": "a", "evaluator": "survey", "measure": "scale-mean"}], or use `assess`)"));
    return fail_with(std::move(project.diagnostics));
  }
  const std::string language = workplace.choose_language(project.value->study.languages);
  const host::Evaluators evaluators = host::find_evaluators(workplace.plugin_folders);
  const auto plan = evaluation::make_plan(evaluation::list_asked(*project.value), evaluators);
  auto findings = evaluation::run_plan(plan, *project.value, language, workplace.threads);
  if (!review.empty())
    if (auto written = exports::write_review(review, evaluation::list_reviewable(*project.value, findings));
        !written)
      return fail_with(written.error());
  add_undefined(project.value->indicators, findings);
  Outcome outcome;
  outcome.status = status_of(findings);
  outcome.diagnostics = std::move(project.diagnostics);
  base::append(outcome.diagnostics, report_broken(evaluators, findings));
  base::append(outcome.diagnostics, std::move(findings.diagnostics));
  outcome.json = {{"format", 1}, {"findings", Json::array()}, {"diagnostics", Json::array()}};
  for (const base::Finding& finding : findings.findings) {
    outcome.json["findings"].push_back(base::write_finding(finding, language));
    outcome.text += report::drop_controls(describe(finding, language)) + "\n" +
                    list_places(finding, findings.declared[finding.indicator].hits);
  }
  for (const base::Diagnostic& diagnostic : outcome.diagnostics)
    outcome.json["diagnostics"].push_back(base::write_diagnostic(diagnostic));
  return outcome;
}

}  // namespace tukiranka::pipeline
