// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/run_plan.hpp"
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/evaluation/disclosure/make_exhibits.hpp"
#include "core/evaluation/disclosure/resolve_citations.hpp"
#include "core/evaluation/disclosure/suppress_cells.hpp"
#include "core/evaluation/take_given.hpp"
#include "core/evaluation/words.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Finding;
using base::Json;

Json write_study(const base::Study& study) {
  Json json{{"waves", Json::array()}, {"perspectives", Json::array()}, {"languages", study.languages}};
  for (const base::Wave& wave : study.waves) json["waves"].push_back({{"id", wave.id}, {"role", wave.role}});
  for (const base::Perspective& one : study.perspectives)
    json["perspectives"].push_back(
        {{"id", one.id}, {"population", one.population ? Json(*one.population) : Json(nullptr)}});
  return json;
}

const host::Measure& measure_of(const host::EvaluatorInfo& evaluator, const std::string& id) {
  return *std::find_if(evaluator.measures.begin(), evaluator.measures.end(),
                       [&](const host::Measure& m) { return m.id == id; });
}

// The first table the measure needs and the project lacks (or holds without a row); empty when all are there.
std::string find_missing_table(const host::Measure& measure, const project::Project& project) {
  for (const std::string& role : measure.tables_needed)
    if (const base::Table* table = base::find_table(project.tables, role);
        table == nullptr || table->rows == 0)
      return role;
  return {};
}

// What readers call it; a plugin may ask for a table that only it knows.
Json name_table(const std::string& role) {
  const std::string key = "table." + role;
  return words().has(key) ? base::write_texts(words().say(key)) : Json(role);
}

// Only the tables that the manifest names are lent.
std::vector<const base::Table*> choose_tables(const PlannedCall& call, const project::Project& project) {
  std::set<std::string> roles;
  for (const AskedMeasure& asked : call.asked) {
    const host::Measure& measure = measure_of(call.evaluator, asked.measure);
    roles.insert(measure.tables_needed.begin(), measure.tables_needed.end());
    roles.insert(measure.tables_used.begin(), measure.tables_used.end());
  }
  std::vector<const base::Table*> tables;
  for (const base::Table& table : project.tables)
    if (roles.count(table.role) > 0) tables.push_back(&table);
  return tables;
}

void report_failure(const PlannedCall& call, Findings& findings) {
  findings.has_evaluator_failed = true;
  for (const AskedMeasure& asked : call.asked) {
    findings.diagnostics.push_back(base::make_error(
        "TK-E010", asked.id,
        "the evaluator \"" + call.evaluator.id + "\" failed, so this indicator has no finding",
        "the messages before this one say why"));
    findings.silences.push_back({asked.id, SilenceKind::not_run,
                                 words().message("core.evaluator-failed", {{"evaluator", call.evaluator.id}}),
                                 ""});
  }
}

// What the evaluator reported an error on instead of measuring it; the rest of its evidence stands.
void report_refusals(const PlannedCall& call, const host::CallOutcome& outcome, Findings& findings) {
  if (!base::has_error(outcome.diagnostics)) return;
  for (const AskedMeasure& asked : call.asked) {
    const auto speaks = [&](const Finding& finding) { return finding.indicator == asked.id; };
    if (std::any_of(outcome.findings.begin(), outcome.findings.end(), speaks)) continue;
    findings.has_evaluator_failed = true;
    findings.silences.push_back({asked.id, SilenceKind::not_run,
                                 words().message("core.not-measured", {{"evaluator", call.evaluator.id}}),
                                 ""});
  }
}

// The files that the tables a measure needs were read from.
std::string list_files(const host::Measure& measure, const project::Project& project) {
  std::string files;
  for (const std::string& role : measure.tables_needed)
    if (const base::Table* table = base::find_table(project.tables, role); table != nullptr)
      for (const std::string& file : table->files) files += (files.empty() ? "" : ", ") + file;
  return files;
}

RunStatus status_of(host::CallStatus status) {
  return status == host::CallStatus::ok               ? RunStatus::ok
         : status == host::CallStatus::not_applicable ? RunStatus::not_applicable
                                                      : RunStatus::failed;
}

struct Manner {
  const std::string& language;
  unsigned threads;
};

