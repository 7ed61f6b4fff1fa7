// SPDX-License-Identifier: Apache-2.0
#include "core/host/check_manifest.hpp"
#include <charconv>
#include <optional>
#include <stdexcept>

#include <tukiranka/evaluator.h>

#include "core/base/json_reader.hpp"
#include "core/host/read_exhibits.hpp"
#include "core/host/share_parameters.hpp"

namespace tukiranka::host {
namespace {

using base::Json;
using base::make_error;

// Thrown inside this file only: what is wrong, and where in the manifest.
struct Broken : std::runtime_error {
  Broken(const std::string& pointer, const std::string& what) : Broken(pointer + ": " + what) {}
  explicit Broken(const std::string& what) : std::runtime_error(what) {}
};

const Json& need(const Json& object, const std::string& pointer, const char* key, Json::value_t type) {
  if (!object.is_object() || !object.contains(key)) throw Broken(pointer + "/" + key, "the key is missing");
  const Json& value = object.at(key);
  if (value.type() != type)
    throw Broken(pointer + "/" + key,
                 std::string("expected ") + Json(type).type_name() + ", found " + value.type_name());
  return value;
}

std::string need_text(const Json& object, const std::string& pointer, const char* key) {
  if (!object.is_object() || !object.contains(key)) throw Broken(pointer + "/" + key, "the key is missing");
  if (!object.at(key).is_string() || object.at(key).get<std::string>().empty())
    throw Broken(pointer + "/" + key, "expected a text");
  return object.at(key).get<std::string>();
}

const Json& need_list(const Json& object, const std::string& pointer, const char* key) {
  if (!object.is_object() || !object.contains(key)) throw Broken(pointer + "/" + key, "the key is missing");
  if (!object.at(key).is_array()) throw Broken(pointer + "/" + key, "expected a list");
  return object.at(key);
}

std::vector<std::string> read_names(const Json& object, const char* key) {
  std::vector<std::string> names;
  if (object.is_object() && object.contains(key) && object.at(key).is_array())
    for (const Json& name : object.at(key))
      if (name.is_string()) names.push_back(name.get<std::string>());
  return names;
}

Json value_or(const Json& object, const char* key, const Json& otherwise) {
  return object.contains(key) ? object.at(key) : otherwise;
}

bool flag(const Json& object, const char* key) {
  return object.contains(key) && object.at(key).is_boolean() && object.at(key).get<bool>();
}

Compares read_compares(const Json& json, const std::string& pointer) {
  if (!json.contains("compares")) return flag(json, "compares_groups") ? Compares::groups : Compares::nothing;
  const Json& said = json.at("compares");
  const auto known = base::parse_name<Compares>(said.is_string() ? said.get<std::string>() : "");
  if (!known || *known == Compares::nothing)
    throw Broken(pointer + "/compares", "expected \"waves\" or \"groups\"");
  return *known;
}

Places read_places(const Json& json, const std::string& pointer) {
  Places places;
  if (!json.contains("places")) return places;
  for (const auto& [name, place] : need(json, pointer, "places", Json::value_t::object).items()) {
    std::string* known = name == "instrument" ? &places.instrument
                         : name == "pairing"  ? &places.pairing
                         : name == "waves"    ? &places.waves
                         : name == "hits"     ? &places.hits
                                              : nullptr;
    const std::string at = pointer + "/places/" + name;
    if (known == nullptr) throw Broken(at, "expected one of instrument, pairing, waves, hits");
    if (!place.is_string() || place.get<std::string>().rfind("/details/", 0) != 0)
      throw Broken(at, "expected a place in a finding, as \"/details/items\"");
    *known = place.get<std::string>();
  }
  return places;
}

// A grain that nobody knows would protect nothing.
Json read_per(const Json& json, const std::string& pointer) {
  if (!json.contains("per")) return Json::object();
  const Json& per = need(json, pointer, "per", Json::value_t::object);
  for (const auto& [place, grain] : per.items())
    if (!grain.is_string() || !base::parse_name<Grain>(grain.get<std::string>())) {
      std::string known;
      for (const std::string& name : base::list_names<Grain>()) known += (known.empty() ? "" : ", ") + name;
      throw Broken(pointer + "/per/" + place, "expected one of " + known);
    }
  return per;
}

Measure read_measure(const Json& json, const std::string& pointer) {
  Measure measure;
  measure.id = need_text(json, pointer, "id");
  measure.title = base::read_texts(value_or(json, "title", measure.id));
  measure.summary = base::read_texts(value_or(json, "summary", ""));
  measure.unit =
      json.contains("unit") && json.at("unit").is_string() ? json.at("unit").get<std::string>() : "";
  measure.parameters = value_or(json, "parameters", Json::object());
  if (!measure.parameters.is_object())
    throw Broken(pointer + "/parameters", "expected an object (a JSON Schema)");
  const Json tables = value_or(json, "tables", Json::object());
  measure.tables_needed = read_names(tables, "needed");
  measure.tables_used = read_names(tables, "used");
  auto exhibits = read_exhibits(json, pointer);
  if (!exhibits) throw Broken(exhibits.error().where, exhibits.error().text);
  measure.exhibits = std::move(*exhibits);
  measure.people = value_or(json, "people", "").get<std::string>();
  measure.per = read_per(json, pointer);
  measure.compares = read_compares(json, pointer);
  measure.question = read_names(json, "question");
  measure.places = read_places(json, pointer);
  for (DeclaredExhibit& exhibit : measure.exhibits)
    if (exhibit.from.empty()) exhibit.from = measure.places.hits;
  measure.is_random = flag(json, "random");
  measure.declared = json;
  return measure;
}

EvaluatorInfo read_evaluator(const Json& json, const std::string& pointer) {
  EvaluatorInfo evaluator;
  evaluator.id = need_text(json, pointer, "id");
  evaluator.title = base::read_texts(value_or(json, "title", evaluator.id));
  evaluator.summary = base::read_texts(value_or(json, "summary", ""));
  evaluator.messages = value_or(json, "messages", Json::object());
  if (!evaluator.messages.is_object()) throw Broken(pointer + "/messages", "expected an object");
  const Json& measures = need_list(json, pointer, "measures");
  for (std::size_t i = 0; i < measures.size(); ++i)
    evaluator.measures.push_back(read_measure(measures[i], pointer + "/measures/" + std::to_string(i)));
  return evaluator;
}

std::optional<unsigned> read_whole(const std::string& text) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional<unsigned>(number)
                                                                  : std::nullopt;
}

std::optional<base::Diagnostic> find_other_abi(const Json& json, const std::string& path) {
  const std::string abi = need_text(json, "", "abi");
  const auto dot = abi.find('.');
  const auto major = read_whole(abi.substr(0, dot));
  const auto minor = read_whole(dot == std::string::npos ? "0" : abi.substr(dot + 1));
  if (!major || !minor) throw Broken("/abi", "expected a version such as \"1.0\"");
  if (*major != TKR_ABI_MAJOR)
    return make_error("TK-H008", path,
                      "the plugin speaks version " + abi +
                          " of the plugin interface, and this program speaks " +
                          std::to_string(TKR_ABI_MAJOR) + "." + std::to_string(TKR_ABI_MINOR),
                      *major > TKR_ABI_MAJOR ? "use a newer tukiranka, or an older release of the plugin"
                                             : "build the plugin again with the SDK of this tukiranka");
  if (*minor > TKR_ABI_MINOR)
    return make_error("TK-H009", path,
                      "the plugin needs version " + abi +
                          " of the plugin interface, and this program knows up to " +
                          std::to_string(TKR_ABI_MAJOR) + "." + std::to_string(TKR_ABI_MINOR),
                      "use a newer tukiranka");
  return std::nullopt;
}

}  // namespace

