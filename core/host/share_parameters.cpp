// SPDX-License-Identifier: Apache-2.0
#include "core/host/share_parameters.hpp"
#include <stdexcept>
#include <vector>

#include "core/base/suggestion.hpp"

namespace tukiranka::host {
namespace {

using base::Json;

// Thrown inside this file only.
struct Wrong : std::runtime_error {
  Wrong(const std::string& pointer, const std::string& what) : std::runtime_error(pointer + ": " + what) {}
};

std::vector<std::string> list_keys(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

void add_property(Json& properties, const std::string& name, const Json& schema, const std::string& pointer) {
  if (properties.contains(name)) throw Wrong(pointer, "the parameter \"" + name + "\" stands twice");
  properties[name] = schema;
}

const Json& find_shared(const std::string& name, const Json& shared, const std::string& pointer) {
  if (shared.contains(name)) return shared.at(name);
  const std::string hint = base::suggest(name, list_keys(shared));
  throw Wrong(pointer,
              "the evaluator declares no parameter \"" + name + "\"" + (hint.empty() ? "" : "; " + hint));
}

// A list of names and of objects of the measure's own, in this order.
Json join_properties(const Json& list, const Json& shared, const std::string& pointer) {
  Json properties = Json::object();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string place = pointer + "/" + std::to_string(i);
    if (list[i].is_string()) {
      const std::string name = list[i].get<std::string>();
      add_property(properties, name, find_shared(name, shared, place), place);
    } else if (list[i].is_object()) {
      for (const auto& [name, own] : list[i].items())  // a text: a shared one under another name
        add_property(properties, name,
                     own.is_string() ? find_shared(own.get<std::string>(), shared, place) : own, place);
    } else {
      throw Wrong(place, "expected the name of a parameter, or an object of them");
    }
  }
  return properties;
}

void fill_measure(Json& measure, const Json& shared, const std::string& pointer) {
  if (!measure.is_object() || !measure.contains("parameters")) return;
  Json& parameters = measure.at("parameters");
  if (parameters.is_array())
    parameters = Json{{"type", "object"},
                      {"properties", join_properties(parameters, shared, pointer)},
                      {"additionalProperties", false}};
  else if (parameters.is_object() && parameters.contains("properties") &&
           parameters.at("properties").is_array())
    parameters["properties"] = join_properties(parameters.at("properties"), shared, pointer + "/properties");
}

void fill_evaluator(Json& evaluator, const std::string& pointer) {
  if (!evaluator.is_object() || !evaluator.contains("measures") || !evaluator.at("measures").is_array())
    return;
  const Json shared = evaluator.value("parameters", Json::object());
  if (!shared.is_object()) throw Wrong(pointer + "/parameters", "expected an object of JSON Schemas");
  Json& measures = evaluator.at("measures");
  for (std::size_t i = 0; i < measures.size(); ++i)
    fill_measure(measures[i], shared, pointer + "/measures/" + std::to_string(i) + "/parameters");
  evaluator.erase("parameters");
}

}  // namespace

std::optional<std::string> share_parameters(Json& manifest) try {
  if (!manifest.contains("evaluators") || !manifest.at("evaluators").is_array()) return std::nullopt;
  Json& evaluators = manifest.at("evaluators");
  for (std::size_t i = 0; i < evaluators.size(); ++i)
    fill_evaluator(evaluators[i], "/evaluators/" + std::to_string(i));
  return std::nullopt;
} catch (const Wrong& wrong) {
  return wrong.what();
}

}  // namespace tukiranka::host
