// SPDX-License-Identifier: Apache-2.0
#include "core/model/layers.hpp"
#include <algorithm>
#include <utility>

#include "core/base/hash.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/validate_json.hpp"

namespace tukiranka::model {
namespace {

using base::Json;

// In an overlay null removes a key (RFC 7396), whatever the key's own type.
Json without_nulls(const Json& value) {
  if (!value.is_structured()) return value;
  Json kept = value.is_array() ? Json::array() : Json::object();
  for (const auto& [key, part] : value.items()) {
    if (part.is_null()) continue;
    if (value.is_array())
      kept.push_back(without_nulls(part));
    else
      kept[key] = without_nulls(part);
  }
  return kept;
}

base::Result<Layer> read_layer(const base::FileReader& files, const std::string& file) {
  auto bytes = files.read(file);
  if (!bytes) return base::fail(bytes.error());
  auto document = base::parse_json(*bytes, file);
  if (!document) return base::fail(document.error());
  return Layer{file, base::hash_sha256(*bytes), std::move(*document)};
}

base::Diagnostics check_layer(const Layer& layer, const Json& schema) {
  base::Diagnostics problems = base::check_format(layer.document, layer.file, 1);
  if (!problems.empty()) return problems;
  const bool is_overlay = layer.document.contains("extends");
  return base::validate_json(is_overlay ? without_nulls(layer.document) : layer.document, schema, layer.file,
                             "TK-M002");
}

std::string place_in(const Json& list, const std::string& id, const std::string& pointer) {
  if (!list.is_array()) return {};
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].is_object() && list[i].value("id", "") == id) return pointer + "/" + std::to_string(i);
  return {};
}

std::string place_in_layer(const Json& document, const std::string& list, const std::string& id) {
  static const Json none = Json::array();
  const auto at = [](const Json& object, const std::string& key) -> const Json& {
    return object.is_object() && object.contains(key) ? object.at(key) : none;
  };
  if (list != "evidence") return place_in(at(document, list), id, "#/" + list);
  const Json& criteria = at(document, "criteria");
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const std::string place =
        place_in(at(criteria[i], "evidence"), id, "#/criteria/" + std::to_string(i) + "/evidence");
    if (!place.empty()) return place;
  }
  return {};
}

}  // namespace

base::Loaded<Layers> read_layers(const base::FileReader& files, const std::string& file,
                                 const std::string& share) {
  base::Loaded<Layers> loaded;
  const auto schema = base::read_json(files, share + "/schema/model.schema.json");
  if (!schema) {
    loaded.diagnostics = {schema.error()};
    return loaded;
  }
  Layers layers;
  std::string next = file, chain;
  while (!next.empty()) {
    chain += (chain.empty() ? "" : " → ") + base::name_of_file(next);
    const auto is_same = [&](const Layer& layer) { return layer.file == next; };
    if (std::any_of(layers.begin(), layers.end(), is_same)) {
      loaded.diagnostics.push_back(base::make_error("TK-M003", layers.front().file + "#/extends",
                                                    "models extend each other in a circle: " + chain,
                                                    "let one of them stand on its own"));
      return loaded;
    }
    auto layer = read_layer(files, next);
    if (!layer) {
      loaded.diagnostics.push_back(layer.error());
      return loaded;
    }
    base::append(loaded.diagnostics, check_layer(*layer, *schema));
    layers.insert(layers.begin(), std::move(*layer));
    const Json& document = layers.front().document;
    if (!document.is_object() || !document.contains("extends") || !document.at("extends").is_string()) break;
    auto found = find_model(files, document.at("extends").get<std::string>(), {next, share});
    if (!found) {
      found.error().where = next + "#/extends";
      loaded.diagnostics.push_back(found.error());
      return loaded;
    }
    next = *found;
  }
  if (!base::has_error(loaded.diagnostics)) loaded.value = std::move(layers);
  return loaded;
}

std::string find_place(const Layers& layers, const std::string& list, const std::string& id) {
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    const std::string place = place_in_layer(layer->document, list, id);
    if (!place.empty()) return layer->file + place;
  }
  return layers.empty() ? std::string() : layers.back().file;
}

}  // namespace tukiranka::model