base::Result<Plugin> check_manifest(const std::string& text, const std::string& path) try {
  auto json = base::parse_json(text, "manifest");
  if (!json) throw Broken(json.error().where, json.error().text);
  if (!json->is_object()) throw Broken("", "expected an object");
  if (const auto other = find_other_abi(*json, path)) return base::fail(*other);
  if (need(*json, "", "format", Json::value_t::number_unsigned).get<unsigned>() != 1)
    throw Broken("/format", "expected 1");
  if (const auto wrong = share_parameters(*json)) throw Broken(*wrong);
  Plugin plugin;
  plugin.path = path;
  plugin.id = need_text(*json, "", "id");
  plugin.version = need_text(*json, "", "version");
  plugin.licence = need_text(*json, "", "licence");
  const Json& evaluators = need_list(*json, "", "evaluators");
  for (std::size_t i = 0; i < evaluators.size(); ++i) {
    plugin.evaluators.push_back(read_evaluator(evaluators[i], "/evaluators/" + std::to_string(i)));
    plugin.evaluators.back().plugin_version = plugin.version;
    plugin.evaluators.back().library = path;
  }
  plugin.manifest = *json;
  return plugin;
} catch (const Broken& broken) {
  return base::fail(make_error("TK-H007", path,
                               std::string("the plugin's manifest is broken at ") + broken.what(),
                               "mend plugin.json and build the plugin again"));
}

}  // namespace tukiranka::host
