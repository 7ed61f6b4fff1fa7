// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/file_writer.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/evaluation/disclosure/list_reviewable.hpp"
#include "core/evaluation/run_plan.hpp"
#include "core/export/make_qda_project.hpp"
#include "core/export/write_qda.hpp"
#include "core/export/write_review.hpp"
#include "core/export/write_xlsform.hpp"
#include "core/model/load_instrument.hpp"
#include "core/pipeline/commands.hpp"
#include "core/pipeline/load_asked_model.hpp"
#include "core/pipeline/write_key.hpp"
#include "core/project/formats/list_formats.hpp"
#include "core/project/load_project.hpp"

namespace tukiranka::pipeline {
namespace {

struct Export {
  std::string bytes, name;  // name: of the file, without its ending
  unsigned mode = 0644;
  base::Json counts = base::Json::object();
  base::Diagnostics diagnostics;
  std::vector<std::pair<std::string, std::string>> pseudonyms;
};

base::Loaded<Export> export_instrument(const Workplace& workplace, const std::string& file) {
  base::Loaded<Export> made;
  auto model = load_model_of(workplace, file);
  made.diagnostics = std::move(model.diagnostics);
  if (!model.value) return made;
  if (model.value->instrument.empty()) {
    made.diagnostics.push_back(base::make_error("TK-L006", model.value->id, "the model names no instrument",
                                                R"(add "instrument": "FILE" to the model)"));
    return made;
  }
  auto instrument = model::load_instrument(*workplace.files, model.value->instrument, workplace.share);
  base::append(made.diagnostics, std::move(instrument.diagnostics));
  if (!instrument.value) return made;
  auto bytes = exports::write_xlsform(*instrument.value);
  if (!bytes) {
    made.diagnostics.push_back(bytes.error());
    return made;
  }
  made.value.emplace();
  made.value->bytes = std::move(*bytes);
  made.value->name = instrument.value->id;
  made.value->counts = {{"items", instrument.value->items.size()}};
  return made;
}

struct LoadedTexts {
  std::optional<model::Model> model;
  base::Loaded<project::Project> project;
};

// A file for `measure` has no model; a project has one, whose codebook stands in for its own.
LoadedTexts load_texts(const Workplace& workplace, const std::string& file) {
  base::Loaded<model::Model> model;
  const auto document = base::read_json(*workplace.files, file);
  const bool is_measured =
      document && document->is_object() && document->contains("indicators") && !document->contains("model");
  if (!is_measured) model = load_model_of(workplace, file);
  auto project = project::load_project(*workplace.files, file,
                                       {workplace.share + "/schema", model.value ? &*model.value : nullptr});
  base::Diagnostics all = std::move(model.diagnostics);
  base::append(all, std::move(project.diagnostics));
  if (base::has_error(all)) project.value.reset();
  project.diagnostics = std::move(all);
  return {std::move(model.value), std::move(project)};
}

base::Loaded<Export> export_texts(const Workplace& workplace, const std::string& file,
                                  const std::string& to) {
  base::Loaded<Export> made;
  auto project = load_texts(workplace, file).project;
  made.diagnostics = std::move(project.diagnostics);
  if (!project.value) return made;
  const base::Study& study = project.value->study;
  const std::string language = workplace.choose_language(study.languages);
  const exports::QdaExport texts = exports::make_qda_project(*project.value);
  const auto bytes = to == "qdpx" ? exports::write_qdpx(texts.project, study.id, language)
                                  : exports::write_qdc(texts.project, study.id, language);
  if (!bytes) {
    made.diagnostics.push_back(bytes.error());
    return made;
  }
  if (to == "qdpx" && !study.privacy.declared)
    made.diagnostics.push_back(base::make_warning(
        "TK-L017", project.value->file, "the project declares no privacy, so whole texts are written",
        R"(add "privacy": {"quotes": "reviewed"})"));
  made.value.emplace();
  made.value->bytes = *bytes;
  made.value->name = study.id.empty() ? "project" : study.id;
  made.value->counts = {{"codes", texts.project.codes.size()}};
  if (to == "qdpx")
    made.value->counts.update({{"documents", texts.project.documents.size()},
                               {"passages", texts.passages},
                               {"withheld", texts.withheld},
                               {"codings", texts.codings}});
  made.value->pseudonyms = std::move(project.value->pseudonyms);
  return made;
}

std::string ending_of(const std::string& format) {
  return project::ending_of(format == "xlsform"  ? project::FormatId::xlsx
                            : format == "review" ? project::FormatId::csv
                            : format == "qdc"    ? project::FormatId::qdc
                                                 : project::FormatId::qdpx);
}

base::Loaded<Export> export_review(const Workplace& workplace, const std::string& file) {
  base::Loaded<Export> made;
  auto loaded = load_texts(workplace, file);
  made.diagnostics = std::move(loaded.project.diagnostics);
  if (!loaded.project.value) return made;
  const project::Project& project = *loaded.project.value;
  const auto evaluators = host::find_evaluators(workplace.plugin_folders);
  const auto asked = loaded.model ? evaluation::list_asked(*loaded.model) : evaluation::list_asked(project);
  auto findings = evaluation::run_plan(evaluation::make_plan(asked, evaluators), project,
                                       workplace.choose_language(project.study.languages), workplace.threads);
  base::append(made.diagnostics, report_broken(evaluators, findings));
  base::append(made.diagnostics, std::move(findings.diagnostics));
  const auto quotes = evaluation::list_reviewable(project, findings);
  made.value.emplace();
  made.value->bytes = exports::print_review(quotes);
  made.value->name = "review";
  made.value->mode = exports::review_mode;
  made.value->counts = {{"quotes", quotes.size()}};
  made.value->pseudonyms = project.pseudonyms;
  return made;
}

// -o may name the file itself, or a folder for it.
base::Result<std::string> write_to(const std::string& output, const Export& made, const std::string& ending) {
  const bool is_file = output.size() > ending.size() && output.ends_with(ending);
  const std::string folder = is_file ? base::folder_of(output) : output;
  const std::string file = is_file ? output : output + "/" + made.name + ending;
  if (auto ready = base::make_folder(folder); !ready) return base::fail(ready.error());
  if (auto written = base::write_file(file, made.bytes, made.mode); !written)
    return base::fail(written.error());
  return file;
}

}  // namespace

Outcome export_project(const Workplace& workplace, const std::string& path, const ExportOptions& options) {
  const std::vector<std::string> formats{"qdpx", "qdc", "xlsform", "review"};
  if (std::find(formats.begin(), formats.end(), options.to) == formats.end())
    return fail_with(base::make_error("TK-L005", {}, "there is no format \"" + options.to + "\"",
                                      base::suggest(options.to, formats)));
  const bool is_text = options.to == "qdc" || options.to == "review";
  if (options.output.empty() && !is_text)
    return fail_with(base::make_error("TK-L007", {}, "an archive cannot be printed",
                                      "add -o FILE or -o DIR, and it is written there"));
  const std::string file = project::find_project_file(*workplace.files, path);
  auto made = options.to == "xlsform"  ? export_instrument(workplace, file)
              : options.to == "review" ? export_review(workplace, file)
                                       : export_texts(workplace, file, options.to);
  if (!made.value) return fail_with(std::move(made.diagnostics));
  Outcome outcome;
  outcome.diagnostics = std::move(made.diagnostics);
  outcome.text = made.value->bytes;
  if (!options.key_file.empty())
    if (auto written = write_key(options.key_file, made.value->pseudonyms); !written)
      return fail_with(written.error());
  if (options.output.empty()) return outcome;
  const auto written = write_to(options.output, *made.value, ending_of(options.to));
  if (!written) return fail_with(written.error());
  outcome.json = {{"format", 1}, {"file", *written}};
  outcome.text = *written;
  for (const auto& [what, count] : made.value->counts.items()) {
    outcome.json[what] = count;
    outcome.text += (outcome.text == *written ? ": " : ", ") + count.dump() + " " + what;
  }
  outcome.text += "\n";
  return outcome;
}

}  // namespace tukiranka::pipeline
