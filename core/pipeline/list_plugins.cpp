// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/suggestion.hpp"
#include "core/host/evaluators.hpp"
#include "core/pipeline/commands.hpp"

namespace tukiranka::pipeline {
namespace {

using base::Json;

std::string pad(std::string text, std::size_t width) {
  text.resize(std::max(text.size() + 1, width), ' ');
  return text;
}

Json write_evaluator(const host::EvaluatorInfo& evaluator) {
  Json json{{"id", evaluator.id},
            {"title", base::write_texts(evaluator.title)},
            {"summary", base::write_texts(evaluator.summary)},
            {"measures", Json::array()}};
  for (const host::Measure& measure : evaluator.measures) json["measures"].push_back(measure.id);
  return json;
}

Json write_plugin(const host::Plugin& plugin) {
  Json json{{"id", plugin.id},
            {"version", plugin.version},
            {"licence", plugin.licence},
            {"path", plugin.path},
            {"evaluators", Json::array()}};
  for (const host::EvaluatorInfo& evaluator : plugin.evaluators)
    json["evaluators"].push_back(write_evaluator(evaluator));
  return json;
}

std::string describe_measure(const host::Measure& measure, const std::string& language) {
  std::string text = "\n  " + measure.id + ": " + base::text_in(measure.title, language) + "\n    " +
                     base::text_in(measure.summary, language) + "\n";
  if (!measure.tables_needed.empty()) {
    text += "    tables:";
    for (const std::string& table : measure.tables_needed) text += " " + table;
    text += "\n";
  }
  if (measure.parameters.is_object() && measure.parameters.contains("properties"))
    for (const auto& [name, schema] : measure.parameters.at("properties").items())
      text += "    " + pad(name, 14) +
              (schema.contains("description") ? schema.at("description").get<std::string>() : "") + "\n";
  if (measure.declared.contains("literature"))
    for (const Json& source : measure.declared.at("literature"))
      if (source.is_string()) text += "    " + source.get<std::string>() + "\n";
  return text;
}

}  // namespace

Outcome list_plugins(const Workplace& workplace) {
  const host::Evaluators evaluators = host::find_evaluators(workplace.plugin_folders);
  const std::string language = workplace.choose_language({});
  Outcome outcome;
  outcome.json = {{"format", 1}, {"plugins", Json::array()}, {"diagnostics", Json::array()}};
  for (const host::Plugin& plugin : evaluators.plugins) {
    outcome.json["plugins"].push_back(write_plugin(plugin));
    for (const host::EvaluatorInfo& evaluator : plugin.evaluators)
      outcome.text +=
          pad(evaluator.id, 16) + pad(plugin.version, 8) + base::text_in(evaluator.summary, language) + "\n";
  }
  for (const base::Diagnostic& broken : evaluators.broken)
    outcome.json["diagnostics"].push_back(base::write_diagnostic(broken));
  outcome.diagnostics = evaluators.broken;
  return outcome;
}

Outcome show_plugin(const Workplace& workplace, const std::string& id) {
  const host::Evaluators evaluators = host::find_evaluators(workplace.plugin_folders);
  const std::string language = workplace.choose_language({});
  for (const host::Plugin& plugin : evaluators.plugins)
    for (const host::EvaluatorInfo& evaluator : plugin.evaluators) {
      if (evaluator.id != id && plugin.id != id) continue;
      Outcome outcome;
      outcome.json = {{"format", 1}, {"path", plugin.path}, {"manifest", plugin.manifest}};
      outcome.text = evaluator.id + " " + plugin.version + " (" + plugin.licence + ")\n" +
                     base::text_in(evaluator.summary, language) + "\n" + plugin.path + "\n";
      for (const host::Measure& measure : evaluator.measures)
        outcome.text += describe_measure(measure, language);
      return outcome;
    }
  Outcome outcome = fail_with(base::make_error("TK-L002", {}, "there is no evaluator \"" + id + "\"",
                                               base::suggest(id, evaluators.ids())));
  base::append(outcome.diagnostics, evaluators.broken);
  return outcome;
}

}  // namespace tukiranka::pipeline
