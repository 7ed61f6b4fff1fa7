// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/file_writer.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/model/load_instrument.hpp"
#include "core/pipeline/commands.hpp"
#include "core/pipeline/prepare.hpp"
#include "core/pipeline/write_key.hpp"
#include "core/project/load_project.hpp"
#include "core/project/make_qda_project.hpp"
#include "core/project/write_qda.hpp"
#include "core/report/write_xlsform.hpp"

namespace tukiranka::pipeline {
namespace {

struct Export {
  std::string bytes, name;  // name: of the file, without its ending
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
  auto bytes = report::write_xlsform(*instrument.value);
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

// A file for `measure` has no model; a project has one, whose codebook stands in for its own.
base::Loaded<project::Project> load_texts(const Workplace& workplace, const std::string& file) {
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
  return project;
}

base::Loaded<Export> export_texts(const Workplace& workplace, const std::string& file,
                                  const std::string& to) {
  base::Loaded<Export> made;
  auto project = load_texts(workplace, file);
  made.diagnostics = std::move(project.diagnostics);
  if (!project.value) return made;
  const base::Study& study = project.value->study;
  const std::string language = workplace.choose_language(study.languages);
  const project::QdaExport texts = project::make_qda_project(*project.value);
  const auto bytes = to == "qdpx" ? project::write_qdpx(texts.project, study.id, language)
                                  : project::write_qdc(texts.project, study.id, language);
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

// -o may name the file itself, or a folder for it.
base::Result<std::string> write_to(const std::string& output, const Export& made, const std::string& ending) {
  const bool is_file = output.size() > ending.size() && output.ends_with(ending);
  const std::string folder = is_file ? base::folder_of(output) : output;
  const std::string file = is_file ? output : output + "/" + made.name + ending;
  if (auto ready = base::make_folder(folder); !ready) return base::fail(ready.error());
  if (auto written = base::write_file(file, made.bytes); !written) return base::fail(written.error());
  return file;
}

}  // namespace

Outcome export_project(const Workplace& workplace, const std::string& path, const ExportOptions& options) {
  const std::vector<std::string> formats{"qdpx", "qdc", "xlsform"};
  if (std::find(formats.begin(), formats.end(), options.to) == formats.end())
    return fail_with(base::make_error("TK-L005", {}, "there is no format \"" + options.to + "\"",
                                      base::suggest(options.to, formats)));
  if (options.output.empty() && options.to != "qdc")
    return fail_with(base::make_error("TK-L007", {}, "an archive cannot be printed",
                                      "add -o FILE or -o DIR, and it is written there"));
  const std::string file = project::find_project_file(*workplace.files, path);
  auto made = options.to == "xlsform" ? export_instrument(workplace, file)
                                      : export_texts(workplace, file, options.to);
  if (!made.value) return fail_with(std::move(made.diagnostics));
  Outcome outcome;
  outcome.diagnostics = std::move(made.diagnostics);
  outcome.text = made.value->bytes;
  if (!options.key_file.empty())
    if (auto written = write_key(options.key_file, made.value->pseudonyms); !written)
      return fail_with(written.error());
  if (options.output.empty()) return outcome;
  const auto written =
      write_to(options.output, *made.value, options.to == "xlsform" ? ".xlsx" : "." + options.to);
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
