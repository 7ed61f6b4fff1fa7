// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include "core/base/finding.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/validate_json.hpp"
#include "core/evaluation/make_plan.hpp"
#include "core/host/check_manifest.hpp"
#include "core/model/load_instrument.hpp"
#include "core/pipeline/check_texts.hpp"
#include "core/pipeline/commands.hpp"
#include "core/pipeline/load_asked_model.hpp"
#include "core/project/formats/recognise_format.hpp"
#include "core/project/load_project.hpp"
#include "core/project/proposals/propose_mapping.hpp"

namespace tukiranka::pipeline {
namespace {

using base::Json;

Outcome finish(Outcome outcome, const std::string& path) {
  if (base::has_error(outcome.diagnostics)) outcome.status = Status::check_failed;
  outcome.json = {{"format", 1},
                  {"path", path},
                  {"sound", outcome.status == Status::done},
                  {"diagnostics", Json::array()},
                  {"found", std::move(outcome.json)}};
  std::size_t errors = 0, warnings = 0;
  for (const base::Diagnostic& diagnostic : outcome.diagnostics) {
    outcome.json["diagnostics"].push_back(base::write_diagnostic(diagnostic));
    errors += diagnostic.severity == base::Severity::error ? 1U : 0U;
    warnings += diagnostic.severity == base::Severity::warning ? 1U : 0U;
  }
  outcome.text += (errors == 0 ? "ok: " : "not ok: ") + path + " (" + std::to_string(errors) + " errors, " +
                  std::to_string(warnings) + " warnings)\n";
  return outcome;
}

std::string describe_source(const project::SourceFile& source) {
  std::string line = "  " + source.role + "  " + source.path;
  if (!source.delimiter.empty())
    line += "  " + std::to_string(source.rows) + " rows × " + std::to_string(source.columns.size()) +
            " columns, delimiter " + source.delimiter + ", decimal " + source.decimal + ", " +
            source.encoding;
  if (!source.format.empty())
    line += "  read as " + source.format + ": " + std::to_string(source.nodes) + " nodes, " +
            std::to_string(source.rows) + " ties";
  return line + "\n";
}

// How each file was read is shown, so that a wrong guess is seen before it is believed.
void describe_project(const project::Project& project, Outcome& outcome) {
  outcome.text += (project.study.id.empty() ? project.file : project.study.id) + "\n";
  outcome.json = {{"kind", "project"}, {"files", Json::array()}};
  for (const project::SourceFile& source : project.sources) {
    outcome.text += describe_source(source);
    outcome.json["files"].push_back({{"role", source.role},
                                     {"file", source.path},
                                     {"rows", source.rows},
                                     {"delimiter", source.delimiter},
                                     {"decimal", source.decimal},
                                     {"encoding", source.encoding},
                                     {"columns", source.columns}});
  }
}

// What is asked, and the plugin files that are broken: errors where an evaluator is missing, else warnings.
void add_plan(const Workplace& workplace, std::vector<evaluation::AskedMeasure> asked, Outcome& outcome) {
  host::Evaluators evaluators = host::find_evaluators(workplace.plugin_folders);
  evaluation::Plan plan = evaluation::make_plan(std::move(asked), evaluators);
  if (plan.missing.empty())
    for (base::Diagnostic& broken : evaluators.broken) broken.severity = base::Severity::warning;
  base::append(outcome.diagnostics, std::move(evaluators.broken));
  base::append(outcome.diagnostics, std::move(plan.diagnostics));
}

Outcome check_project(const Workplace& workplace, const std::string& file, const Json& document) {
  Outcome outcome;
  const bool is_measured =
      document.is_object() && document.contains("indicators") && !document.contains("model");
  base::Loaded<model::Model> model;
  if (!is_measured) {
    model = load_model_of(workplace, file);
    base::append(outcome.diagnostics, model.diagnostics);
  }
  auto project = project::load_project(*workplace.files, file,
                                       {workplace.share + "/schema", model.value ? &*model.value : nullptr});
  base::append(outcome.diagnostics, std::move(project.diagnostics));
  if (model.value) add_plan(workplace, evaluation::list_asked(*model.value), outcome);
  if (!project.value) return outcome;
  if (is_measured) add_plan(workplace, evaluation::list_asked(*project.value), outcome);
  describe_project(*project.value, outcome);
  return outcome;
}

Outcome check_model(const Workplace& workplace, const std::string& file) {
  Outcome outcome;
  auto model = model::load_model(*workplace.files, base::resolve_path("", file), {"", workplace.share});
  outcome.diagnostics = std::move(model.diagnostics);
  outcome.json = {{"kind", "model"}};
  if (!model.value) return outcome;
  add_plan(workplace, evaluation::list_asked(*model.value), outcome);
  outcome.text = model.value->id + " " + model.value->version + ": " +
                 std::to_string(model.value->criteria.size()) + " criteria\n";
  return outcome;
}

Outcome check_by_schema(const Workplace& workplace, const std::string& file, const Json& document,
                        const std::string& kind) {
  Outcome outcome;
  outcome.json = {{"kind", kind}};
  outcome.diagnostics = base::check_format(document, file, 1);
  if (!outcome.diagnostics.empty()) return outcome;
  if (kind == "instrument") {
    outcome.diagnostics = model::load_instrument(*workplace.files, file, workplace.share).diagnostics;
    return outcome;
  }
  const auto schema = base::read_json(*workplace.files, workplace.share + "/schema/" + kind + ".schema.json");
  if (!schema)
    outcome.diagnostics = {schema.error()};
  else
    outcome.diagnostics = base::validate_json(document, *schema, file, "TK-L015");
  if (kind == "manifest" && outcome.diagnostics.empty())  // what no schema can say, as when it is loaded
    if (const auto plugin = host::check_manifest(document.dump(), file); !plugin)
      outcome.diagnostics = {plugin.error()};
  return outcome;
}

Outcome check_json(const Workplace& workplace, const std::string& file) {
  const auto document = base::read_json(*workplace.files, file);
  if (!document) {
    Outcome broken;
    broken.diagnostics = {document.error()};
    return broken;
  }
  const auto has = [&](const char* key) { return document->is_object() && document->contains(key); };
  if (has("evaluators") && has("abi")) return check_by_schema(workplace, file, *document, "manifest");
  if (has("findings") && has("nodes") && has("waves"))
    return check_by_schema(workplace, file, *document, "assessment");
  if (has("nodes") || has("criteria") || has("extends")) return check_model(workplace, file);
  if (has("codes")) return check_by_schema(workplace, file, *document, "codebook");
  if (has("scales") && has("items")) return check_by_schema(workplace, file, *document, "instrument");
  return check_project(workplace, file, *document);
}

Outcome check_table(const Workplace& workplace, const std::string& file) {
  Outcome outcome;
  auto proposal = project::propose_mapping(*workplace.files, file);
  outcome.diagnostics = std::move(proposal.diagnostics);
  if (!proposal.value) return outcome;
  const project::Proposal& look = *proposal.value;
  if (look.role == "network") {
    outcome.text = file + ": " + std::to_string(look.records) + " ties" +
                   "\na data entry to correct and paste into project.json:\n" + look.entry.dump(2) + "\n";
    outcome.json = {
        {"kind", "network"}, {"ties", look.records}, {"columns", look.columns}, {"entry", look.entry}};
    return outcome;
  }
  outcome.text = file + ": " + std::to_string(look.records) + " rows × " +
                 std::to_string(look.columns.size()) + " columns, delimiter " +
                 project::name_of_delimiter(look.dialect.delimiter) + ", decimal " +
                 (look.dialect.decimal == ',' ? "comma" : "point") + ", " + look.dialect.encoding +
                 "\na data entry to correct and paste into project.json:\n" + look.entry.dump(2) + "\n";
  outcome.json = {
      {"kind", "table"}, {"rows", look.records}, {"columns", look.columns}, {"entry", look.entry}};
  return outcome;
}

// By what the file holds. Of a kind that is not read there is nothing to say but its name and the way out.
Outcome check_as(const Workplace& workplace, const std::string& file, const project::Format& format) {
  Outcome outcome;
  if (!format.is_read()) {
    outcome.diagnostics = {project::refuse_unread(file, format)};
    return outcome;
  }
  switch (format.holds.front()) {
    case project::Holds::settings:
      return check_json(workplace, file);
    case project::Holds::table:
    case project::Holds::network:
      return check_table(workplace, file);
    case project::Holds::text:
    case project::Holds::project:
    case project::Holds::codebook:
      return check_texts(workplace, file, format.role);
  }
  return outcome;
}

}  // namespace

Outcome check_path(const Workplace& workplace, const std::string& path) {
  const base::FileReader& files = *workplace.files;
  const std::string file = project::find_project_file(files, path);
  const auto bytes = files.read(file);
  if (!bytes) return fail_with(bytes.error());
  const project::Format& format = project::recognise_format(base::name_of_file(file), *bytes);
  return finish(check_as(workplace, file, format), path);
}

}  // namespace tukiranka::pipeline