void run_call(PlannedCall call, const project::Project& project, const Manner& manner, Findings& findings) {
  for (const AskedMeasure& asked : call.asked)
    findings.titles.emplace(asked.id, measure_of(call.evaluator, asked.measure).title);
  std::vector<AskedMeasure> askable;
  for (const AskedMeasure& asked : call.asked) {
    const std::string table = find_missing_table(measure_of(call.evaluator, asked.measure), project);
    if (table.empty()) {
      findings.sources[asked.id] = list_files(measure_of(call.evaluator, asked.measure), project);
      const auto& needed = measure_of(call.evaluator, asked.measure).tables_needed;
      if (std::find(needed.begin(), needed.end(), "responses") != needed.end())
        findings.own_answers.insert(asked.id);
      askable.push_back(asked);
    } else {
      base::Message reason = words().message("core.no-table", {{"table", name_table(table)}});
      if (base::find_table(project.tables, table) != nullptr)  // a template that nobody has filled in
        reason.texts = words().say("core.empty-table", {{"table", name_table(table)}});
      findings.silences.push_back({asked.id, SilenceKind::no_data, std::move(reason), ""});
    }
  }
  call.asked = std::move(askable);
  const std::string library = call.evaluator.library.substr(call.evaluator.library.rfind('/') + 1);
  EvaluatorRun run{
      call.evaluator.id,         call.evaluator.plugin_version, library, host::hash_library(call.evaluator),
      RunStatus::not_applicable, call.evaluator.title};
  if (!call.asked.empty()) {
    host::CallRequest request;
    for (const AskedMeasure& asked : call.asked)
      request.plan.push_back({asked.id, asked.measure, asked.with});
    request.tables = choose_tables(call, project);
    request.study = write_study(project.study);
    request.locale = manner.language;
    request.seed = project.study.seed;
    request.threads = manner.threads;
    host::CallOutcome outcome = host::call_evaluator(call.evaluator, request);
    run.status = status_of(outcome.status);
    if (run.status != RunStatus::failed) report_refusals(call, outcome, findings);
    base::append(findings.diagnostics, std::move(outcome.diagnostics));
    std::move(outcome.findings.begin(), outcome.findings.end(), std::back_inserter(findings.findings));
    if (run.status == RunStatus::failed) report_failure(call, findings);
  }
  findings.runs.push_back(run);
}

// Plan order, then the study's waves, then the whole before its groups in byte order.
void sort_findings(const Plan& plan, Findings& findings) {
  std::map<std::string, std::size_t> place, wave_place;
  for (std::size_t i = 0; i < plan.asked.size(); ++i) place.emplace(plan.asked[i].id, i);
  for (std::size_t i = 0; i < findings.study.waves.size(); ++i)
    wave_place.emplace(findings.study.waves[i].id, i);
  const auto key = [&](const Finding& f) {
    const auto wave = f.wave ? wave_place.find(*f.wave) : wave_place.end();
    const std::size_t order = !f.wave                    ? 0
                              : wave == wave_place.end() ? wave_place.size() + 1
                                                         : wave->second + 1;
    return std::make_tuple(place.at(f.indicator), order, f.wave.value_or(""), f.group.has_value(),
                           f.group.value_or(""));
  };
  std::stable_sort(findings.findings.begin(), findings.findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

// What was asked and not answered, or answered with "undefined, because …".
void add_silences(const Plan& plan, Findings& findings) {
  std::set<std::string> spoken;
  for (const Silence& silence : findings.silences) spoken.insert(silence.indicator);
  for (const Finding& finding : findings.findings) {
    if (finding.by || finding.group) continue;
    spoken.insert(finding.indicator);
    if (finding.is_defined()) continue;
    const std::string& hits = findings.declared[finding.indicator].hits;
    const bool has_read = finding.n.value_or(0) > 0 || base::find_detail(finding, hits) != nullptr;
    findings.silences.push_back({finding.indicator,
                                 has_read ? SilenceKind::nothing_relevant : SilenceKind::no_data,
                                 finding.message.value_or(base::Message{}), finding.wave.value_or("")});
  }
  for (const AskedMeasure& asked : plan.asked)
    if (spoken.count(asked.id) == 0)
      findings.silences.push_back(
          {asked.id, SilenceKind::no_data,
           words().message(asked.evaluator == "given" ? "core.no-given" : "core.no-finding"), ""});
}

}  // namespace

Findings run_plan(const Plan& plan, const project::Project& project, const std::string& language,
                  unsigned threads) {
  Findings findings;
  findings.study = project.study;
  findings.diagnostics = plan.diagnostics;
  findings.silences = plan.silences;
  findings.declared = plan.declared;
  findings.has_evaluator_failed = plan.has_missing_evaluator;
  findings.has_bad_plan = plan.has_bad_question;
  for (const AskedMeasure& asked : plan.asked)
    if (!asked.title.empty()) findings.titles.emplace(asked.id, asked.title);
  for (const PlannedCall& call : plan.calls) run_call(call, project, {language, threads}, findings);
  take_given(plan, project, findings);
  findings.runs.insert(findings.runs.end(), plan.missing.begin(), plan.missing.end());
  sort_findings(plan, findings);
  suppress_cells(plan, project, findings);
  add_silences(plan, findings);
  resolve_citations(project, findings);
  make_exhibits(plan, project, findings);
  return findings;
}

}  // namespace tukiranka::evaluation
