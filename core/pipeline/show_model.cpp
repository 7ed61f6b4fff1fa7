// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include "core/base/file_writer.hpp"
#include "core/base/suggestion.hpp"
#include "core/export/write_instrument_csv.hpp"
#include "core/export/write_xlsform.hpp"
#include "core/model/load_instrument.hpp"
#include "core/model/load_model.hpp"
#include "core/pipeline/commands.hpp"
#include "core/project/formats/list_formats.hpp"

namespace tukiranka::pipeline {
namespace {

using base::Json;

std::string weight_of(double weight) {
  return weight == 1 ? std::string() : "  ×" + Json(weight).dump();
}

void describe_node(const model::Model& model, const model::Node& node, const std::string& language,
                   std::size_t depth, std::string& text) {
  const std::string margin(2 * depth, ' ');
  text += margin + base::text_in(node.title, language) + " [" + node.id + "]" + weight_of(node.weight) + "\n";
  for (const model::Criterion& criterion : model.criteria) {
    if (criterion.node != node.id) continue;
    text += margin + "  " + criterion.id + weight_of(criterion.weight) + "  " +
            base::text_in(criterion.title, language) + "\n";
    for (const model::Indicator& indicator : criterion.evidence)
      text += margin + "    · " + indicator.evaluator +
              (indicator.measure.empty() ? "" : "/" + indicator.measure) + "  " + indicator.facet + "  " +
              (indicator.value.kind == model::ValueFunction::Kind::show_only
                   ? base::name_of(indicator.value.kind)
                   : base::name_of(indicator.credibility)) +
              weight_of(indicator.weight) + "\n";
  }
  for (const model::Node& child : model.nodes)
    if (child.parent == node.id) describe_node(model, child, language, depth + 1, text);
}

Json write_header(const model::Model& model) {
  return {{"id", model.id},
          {"version", model.version},
          {"title", base::write_texts(model.title)},
          {"criteria", model.criteria.size()}};
}

}  // namespace

Outcome list_models(const Workplace& workplace) {
  const std::string language = workplace.choose_language({});
  Outcome outcome;
  outcome.json = {{"format", 1}, {"models", Json::array()}};
  for (const std::string& path : model::list_model_files(*workplace.files, workplace.share)) {
    auto loaded = model::load_model(*workplace.files, path, {"", workplace.share});
    base::append(outcome.diagnostics, std::move(loaded.diagnostics));
    if (!loaded.value) {
      outcome.status = Status::bad_input;
      continue;
    }
    outcome.json["models"].push_back(write_header(*loaded.value));
    outcome.text += loaded.value->id + "  " + loaded.value->version + "  " +
                    base::text_in(loaded.value->title, language) + " (" +
                    std::to_string(loaded.value->criteria.size()) + ")\n";
  }
  return outcome;
}

Outcome show_model(const Workplace& workplace, const std::string& name) {
  auto loaded = model::load_model(*workplace.files, name, {"", workplace.share});
  if (!loaded.value) return fail_with(std::move(loaded.diagnostics));
  const model::Model& model = *loaded.value;
  const std::string language = workplace.choose_language({});
  Outcome outcome;
  outcome.diagnostics = std::move(loaded.diagnostics);
  outcome.json = {{"format", 1}, {"hash", model.hash}, {"chain", Json::array()}, {"model", model.document}};
  for (const model::ChainLink& link : model.chain)
    outcome.json["chain"].push_back(
        {{"id", link.id}, {"version", link.version}, {"file", link.file}, {"hash", link.hash}});
  outcome.text = model.id + " " + model.version + "  " + base::text_in(model.title, language) + "\n" +
                 (model.source.empty() ? std::string() : base::text_in(model.source, language) + "\n") + "\n";
  describe_node(model, model.nodes.front(), language, 0, outcome.text);
  outcome.text += "\n";
  for (const model::Level& level : model.levels)
    outcome.text += "≥ " + Json(level.from).dump() + "  " + base::text_in(level.title, language) + "\n";
  return outcome;
}

Outcome write_instrument(const Workplace& workplace, const std::string& name, const ReportOptions& options) {
  const std::vector<std::string> formats{"csv", "xlsform"};
  if (options.format != "csv" && options.format != "xlsform")
    return fail_with(base::make_error("TK-L005", {}, "there is no format \"" + options.format + "\"",
                                      base::suggest(options.format, formats)));
  auto loaded = model::load_model(*workplace.files, name, {"", workplace.share});
  if (!loaded.value) return fail_with(std::move(loaded.diagnostics));
  if (loaded.value->instrument.empty())
    return fail_with(base::make_error("TK-L006", name, "the model names no instrument",
                                      R"(add "instrument": "FILE" to the model)"));
  auto instrument = model::load_instrument(*workplace.files, loaded.value->instrument, workplace.share);
  if (!instrument.value) return fail_with(std::move(instrument.diagnostics));
  const bool is_csv = options.format == "csv";
  if (!is_csv && options.output.empty())
    return fail_with(base::make_error("TK-L007", {}, "a workbook cannot be printed",
                                      "add -o DIR, and it is written there"));
  const auto bytes = is_csv ? base::Result<std::string>(exports::write_instrument_csv(*instrument.value))
                            : exports::write_xlsform(*instrument.value);
  if (!bytes) return fail_with(bytes.error());
  Outcome outcome;
  outcome.text = *bytes;
  if (options.output.empty()) return outcome;
  const std::string file = options.output + "/" + instrument.value->id +
                           project::ending_of(is_csv ? project::FormatId::csv : project::FormatId::xlsx);
  if (const auto made = base::make_folder(options.output); !made) return fail_with(made.error());
  if (const auto written = base::write_file(file, *bytes); !written) return fail_with(written.error());
  outcome.text = file + "\n";
  outcome.json = {{"format", 1}, {"file", file}};
  return outcome;
}

}  // namespace tukiranka::pipeline
